"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "#components/ui/button";
import { TextArea, TextField } from "#components/ui/field";
import { FormMessage } from "#components/ui/form-message";
import { type Answer, useCommand } from "#components/ui/use-command";
import type { OpenedSource } from "#lib/sources/types";
import { useSourceWords } from "./words.tsx";

type Props = { source: OpenedSource; describe: (input: unknown) => Promise<Answer<unknown>> };

/** A form anew for each state that was saved; that it was saved is still said. */
export function Particulars({ source, describe }: Props) {
  const [saved, setSaved] = useState(false);
  return <ParticularsForm key={JSON.stringify(source.particulars)} source={source} describe={describe} saved={saved} onSaved={setSaved} />;
}

/** What is known of a source. What is printed of it changes in every article it stands in, and the form says so. */
function ParticularsForm({ source, describe, saved, onSaved }: Props & { saved: boolean; onSaved: (saved: boolean) => void }) {
  const { page: t } = useSourceWords();
  const router = useRouter();
  const { run, busy, failure } = useCommand(describe, () => {
    onSaved(true);
    router.refresh();
  });
  const { particulars: before, abilities } = source;
  const fixed = !abilities.describe;
  const printed = { readOnly: fixed || !abilities.rename };
  const save = (form: FormData) => run({ sourceId: source.id, before, particulars: { ...before, ...Object.fromEntries(form) } });
  const articles = new Set(source.used.map(({ id }) => id)).size + source.hidden;
  return (
    <section aria-labelledby="source-particulars">
      <h2 id="source-particulars" className="font-serif text-lg font-bold">{t.particulars}</h2>
      <p className="pt-1 pb-3 text-sm text-ink-2 empty:hidden">{fixed ? t.readOnly : !abilities.rename ? t.notYours : articles > 1 ? t.printedEverywhere(articles) : ""}</p>
      <form className="grid gap-3" onInput={() => onSaved(false)} onSubmit={(event) => { event.preventDefault(); void save(new FormData(event.currentTarget)); }}>
        <TextField label={t.name} hint={t.nameHint} name="name" maxLength={200} defaultValue={before.name} {...printed} />
        <TextField label={t.url} name="url" type="url" inputMode="url" maxLength={2_000} defaultValue={before.url} {...printed} />
        <TextField label={t.originalAuthor} name="originalAuthor" maxLength={200} defaultValue={before.originalAuthor} {...printed} />
        <TextField label={t.originalHeadline} name="originalHeadline" maxLength={400} defaultValue={before.originalHeadline} {...printed} />
        <TextField label={t.day} hint={t.dayHint} name="day" type="date" defaultValue={before.day} readOnly={fixed} />
        <TextField label={t.licence} hint={t.licenceHint} name="licence" maxLength={400} defaultValue={before.licence} readOnly={fixed} />
        <TextArea label={t.note} hint={t.noteHint} name="note" rows={3} maxLength={5_000} defaultValue={before.note} readOnly={fixed} />
        {failure && <FormMessage>{failure.message}</FormMessage>}
        {saved && !failure && <FormMessage tone="done">{t.saved}</FormMessage>}
        {!fixed && <p><Button tone="ink" type="submit" busy={busy}>{t.save}</Button></p>}
      </form>
    </section>
  );
}
