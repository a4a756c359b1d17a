"use client";
import { useRouter } from "next/navigation";
import { type SubmitEvent, useState } from "react";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { SelectField, TextArea, TextField } from "#components/ui/field";
import { FormMessage } from "#components/ui/form-message";
import { useLanguage } from "#components/ui/language";
import { useNotify } from "#components/ui/notices";
import { SubmitButton } from "#components/ui/submit-button";
import { type Answer, useCommand } from "#components/ui/use-command";
import type { Severity, Term } from "#lib/terms/types";
import { terms as en } from "#messages/en/terms";
import { terms as zh } from "#messages/zh-CN/terms";

type Change = (input: unknown) => Promise<Answer<unknown>>;
export type EntryOf = { listId: number; basedOn: number; change: Change };
const severities: readonly Severity[] = ["block", "warn", "note"];

/** A button and its window: one entry, changed or taken out, or a new one. `entry`: null for a new one. */
export function EntryButton({ entry, of }: { entry: Term | null; of: EntryOf }) {
  const { page: t } = useLanguage() === "en" ? en : zh;
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button small tone={entry ? undefined : "ink"} aria-label={entry ? t.editLabel(entry.term) : undefined} onClick={() => setOpen(true)}>{entry ? t.edit : t.add}</Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={entry ? t.editLabel(entry.term) : t.add}><EntryForm entry={entry} of={of} onDone={() => setOpen(false)} /></Dialog>
    </>
  );
}

function EntryForm({ entry, of: { listId, basedOn, change }, onDone }: { entry: Term | null; of: EntryOf; onDone: () => void }) {
  const { page: t, severity } = useLanguage() === "en" ? en : zh;
  const router = useRouter();
  const notify = useNotify();
  const { run, busy, failure } = useCommand(change, () => {
    notify({ text: t.saved });
    onDone();
    router.refresh();
  });
  const send = (now: Term | null, note: string) => void run({ listId, basedOn, changes: [{ was: entry?.term ?? "", now }], note });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? "").trim();
    const exceptions = text("exceptions").split("\n").map((line) => line.trim()).filter((line) => line !== "");
    const chosen = severities.find((each) => each === text("severity")) ?? "warn";
    send({ term: text("term"), replacement: text("replacement"), reason: text("reason"), severity: chosen, exceptions, source: text("source") }, text("note"));
  };
  return (
    <form onSubmit={submit} className="grid gap-3">
      <TextField label={t.term} name="term" maxLength={60} defaultValue={entry?.term} required />
      <TextField label={t.replacement} hint={t.replacementHint} name="replacement" maxLength={60} defaultValue={entry?.replacement} />
      <SelectField label={t.severity} name="severity" defaultValue={entry?.severity ?? "warn"}>{severities.map((each) => <option key={each} value={each}>{severity[each]}</option>)}</SelectField>
      <TextField label={t.reason} name="reason" maxLength={300} defaultValue={entry?.reason} />
      <TextField label={t.source} name="source" maxLength={200} defaultValue={entry?.source} />
      <TextArea label={t.exceptions} hint={t.exceptionsHint} name="exceptions" rows={3} defaultValue={entry?.exceptions.join("\n")} />
      <TextField label={t.note} hint={t.noteHint} name="note" maxLength={300} />
      {failure && <FormMessage>{failure.message}</FormMessage>}
      <div className="flex flex-wrap gap-2">
        <SubmitButton tone="ink" busy={busy}>{t.save}</SubmitButton>
        {entry && <Button tone="danger" busy={busy} onClick={() => send(null, "")}>{t.takeOut}</Button>}
      </div>
    </form>
  );
}
