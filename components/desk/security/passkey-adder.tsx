"use client";
import { startRegistration } from "@simplewebauthn/browser";
import { useRouter } from "next/navigation";
import { type ComponentProps, type SubmitEvent, useState } from "react";
import { TextField } from "#components/ui/field";
import { FormMessage } from "#components/ui/form-message";
import { useDeskWords } from "#components/ui/language";
import { SubmitButton } from "#components/ui/submit-button";
import type { Answer } from "#components/ui/use-command";
import { AgainField } from "./again-field.tsx";
import { CodesShown } from "./codes-shown.tsx";
import { useSecurityWords } from "./words.tsx";

type Options = Parameters<typeof startRegistration>[0]["optionsJSON"];
export type PasskeyDeeds = { begin: (input: unknown) => Promise<Answer<{ ceremony: string; options: Options }>>; add: (input: unknown) => Promise<Answer<{ codes: string[] }>> };
type Props = { personId: number; askPassword: boolean; deeds: PasskeyDeeds; onDoneHref: string | null };

/** A name, the browser's own window, and the passkey is there. */
export function PasskeyAdder({ personId, askPassword, deeds, onDoneHref }: Props) {
  const t = useSecurityWords().passkeys;
  const desk = useDeskWords();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [again, setAgain] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
  const [codes, setCodes] = useState<string[]>([]);
  const done = () => (onDoneHref ? location.assign(onDoneHref) : router.refresh());
  const failed = (answer: { code: string; message: string } | null) => {
    setAgain(answer?.code === "password.again" || again);
    setMessage(answer?.message ?? desk.connectionLost);
  };
  const add = async (name: string, password: string) => {
    const begun = await deeds.begin({ personId, password }).catch(() => null);
    if (!begun?.ok) return failed(begun);
    const response = await startRegistration({ optionsJSON: begun.value.options }).catch((error: unknown) => (error instanceof Error && error.name === "InvalidStateError" ? "known" : null));
    if (response === null || response === "known") return setMessage(response === null ? t.stopped : t.known);
    const added = await deeds.add({ personId, ceremony: begun.value.ceremony, response, name }).catch(() => null);
    if (!added?.ok) return failed(added);
    if (added.value.codes.length > 0) setCodes(added.value.codes);
    else done();
  };
  const submit: ComponentProps<"form">["onSubmit"] = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    const given = new FormData(event.currentTarget);
    setBusy(true);
    setMessage(null);
    await add(String(given.get("name")), String(given.get("password") ?? ""));
    setBusy(false);
  };
  if (codes.length > 0) return <CodesShown codes={codes} onDone={done} />;
  return (
    <form onSubmit={submit} className="grid gap-3">
      <h3 className="font-medium">{t.addTitle}</h3>
      <p className="text-sm text-ink-2">{t.lead}</p>
      <TextField label={t.name} hint={t.nameHint} name="name" maxLength={60} className="max-w-80" />
      <AgainField ask={askPassword || again} />
      {message && <FormMessage>{message}</FormMessage>}
      <SubmitButton busy={busy} className="justify-self-start">{t.add}</SubmitButton>
    </form>
  );
}
