"use client";
import { type SubmitEvent, useEffect, useRef, useState } from "react";
import { useSecurityWords } from "#components/desk/security/words";
import { deskWords } from "#components/desk/words";
import { Button } from "#components/ui/button";
import { TextField } from "#components/ui/field";
import { FormMessage } from "#components/ui/form-message";
import { useLanguage } from "#components/ui/language";
import { SubmitButton } from "#components/ui/submit-button";
import { failureSentence } from "#lib/i18n/failure";
import { enterWith } from "./session.ts";
import { type ByPasskey, enterByPasskey } from "./use-passkey.ts";

/** What comes after the password: a code, a recovery code, a passkey. `ways` empty: nothing more is asked, and it goes on by itself. */
export function SecondStep({ ticket, ways, next, onBack }: { ticket: string; ways: readonly string[]; next: string; onBack: () => void }) {
  const language = useLanguage();
  const t = deskWords(language).signIn;
  const words = useSecurityWords().door;
  const [lost, setLost] = useState(!ways.includes("totp"));
  const [busy, setBusy] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
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
    setMessage("stopped" in entered ? words.passkeyStopped : entered.reached ? failureSentence(entered, language) : t.connectionLost);
  };
  const begun = useRef(run);
  const open = ways.length === 0;
  useEffect(() => {
    if (open) void begun.current(() => enterWith({ ticket }));
  }, [open, ticket]);
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget).get("code"));
    await run(() => enterWith({ ticket, code }));
  };
  if (open) return message ? <div className="grid gap-4"><FormMessage>{message}</FormMessage><BackButton onBack={onBack} /></div> : <p role="status">{t.working}</p>;
  const codes = ways.includes("totp") || ways.includes("recovery");
  return (
    <div className="grid gap-4">
      <h2 className="font-serif text-lg font-bold">{words.secondTitle}</h2>
      {codes && (
        <form onSubmit={submit} method="post" className="grid gap-4">
          <CodeField key={String(lost)} lost={lost} />
          {message && <FormMessage>{message}</FormMessage>}
          <SubmitButton tone="primary" busy={busy}>{busy ? t.working : t.submit}</SubmitButton>
        </form>
      )}
      {!codes && message && <FormMessage>{message}</FormMessage>}
      {ways.includes("passkey") && <Button busy={busy} onClick={() => run(() => enterByPasskey(ticket))}>{words.byPasskey}</Button>}
      <div className="flex flex-wrap gap-4 text-sm">
        {ways.includes("totp") && ways.includes("recovery") && <button type="button" className="link py-1" onClick={() => setLost(!lost)}>{lost ? words.useApp : words.useRecovery}</button>}
        <BackButton onBack={onBack} />
      </div>
    </div>
  );
}

function BackButton({ onBack }: { onBack: () => void }) {
  return <button type="button" className="link justify-self-start py-1 text-sm" onClick={onBack}>{useSecurityWords().door.back}</button>;
}

function CodeField({ lost }: { lost: boolean }) {
  const words = useSecurityWords().door;
  return lost
    ? <TextField label={words.recovery} hint={words.recoveryHint} name="code" required maxLength={40} autoComplete="off" autoCapitalize="none" spellCheck={false} autoFocus />
    : <TextField label={words.code} hint={words.codeHint} name="code" inputMode="numeric" required maxLength={20} autoComplete="one-time-code" autoFocus />;
}
