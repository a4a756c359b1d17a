"use client";
import { useRouter } from "next/navigation";
import { type SubmitEvent, useState } from "react";
import { Field, TextField } from "#components/ui/field";
import { FormMessage } from "#components/ui/form-message";
import { useNotify } from "#components/ui/notices";
import { SubmitButton } from "#components/ui/submit-button";
import { type Answer, useCommand } from "#components/ui/use-command";
import type { Refused } from "#lib/redirects/types";
import { useHouseWords } from "#components/desk/house/words";
import { readText } from "./read-text.ts";

type Imported = { taken: number; refused: Refused[] };
type Props = { put: (input: unknown) => Promise<Answer<{ from: string; to: string }>>; bring: (input: unknown) => Promise<Answer<Imported>> };

export function RedirectForms({ put, bring }: Props) {
  return (
    <div className="grid gap-8 md:grid-cols-2">
      <One put={put} />
      <Table bring={bring} />
    </div>
  );
}

function One({ put }: Pick<Props, "put">) {
  const t = useHouseWords().redirects;
  const router = useRouter();
  const notify = useNotify();
  const { run, busy, failure } = useCommand(put, ({ from, to }) => {
    notify({ text: t.saved(from, to) });
    router.refresh();
  });
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    await run(Object.fromEntries(new FormData(event.currentTarget)));
  };
  return (
    <form onSubmit={submit} className="grid content-start gap-3">
      <TextField label={t.from} hint={t.hint} name="from" required maxLength={500} />
      <TextField label={t.to} name="to" required maxLength={500} />
      {failure && <FormMessage>{failure.message}</FormMessage>}
      <SubmitButton tone="primary" busy={busy} className="justify-self-start">{t.save}</SubmitButton>
    </form>
  );
}

function Table({ bring }: Pick<Props, "bring">) {
  const t = useHouseWords().redirects;
  const router = useRouter();
  const [done, setDone] = useState<Imported | null>(null);
  const { run, busy, failure } = useCommand(bring, (value) => {
    setDone(value);
    router.refresh();
  });
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const file = new FormData(event.currentTarget).get("file");
    if (file instanceof File) await run({ text: await readText(file) });
  };
  const why: Record<string, string> = t.why;
  return (
    <form onSubmit={submit} className="grid content-start gap-3">
      <Field label={t.importTitle} hint={t.importHint}>{(wiring) => <input {...wiring} type="file" name="file" required accept=".csv,.txt,.tsv,text/csv" className="control" />}</Field>
      {failure && <FormMessage>{failure.message}</FormMessage>}
      {done && <FormMessage tone={done.refused.length > 0 ? "error" : "done"}>{t.imported(done.taken, done.refused.length)}</FormMessage>}
      {done && <ul className="text-sm text-ink-2 wrap-anywhere">{done.refused.map(({ line, from, to, code }) => <li key={line}>{t.lineRefused(line, from, to, why[code] ?? code)}</li>)}</ul>}
      <SubmitButton busy={busy} className="justify-self-start">{t.importButton}</SubmitButton>
    </form>
  );
}
