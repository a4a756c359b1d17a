import { useState } from "react";
import type { SourceEntry } from "#lib/articles/types";
import { Button } from "#components/ui/button";
import { SelectField, TextField } from "#components/ui/field";
import { useRoom } from "../context.ts";
import { useDetails } from "./use-details.ts";

const blank: SourceEntry = { name: "", url: "", originalAuthor: "", originalHeadline: "", relation: "basis", passages: [] };

/** Where the story first appeared, and what it rests on; printed under the article. */
export function SourcesField() {
  const { t } = useRoom();
  const { details, change } = useDetails();
  const { sources } = details;
  const set = (at: number, changed: Partial<SourceEntry>) => change({ sources: sources.map((source, other) => (other === at ? { ...source, ...changed } : source)) });
  const add = () => change({ sources: [...sources, { ...blank, relation: details.kind === "repost" && sources.length === 0 ? "origin" : "basis" }] });
  return (
    <section className="grid gap-2" aria-labelledby="panel-sources">
      <h3 id="panel-sources" tabIndex={-1} className="text-sm font-medium">{t.details.sources}<span className="ed-hint"> {t.details.sourcesHint}</span></h3>
      {sources.map((source, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a source has no name of its own while it is being typed.
        <SourceFields key={at} at={at} source={source} onChange={(changed) => set(at, changed)} onRemove={() => change({ sources: sources.filter((_, other) => other !== at) })} />
      ))}
      <Button onClick={add}>＋ {t.details.addSource}</Button>
    </section>
  );
}

type Props = { at: number; source: SourceEntry; onChange: (changed: Partial<SourceEntry>) => void; onRemove: () => void };

function SourceFields({ at, source, onChange, onRemove }: Props) {
  const { t } = useRoom();
  return (
    <fieldset className="ed-source">
      <legend>{t.details.source(at + 1)}</legend>
      <TextField label={t.details.sourceName} hint={t.details.sourceNameHint} maxLength={200} value={source.name} onChange={(event) => onChange({ name: event.target.value })} />
      <AddressField url={source.url} onChange={(url) => onChange({ url })} />
      <TextField label={t.details.originalAuthor} maxLength={200} value={source.originalAuthor} onChange={(event) => onChange({ originalAuthor: event.target.value })} />
      <TextField label={t.details.originalHeadline} maxLength={400} value={source.originalHeadline} onChange={(event) => onChange({ originalHeadline: event.target.value })} />
      <SelectField label={t.details.relation} value={source.relation} onChange={(event) => onChange({ relation: event.target.value === "origin" ? "origin" : "basis" })}>
        <option value="basis">{t.details.relations.basis}</option>
        <option value="origin">{t.details.relations.origin}</option>
      </SelectField>
      <Button small tone="quiet" onClick={onRemove}>{t.details.removeSource}</Button>
    </fieldset>
  );
}

/** A half-typed address stays in its field; only whole ones are saved. */
function AddressField({ url, onChange }: { url: string; onChange: (url: string) => void }) {
  const { t } = useRoom();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? url;
  const right = isWebAddress(shown);
  const type = (text: string) => {
    setTyped(text);
    if (isWebAddress(text)) onChange(text.trim());
  };
  return <TextField label={t.details.sourceUrl} inputMode="url" maxLength={2_000} autoComplete="off" value={shown} error={right ? "" : t.details.sourceUrlWrong} onChange={(event) => type(event.target.value)} onBlur={() => right && setTyped(null)} />;
}

function isWebAddress(text: string): boolean {
  return text.trim() === "" || /^https?:$/.test(URL.parse(text.trim())?.protocol ?? "");
}
