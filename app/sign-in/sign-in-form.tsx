"use client";
import { type SubmitEvent, useRef, useState } from "react";
import { useSecurityWords } from "#components/desk/security/words";
import { deskWords } from "#components/desk/words";
import { Button } from "#components/ui/button";
import { TextField } from "#components/ui/field";
import { FormMessage } from "#components/ui/form-message";
import { useLanguage } from "#components/ui/language";
import { PasswordField } from "#components/ui/password-field";
import { SubmitButton } from "#components/ui/submit-button";
import { failureSentence } from "#lib/i18n/failure";
import { SecondStep } from "./second-step.tsx";
import { enter } from "./session.ts";
import { enterByPasskey, type ByPasskey } from "./use-passkey.ts";

/** `provider`: name of the service whose accounts sign in here; null: none. `told`: what went wrong on the way back from it. `mail`: a forgotten password is helped by mail. `pending`: the first step was done elsewhere, and these ways lead on; none: nothing more is needed. */
type Props = { next: string; provider: string | null; mail: boolean; told: string | null; pending: string[] | null };

export function SignInForm({ next, provider, mail, told, pending }: Props) {
  const language = useLanguage();
  const t = deskWords(language).signIn;
  const words = useSecurityWords().door;
  const [busy, setBusy] = useState(false);
  const [message, setMessage] = useState<string | null>(told);
  const [second, setSecond] = useState<{ ticket: string; ways: string[] } | null>(pending && { ticket: "pending", ways: pending });
  const running = useRef(false);
  const run = async (work: () => Promise<ByPasskey>) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setMessage(null);
    const entered = await work();
    if (entered.ok) return location.assign(next);
    running.current = false;
    setBusy(false);
    if ("stopped" in entered) setMessage(words.passkeyStopped);
    else if (entered.code === "session.secondFactor") setSecond({ ticket: String(entered.params.ticket), ways: String(entered.params.ways).split(",") });
    else setMessage(entered.reached ? failureSentence(entered, language) : t.connectionLost);
  };
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    await run(() => enter(String(given.get("email")), String(given.get("password"))));
  };
  if (second) return <SecondStep {...second} next={next} onBack={() => setSecond(null)} />;
  return (
    <div className="grid gap-4">
      <form onSubmit={submit} method="post" className="grid gap-4">
        <TextField label={t.email} name="email" type="email" inputMode="email" required maxLength={320} autoComplete="username" autoCapitalize="none" spellCheck={false} autoFocus />
        <PasswordField label={t.password} name="password" isNew={false} show={t.show} hide={t.hide} />
        {message && <FormMessage>{message}</FormMessage>}
        <SubmitButton tone="primary" busy={busy}>{busy ? t.working : t.submit}</SubmitButton>
      </form>
      <OtherWays next={next} provider={provider} mail={mail} busy={busy} onPasskey={() => run(() => enterByPasskey(""))} />
    </div>
  );
}

function OtherWays({ next, provider, mail, busy, onPasskey }: Pick<Props, "next" | "provider" | "mail"> & { busy: boolean; onPasskey: () => void }) {
  const language = useLanguage();
  const t = deskWords(language).signIn;
  const words = useSecurityWords().door;
  return (
    <>
      <div className="grid gap-2 border-t border-rule pt-4">
        <Button onClick={onPasskey} busy={busy}>{words.byPasskey}</Button>
        {provider && <a href={`/sign-in/with?next=${encodeURIComponent(next)}&lang=${language}`} className="button">{words.byProvider(provider)}</a>}
      </div>
      <p className="text-sm text-ink-2">{mail ? <a href={`/sign-in/forgot?lang=${language}`} className="link py-1">{words.forgot}</a> : t.forgotten}</p>
    </>
  );
}
