"use client";
import { type SubmitEvent, useRef } from "react";
import { FormMessage } from "#components/ui/form-message";
import { useLanguage } from "#components/ui/language";
import { useNotify } from "#components/ui/notices";
import { PasswordField } from "#components/ui/password-field";
import { SubmitButton } from "#components/ui/submit-button";
import { type Answer, useCommand } from "#components/ui/use-command";
import { usePeopleWords } from "#components/desk/people/words";
import { deskWords } from "#components/desk/words";

/** A new password, given the present one; other devices are signed out. */
export function PasswordForm({ personId, email, save }: { personId: number; email: string; save: (input: unknown) => Promise<Answer<{ endedSessions: number }>> }) {
  const t = usePeopleWords();
  const { signIn } = deskWords(useLanguage());
  const notify = useNotify();
  const form = useRef<HTMLFormElement>(null);
  const { run, busy, failure } = useCommand(save, ({ endedSessions }) => {
    notify({ text: t.passwordChanged(endedSessions) });
    form.current?.reset();
  });
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { current, password } = Object.fromEntries(new FormData(event.currentTarget));
    await run({ personId, current, password });
  };
  return (
    <form ref={form} onSubmit={submit} className="grid gap-4">
      {/* Password managers look for whose password it is. */}
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <div className="grid gap-4 sm:grid-cols-2">
        <PasswordField label={t.current} name="current" isNew={false} show={signIn.show} hide={signIn.hide} />
        <PasswordField label={t.password} hint={t.passwordHint} name="password" isNew show={signIn.show} hide={signIn.hide} />
      </div>
      {failure && <FormMessage>{failure.message}</FormMessage>}
      <SubmitButton busy={busy} className="justify-self-start">{t.changePassword}</SubmitButton>
    </form>
  );
}
