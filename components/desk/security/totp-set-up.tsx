"use client";
import { useRouter } from "next/navigation";
import { type SubmitEvent, useState } from "react";
import { TextField } from "#components/ui/field";
import { FormMessage } from "#components/ui/form-message";
import { SubmitButton } from "#components/ui/submit-button";
import { type Answer, useCommand } from "#components/ui/use-command";
import type { TotpOffer } from "#lib/factors/types";
import { AgainField } from "./again-field.tsx";
import { CodesShown } from "./codes-shown.tsx";
import { useSecurityWords } from "./words.tsx";

export type TotpDeeds = { offer: (input: unknown) => Promise<Answer<TotpOffer>>; confirm: (input: unknown) => Promise<Answer<{ codes: string[] }>> };
type Props = { personId: number; askPassword: boolean; deeds: TotpDeeds; /** Where to go when it is done; null: stays. */ onDoneHref: string | null };

/** A code for the app to scan, then a first number that shows it was; then recovery codes. */
export function TotpSetUp({ personId, askPassword, deeds, onDoneHref }: Props) {
  const t = useSecurityWords().totp;
  const router = useRouter();
  const [offer, setOffer] = useState<TotpOffer | null>(null);
  const [codes, setCodes] = useState<string[]>([]);
  const done = () => (onDoneHref ? location.assign(onDoneHref) : router.refresh());
  const offering = useCommand(deeds.offer, setOffer);
  const begin = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    await offering.run({ personId, password: String(new FormData(event.currentTarget).get("password") ?? "") });
  };
  if (codes.length > 0) return <CodesShown codes={codes} onDone={done} />;
  if (offer) return <Scan personId={personId} offer={offer} confirm={deeds.confirm} onDone={(made) => (made.length > 0 ? setCodes(made) : done())} />;
  return (
    <form onSubmit={begin} className="grid gap-3">
      <h3 className="font-medium">{t.title}</h3>
      <p className="text-sm text-ink-2">{t.lead}</p>
      <AgainField ask={askPassword || offering.failure?.code === "password.again"} />
      {offering.failure && <FormMessage>{offering.failure.message}</FormMessage>}
      <SubmitButton busy={offering.busy} className="justify-self-start">{t.begin}</SubmitButton>
    </form>
  );
}

function Scan({ personId, offer, confirm, onDone }: { personId: number; offer: TotpOffer; confirm: TotpDeeds["confirm"]; onDone: (codes: string[]) => void }) {
  const t = useSecurityWords().totp;
  const { run, busy, failure } = useCommand(confirm, ({ codes }) => onDone(codes));
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    await run({ personId, code: String(new FormData(event.currentTarget).get("code")) });
  };
  return (
    <form onSubmit={submit} className="grid gap-3">
      <p className="text-sm text-ink-2">{t.scan}</p>
      <img src={`data:image/svg+xml,${encodeURIComponent(offer.qr)}`} alt={t.qrAlt} width="200" height="200" className="rounded border border-rule bg-white" />
      <p className="text-sm text-ink-2">{t.byHand} <code className="font-mono break-all text-ink" data-secret="">{offer.secret.match(/.{1,4}/g)?.join(" ")}</code></p>
      <TextField label={t.first} hint={t.firstHint} name="code" inputMode="numeric" required maxLength={20} autoComplete="one-time-code" className="max-w-60" />
      {failure && <FormMessage>{failure.message}</FormMessage>}
      <SubmitButton tone="ink" busy={busy} className="justify-self-start">{t.confirm}</SubmitButton>
    </form>
  );
}
