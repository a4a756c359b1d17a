"use client";
import { useRouter } from "next/navigation";
import { type SubmitEvent, useState } from "react";
import { SelectField, TextField } from "#components/ui/field";
import { FormMessage } from "#components/ui/form-message";
import { useLanguage } from "#components/ui/language";
import { useNotify } from "#components/ui/notices";
import { SubmitButton } from "#components/ui/submit-button";
import { useCommand } from "#components/ui/use-command";
import { terms as en } from "#messages/en/terms";
import { terms as zh } from "#messages/zh-CN/terms";
import { sendFile } from "./send-file.tsx";

type Lists = readonly { id: number; name: string }[];
type Sent = { file: File; asked: Record<string, string> };

/** A file becomes a new list or the next version of one. */
export function ImportTerms({ lists }: { lists: Lists }) {
  const { import: t } = useLanguage() === "en" ? en : zh;
  const [into, setInto] = useState("");
  const [missing, setMissing] = useState(false);
  const router = useRouter();
  const notify = useNotify();
  const { run, busy, failure } = useCommand(({ file, asked }: Sent) => sendFile<{ terms: number; version: number }>("/api/terms", file, asked), ({ terms, version }) => {
    notify({ text: t.done(terms, version) });
    router.refresh();
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const file = form.get("file");
    const empty = !(file instanceof File) || file.name === "";
    setMissing(empty);
    if (empty) return;
    const text = (name: string) => String(form.get(name) ?? "");
    void run({ file, asked: { list: into, name: text("name"), way: into === "" ? "replace" : text("way"), note: text("note") } });
  };
  return (
    <section aria-labelledby="import-terms" className="pt-8">
      <h2 id="import-terms" className="border-t-2 border-ink pt-2 pb-3 font-serif text-lg font-bold">{t.title}</h2>
      <form onSubmit={submit} className="grid gap-4 sm:grid-cols-2">
        <TextField className="sm:col-span-2" label={t.file} hint={t.fileHint} type="file" name="file" accept=".csv,.tsv,.txt,.json" />
        <SelectField label={t.into} value={into} onChange={(event) => setInto(event.target.value)}>
          <option value="">{t.newList}</option>
          {lists.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
        </SelectField>
        {into === "" ? <TextField label={t.name} name="name" maxLength={60} /> : <SelectField label={t.way} name="way" defaultValue="add"><option value="add">{t.ways.add}</option><option value="replace">{t.ways.replace}</option></SelectField>}
        <TextField className="sm:col-span-2" label={t.note} hint={t.noteHint} name="note" maxLength={300} />
        {(missing || failure) && <div className="sm:col-span-2"><FormMessage>{missing ? t.noFile : failure?.message}</FormMessage></div>}
        <SubmitButton tone="primary" busy={busy} className="justify-self-start">{busy ? t.sending : t.send}</SubmitButton>
      </form>
    </section>
  );
}
