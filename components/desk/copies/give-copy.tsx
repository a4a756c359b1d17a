"use client";
import { useRouter } from "next/navigation";
import { type SubmitEvent, useRef } from "react";
import { TextArea, TextField } from "#components/ui/field";
import { FormMessage } from "#components/ui/form-message";
import { useDeskWords, useLanguage } from "#components/ui/language";
import { useNotify } from "#components/ui/notices";
import { SubmitButton } from "#components/ui/submit-button";
import { type Answer, useCommand } from "#components/ui/use-command";
import { longestAgreement, longestParty } from "#lib/labels/types";
import { aiLabel as en } from "#messages/en/aiLabel";
import { aiLabel as zh } from "#messages/zh-CN/aiLabel";

/** Records an agreement; the copy stands in the list below then. @param article number or address to begin with */
export function GiveCopy({ give, article }: { give: (input: unknown) => Promise<Answer<{ id: number }>>; article: string }) {
  const t = (useLanguage() === "en" ? en : zh).copies;
  const desk = useDeskWords();
  const router = useRouter();
  const notify = useNotify();
  const form = useRef<HTMLFormElement>(null);
  const { run, busy, failure } = useCommand(give, () => {
    form.current?.reset();
    notify({ text: t.given });
    router.replace("/desk/copies");
    router.refresh();
  });
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    await run(Object.fromEntries(new FormData(event.currentTarget)));
  };
  return (
    <section aria-labelledby="give-copy" className="pb-8">
      <h2 id="give-copy" className="border-t-2 border-ink pt-2 pb-3 font-serif text-lg font-bold">{t.give}</h2>
      <form ref={form} onSubmit={submit} className="grid gap-4 sm:grid-cols-2">
        <TextField label={t.article} hint={t.articleHint} name="article" required maxLength={2_000} defaultValue={article} />
        <TextField label={t.recipient} hint={t.recipientHint} name="recipient" required maxLength={longestParty} />
        <TextField className="sm:col-span-2" label={t.purpose} name="purpose" required maxLength={longestParty} />
        <TextArea className="sm:col-span-2" label={t.agreement} hint={t.agreementHint} name="agreement" rows={5} required maxLength={longestAgreement} />
        {failure && <div className="sm:col-span-2"><FormMessage>{failure.message}</FormMessage></div>}
        <SubmitButton tone="primary" busy={busy} className="justify-self-start">{busy ? desk.working : t.submit}</SubmitButton>
      </form>
    </section>
  );
}
