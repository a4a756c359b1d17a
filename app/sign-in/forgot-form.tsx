"use client";
import type { SubmitEvent } from "react";
import { useSecurityWords } from "#components/desk/security/words";
import { deskWords } from "#components/desk/words";
import { TextField } from "#components/ui/field";
import { FormMessage } from "#components/ui/form-message";
import { useLanguage } from "#components/ui/language";
import { SubmitButton } from "#components/ui/submit-button";
import { useCommand } from "#components/ui/use-command";
import { forgotPasswordAction } from "./actions.ts";

/** The same answer whether somebody has that address or not. */
export function ForgotForm() {
  const language = useLanguage();
  const t = deskWords(language).signIn;
  const words = useSecurityWords().door;
  const { run, busy, done, failure } = useCommand(forgotPasswordAction);
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    await run({ email: String(new FormData(event.currentTarget).get("email")) });
  };
  return (
    <div className="grid gap-4">
      {done ? <p role="status">{words.forgotSent}</p> : (
        <form onSubmit={submit} method="post" className="grid gap-4">
          <TextField label={t.email} name="email" type="email" inputMode="email" required maxLength={320} autoComplete="username" autoCapitalize="none" spellCheck={false} autoFocus />
          {failure && <FormMessage>{failure.message}</FormMessage>}
          <SubmitButton tone="primary" busy={busy}>{words.forgotSend}</SubmitButton>
        </form>
      )}
      <p className="text-sm"><a href={`/sign-in?lang=${language}`} className="link py-1">{t.toSignIn}</a></p>
    </div>
  );
}
