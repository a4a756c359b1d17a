"use client";
import { type SubmitEvent, useRef } from "react";
import { deskWords } from "#components/desk/words";
import { TextField } from "#components/ui/field";
import { FormMessage } from "#components/ui/form-message";
import { useLanguage } from "#components/ui/language";
import { PasswordField } from "#components/ui/password-field";
import { SubmitButton } from "#components/ui/submit-button";
import { useCommand } from "#components/ui/use-command";
import { useEntering } from "../sign-in/use-entering.ts";
import { resetPasswordAction } from "./actions.ts";

export function ResetForm({ token, email }: { token: string; email: string }) {
  const t = deskWords(useLanguage()).signIn;
  const enter = useEntering();
  const password = useRef("");
  const { run, busy, done, failure } = useCommand(resetPasswordAction, (known) => enter(known.email, password.current));
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    password.current = String(new FormData(event.currentTarget).get("password"));
    await run({ token, password: password.current });
  };
  return (
    <form onSubmit={submit} method="post" className="grid gap-4">
      <TextField label={t.email} name="email" type="email" value={email} readOnly autoComplete="username" />
      <PasswordField label={t.newPassword} hint={t.passwordHint} name="password" isNew show={t.show} hide={t.hide} />
      {failure && <FormMessage>{failure.message}</FormMessage>}
      <SubmitButton tone="primary" busy={busy || done}>{busy || done ? t.resetting : t.reset}</SubmitButton>
    </form>
  );
}
