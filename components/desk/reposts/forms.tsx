"use client";
import { useRouter } from "next/navigation";
import { type SubmitEvent, useState } from "react";
import { SelectField, TextField } from "#components/ui/field";
import { FormMessage } from "#components/ui/form-message";
import { useLanguage } from "#components/ui/language";
import { useNotify } from "#components/ui/notices";
import { SubmitButton } from "#components/ui/submit-button";
import { type Answer, useCommand } from "#components/ui/use-command";
import type { OffListRule } from "#lib/reposts/types";
import { reposts as en } from "#messages/en/reposts";
import { reposts as zh } from "#messages/zh-CN/reposts";
import { sendFile } from "#components/desk/terms/send-file";

const rules: readonly OffListRule[] = ["block", "warn", "allow"];
const useWords = () => (useLanguage() === "en" ? en : zh);

/** What becomes of a source that is on no list. */
export function RuleForm({ rule, version, save }: { rule: OffListRule; version: string | null; save: (input: unknown) => Promise<Answer<unknown>> }) {
  const t = useWords();
  const router = useRouter();
  const notify = useNotify();
  const { run, busy, failure } = useCommand(save, () => {
    notify({ text: t.ruleSaved });
    router.refresh();
  });
  return (
    <form className="flex flex-wrap items-end gap-3 pb-5" onSubmit={(event) => { event.preventDefault(); void run({ rule: new FormData(event.currentTarget).get("rule"), basedOn: version }); }}>
      <SelectField label={t.rule} name="rule" defaultValue={rule}>{rules.map((each) => <option key={each} value={each}>{t.rules[each]}</option>)}</SelectField>
      <SubmitButton busy={busy}>{t.save}</SubmitButton>
      {failure && <FormMessage>{failure.message}</FormMessage>}
    </form>
  );
}

type Sent = { file: File; asked: Record<string, string> };

export function ImportSources() {
  const { import: t } = useWords();
  const [missing, setMissing] = useState(false);
  const router = useRouter();
  const notify = useNotify();
  const { run, busy, failure } = useCommand(({ file, asked }: Sent) => sendFile<{ entries: number }>("/api/reposts", file, asked), ({ entries }) => {
    notify({ text: t.done(entries) });
    router.refresh();
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { file, ...fields } = Object.fromEntries(new FormData(event.currentTarget));
    const empty = !(file instanceof File) || file.name === "";
    setMissing(empty);
    if (!empty) void run({ file, asked: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)])) });
  };
  return (
    <section aria-labelledby="import-sources" className="pt-8">
      <h2 id="import-sources" className="border-t-2 border-ink pt-2 pb-3 font-serif text-lg font-bold">{t.title}</h2>
      <form onSubmit={submit} className="grid gap-4 sm:grid-cols-2">
        <TextField className="sm:col-span-2" label={t.file} hint={t.fileHint} type="file" name="file" accept=".csv,.tsv,.txt" />
        <TextField className="sm:col-span-2" label={t.name} name="name" maxLength={60} />
        <TextField label={t.from} type="date" name="validFrom" />
        <TextField label={t.until} type="date" name="validUntil" />
        {(missing || failure) && <div className="sm:col-span-2"><FormMessage>{missing ? t.noFile : failure?.message}</FormMessage></div>}
        <SubmitButton tone="primary" busy={busy} className="justify-self-start">{busy ? t.sending : t.send}</SubmitButton>
      </form>
    </section>
  );
}
