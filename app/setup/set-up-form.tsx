"use client";
import { type SubmitEvent, useRef } from "react";
import { deskWords } from "#components/desk/words";
import { SelectField, TextField } from "#components/ui/field";
import { FormMessage } from "#components/ui/form-message";
import { useLanguage } from "#components/ui/language";
import { PasswordField } from "#components/ui/password-field";
import { SubmitButton } from "#components/ui/submit-button";
import { useCommand } from "#components/ui/use-command";
import { languages } from "#lib/i18n/languages";
import { useEntering } from "../sign-in/use-entering.ts";
import { setUpSiteAction } from "./actions.ts";

export function SetUpForm({ token }: { token: string }) {
  const language = useLanguage();
  const t = deskWords(language).signIn;
  const enter = useEntering();
  const password = useRef("");
  const { run, busy, done, failure } = useCommand(setUpSiteAction, ({ email }) => enter(email, password.current));
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = Object.fromEntries(new FormData(event.currentTarget));
    password.current = String(given.password);
    await run({ ...given, token });
  };
  return (
    <form onSubmit={submit} method="post" className="grid gap-4">
      <TextField label={t.siteName} name="siteName" required maxLength={40} autoComplete="organization" autoFocus />
      <SelectField label={t.language} name="language" defaultValue={language}>
        {languages.map((name) => <option key={name} value={name}>{t.languages[name]}</option>)}
      </SelectField>
      <TextField label={t.yourName} hint={t.yourNameHint} name="name" required maxLength={60} autoComplete="name" />
      <TextField label={t.email} name="email" type="email" inputMode="email" required maxLength={320} autoComplete="username" autoCapitalize="none" spellCheck={false} />
      <PasswordField label={t.password} hint={t.passwordHint} name="password" isNew show={t.show} hide={t.hide} />
      {failure && <FormMessage>{failure.message}</FormMessage>}
      <SubmitButton tone="primary" busy={busy || done}>{busy || done ? t.settingUp : t.setUp}</SubmitButton>
    </form>
  );
}
