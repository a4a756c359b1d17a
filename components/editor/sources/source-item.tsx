import { ArrowDown, ArrowUp, ExternalLink, X } from "lucide-react";
import { useState } from "react";
import { Button } from "#components/ui/button";
import { Chip } from "#components/ui/chip";
import { FormMessage } from "#components/ui/form-message";
import type { SourceEntry } from "#lib/articles/types";
import { writtenIn } from "#lib/i18n/written-in";
import { useAbilities, useRoom } from "../context.ts";
import { useValue } from "../observable.ts";
import { attachBy } from "./attach.ts";
import { keptSourcesOf } from "./kept-sources.ts";
import { PassageList } from "./passage-list.tsx";

type Props = { line: SourceEntry; number: number; onUp: (() => void) | null; onDown: (() => void) | null; onDetach: () => void };

/** One source: its number, what it is, and what it says when one opens it. */
export function SourceItem({ line, number, onUp, onDown, onDetach }: Props) {
  const { room, t: { sources: { panel: t, kinds, told, problems, changed } } } = useRoom();
  const { revise } = useAbilities();
  const kept = keptSourcesOf(room);
  const source = useValue(kept.listed).sources.get(line.sourceId ?? 0);
  const isOpen = useValue(kept.opened) === line.sourceId && line.sourceId !== undefined;
  const name = line.name || hostOf(line.url) || t.unnamed;
  const facts = [kinds[line.kind ?? "line"], line.originalHeadline, line.originalAuthor, hostOf(line.url)].filter(Boolean);
  return (
    <li className="sr-item" data-open={isOpen || undefined}>
      <div className="sr-head">
        <span className="sr-number"><span className="sr-only">{t.number(number)}</span><span aria-hidden>{number}</span></span>
        <span className="sr-name"><b lang={writtenIn(name)}>{name}</b><span className="sr-facts">{facts.join(" · ")}</span></span>
        {revise && (
          <span className="sr-tools">
            {onUp && <button type="button" className="icon-button" aria-label={t.up(name)} onClick={onUp}><ArrowUp aria-hidden className="size-4" /></button>}
            {onDown && <button type="button" className="icon-button" aria-label={t.down(name)} onClick={onDown}><ArrowDown aria-hidden className="size-4" /></button>}
            <button type="button" className="icon-button" aria-label={t.detach(name)} onClick={onDetach}><X aria-hidden className="size-4" /></button>
          </span>
        )}
      </div>
      {source && (source.changed || source.problem) && <p className="sr-state">{source.changed ? <Chip tone="amber">{changed}</Chip> : source.problem && <Chip tone="alert">{problems[source.problem]}</Chip>} {source.changed ? told.changed : source.problem && told[source.problem === "gone" && source.passages.length === 0 ? "goneBare" : source.problem]}</p>}
      <p className="sr-deeds">
        {source && source.passages.length > 0 && <Button small aria-expanded={isOpen} onClick={() => kept.opened.set(isOpen ? null : source.sourceId)}>{isOpen ? t.fold : t.read(source.passages.length)}</Button>}
        {revise && line.url !== "" && source?.passages.length === 0 && <KeepText url={line.url} />}
        {line.sourceId !== undefined && <a className="icon-button" href={`/desk/sources/${line.sourceId}`} target="_blank" rel="noopener" aria-label={t.open(name)}><ExternalLink aria-hidden className="size-4" /></a>}
      </p>
      {isOpen && source && <PassageList source={source} />}
    </li>
  );
}

/** A line that only names a page so far: its text is fetched and kept behind it. */
function KeepText({ url }: { url: string }) {
  const { room, t: { sources: { panel: t } } } = useRoom();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState("");
  const keep = async () => {
    setBusy(true);
    const answer = await attachBy(room, { way: "url", url });
    setBusy(false);
    setFailure(answer.ok ? "" : answer.message || t.failed);
  };
  return (
    <>
      <Button small busy={busy} onClick={() => void keep()}>{busy ? t.fetching(hostOf(url)) : t.keep}</Button>
      {failure && <FormMessage>{failure}</FormMessage>}
    </>
  );
}

function hostOf(address: string): string {
  return (URL.parse(address)?.hostname ?? "").replace(/^www\./, "");
}
