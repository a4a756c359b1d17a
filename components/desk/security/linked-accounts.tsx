"use client";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { rowTime } from "#components/desk/row-time";
import { useLanguage } from "#components/ui/language";
import { useNotify } from "#components/ui/notices";
import type { Answer } from "#components/ui/use-command";
import type { LinkedAccounts as Accounts } from "#lib/session/types";
import { WithPassword } from "./with-password.tsx";
import { useSecurityWords } from "./words.tsx";

type Deed = (input: unknown) => Promise<Answer<unknown>>;
/** `own`: of the person who looks, with what they may do; null: an admin looks. */
type Props = { accounts: Accounts; timeZone: string; own: { personId: number; askPassword: boolean; unlink: Deed; allow: Deed } | null };

/** Accounts elsewhere that sign somebody in, and those that were taken away. */
export function LinkedAccounts({ accounts: { linked, unlinked }, timeZone, own }: Props) {
  const t = useSecurityWords().linked;
  const language = useLanguage();
  const notify = useNotify();
  const router = useRouter();
  const moment = (at: Date) => rowTime(at, language, timeZone);
  const tell = (text: string) => {
    notify({ text });
    router.refresh();
  };
  return (
    <ul>
      {linked.map(({ id, provider, email, createdAt, lastUsedAt, opens }) => (
        <Line key={id} provider={provider} told={[email, t.added(moment(createdAt)), lastUsedAt && t.used(moment(lastUsedAt)), !opens && t.off]}>
          {own && <WithPassword button={t.unlink} label={`${t.unlink}: ${provider}`} title={t.unlinkTitle(provider)} lead={t.unlinkLead} danger ask={own.askPassword} deed={own.unlink} input={{ identityId: id }} onDone={() => tell(t.unlinked)} />}
        </Line>
      ))}
      {unlinked.map(({ key, provider, at }) => (
        <Line key={key} provider={provider} told={[t.unlinkedAt(moment(new Date(at)))]}>
          {own && <WithPassword button={t.allow} label={`${t.allow}: ${provider}`} title={t.allow} lead={t.allowed(provider)} ask={own.askPassword} deed={own.allow} input={{ personId: own.personId, key }} onDone={() => tell(t.allowed(provider))} />}
        </Line>
      ))}
    </ul>
  );
}

function Line({ provider, told, children }: { provider: string; told: (string | false | null)[]; children: ReactNode }) {
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-rule py-2.5">
      <span className="font-medium break-words">{provider}</span>
      <span className="mr-auto text-xs break-words text-ink-3 tabular-nums">{told.filter(Boolean).join(" · ")}</span>
      {children}
    </li>
  );
}
