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
import { acceptInvitationAction } from "./actions.ts";

export function JoinForm({ token, email }: { token: string; email: string }) {
  const language = useLanguage();
  const t = deskWords(language).signIn;
  const enter = useEntering();
  const password = useRef("");
  const { run, busy, done, failure } = useCommand(acceptInvitationAction, (made) => enter(made.email, password.current));
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    password.current = String(given.get("password"));
    await run({ token, language, name: given.get("name"), password: password.current });
  };
  return (
    <form onSubmit={submit} method="post" className="grid gap-4">
      <TextField label={t.email} name="email" type="email" value={email} readOnly autoComplete="username" />
      <TextField label={t.yourName} hint={t.yourNameHint} name="name" required maxLength={60} autoComplete="name" autoFocus />
      <PasswordField label={t.password} hint={t.passwordHint} name="password" isNew show={t.show} hide={t.hide} />
      {failure && <FormMessage>{failure.message}</FormMessage>}
      <SubmitButton tone="primary" busy={busy || done}>{busy || done ? t.joining : t.join}</SubmitButton>
    </form>
  );
}
