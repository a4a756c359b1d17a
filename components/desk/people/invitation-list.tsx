"use client";
import { useRouter } from "next/navigation";
import { Button } from "#components/ui/button";
import { useDeskWords, useLanguage } from "#components/ui/language";
import { useNotify } from "#components/ui/notices";
import type { Answer } from "#components/ui/use-command";
import type { InvitationLine } from "#lib/people/types";
import { rowTime } from "#components/desk/row-time";
import { usePeopleWords } from "./words.tsx";

/** Invitations nobody has taken up yet. */
export function InvitationList({ invitations, timeZone, revoke }: { invitations: InvitationLine[]; timeZone: string; revoke: (input: unknown) => Promise<Answer<unknown>> }) {
  const t = usePeopleWords();
  const desk = useDeskWords();
  const language = useLanguage();
  const router = useRouter();
  const notify = useNotify();
  const takeBack = async ({ id, email }: InvitationLine) => {
    const answer = await revoke({ invitationId: id }).catch(() => null);
    notify({ text: answer?.ok ? t.revoked(email) : (answer?.message ?? desk.connectionLost) });
    router.refresh();
  };
  return (
    <section className="pb-8">
      <h2 className="border-t-2 border-ink pt-2 pb-1 font-serif text-base font-bold">{t.invitations}</h2>
      <ul>
        {invitations.map((line) => (
          <li key={line.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-rule py-2">
            <span className="font-medium break-all">{line.email}</span>
            <span className="text-ink-2">{desk.role[line.role]}</span>
            <span className="mr-auto text-xs text-ink-3">{[line.invitedBy && t.invitedBy(line.invitedBy), t.until(rowTime(line.expiresAt, language, timeZone))].filter(Boolean).join(" · ")}</span>
            <Button small aria-label={`${t.revoke}: ${line.email}`} onClick={() => takeBack(line)}>{t.revoke}</Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
