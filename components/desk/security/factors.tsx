"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Chip } from "#components/ui/chip";
import { useNotify } from "#components/ui/notices";
import type { Answer } from "#components/ui/use-command";
import type { OpenedFactors } from "#lib/factors/types";
import { CodesShown } from "./codes-shown.tsx";
import { PasskeyAdder, type PasskeyDeeds } from "./passkey-adder.tsx";
import { PasskeyList } from "./passkey-list.tsx";
import { type TotpDeeds, TotpSetUp } from "./totp-set-up.tsx";
import { WithPassword } from "./with-password.tsx";
import { useSecurityWords } from "./words.tsx";

type Deed<T> = (input: unknown) => Promise<Answer<T>>;
export type FactorDeeds = { totp: TotpDeeds; turnOff: Deed<unknown>; renew: Deed<{ codes: string[] }>; passkey: PasskeyDeeds; rename: Deed<unknown>; remove: Deed<unknown> };

/** What one signs in by besides the password. */
export function FactorsPart({ personId, opened, timeZone, deeds }: { personId: number; opened: OpenedFactors; timeZone: string; deeds: FactorDeeds }) {
  const t = useSecurityWords();
  const { totp, passkeys, recovery, keys, fresh, hasPassword } = opened;
  const askPassword = !fresh && hasPassword;
  return (
    <div className="grid gap-6">
      {totp ? <TotpOn personId={personId} turnOff={deeds.turnOff} /> : <TotpSetUp personId={personId} askPassword={askPassword} deeds={deeds.totp} onDoneHref={null} />}
      <div className="grid gap-3">
        {keys.length > 0 && <PasskeyList keys={keys} timeZone={timeZone} deeds={deeds} />}
        <PasskeyAdder key={passkeys} personId={personId} askPassword={askPassword} deeds={deeds.passkey} onDoneHref={null} />
      </div>
      {(totp || passkeys > 0) && <Recovery personId={personId} left={recovery} renew={deeds.renew} />}
      {!hasPassword && <p className="text-sm text-ink-2">{t.noPassword}</p>}
    </div>
  );
}

function TotpOn({ personId, turnOff }: { personId: number; turnOff: Deed<unknown> }) {
  const t = useSecurityWords().totp;
  const notify = useNotify();
  const router = useRouter();
  const off = () => {
    notify({ text: t.turnedOff });
    router.refresh();
  };
  return (
    <div className="flex flex-wrap items-center gap-3">
      <h3 className="font-medium">{t.title}</h3>
      <Chip tone="celadon">{t.on}</Chip>
      <WithPassword button={t.turnOff} title={t.turnOff} lead={t.turnOffLead} danger deed={turnOff} input={{ personId }} onDone={off} />
    </div>
  );
}

function Recovery({ personId, left, renew }: { personId: number; left: number; renew: FactorDeeds["renew"] }) {
  const t = useSecurityWords().codes;
  const router = useRouter();
  const [codes, setCodes] = useState<string[]>([]);
  const done = () => {
    setCodes([]);
    router.refresh();
  };
  if (codes.length > 0) return <CodesShown codes={codes} onDone={done} />;
  return (
    <div className="flex flex-wrap items-center gap-3">
      <h3 className="font-medium">{t.name}</h3>
      <span className="text-sm text-ink-2">{t.left(left)}</span>
      <WithPassword button={t.renew} title={t.renew} lead={t.renewLead} deed={renew} input={{ personId }} onDone={(made) => setCodes(made.codes)} />
    </div>
  );
}
