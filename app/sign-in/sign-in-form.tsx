"use client";
import { type SubmitEvent, useRef, useState } from "react";
import { deskWords } from "#components/desk/words";
import { TextField } from "#components/ui/field";
import { FormMessage } from "#components/ui/form-message";
import { useLanguage } from "#components/ui/language";
import { PasswordField } from "#components/ui/password-field";
import { SubmitButton } from "#components/ui/submit-button";
import { failureSentence } from "#lib/i18n/failure";
import { enter } from "./session.ts";

export function SignInForm({ next }: { next: string }) {
  const language = useLanguage();
  const t = deskWords(language).signIn;
  const [busy, setBusy] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
  const running = useRef(false);
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (running.current) return;
    const given = new FormData(event.currentTarget);
    running.current = true;
    setBusy(true);
    setMessage(null);
    const entered = await enter(String(given.get("email")), String(given.get("password")));
    if (entered.ok) return location.assign(next);
    running.current = false;
    setBusy(false);
    setMessage(entered.reached ? failureSentence(entered, language) : t.connectionLost);
  };
  return (
    <form onSubmit={submit} method="post" className="grid gap-4">
      <TextField label={t.email} name="email" type="email" inputMode="email" required maxLength={320} autoComplete="username" autoCapitalize="none" spellCheck={false} autoFocus />
      <PasswordField label={t.password} name="password" isNew={false} show={t.show} hide={t.hide} />
      {message && <FormMessage>{message}</FormMessage>}
      <SubmitButton tone="primary" busy={busy}>{busy ? t.working : t.submit}</SubmitButton>
      <p className="text-sm text-ink-2">{t.forgotten}</p>
    </form>
  );
}
