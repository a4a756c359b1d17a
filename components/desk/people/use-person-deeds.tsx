"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useDeskWords } from "#components/ui/language";
import { useNotify } from "#components/ui/notices";
import type { Answer } from "#components/ui/use-command";
import type { ListedPerson, Role } from "#lib/people/types";
import type { GivenLink } from "./link-dialog.tsx";
import type { PersonDeeds } from "./person-row.tsx";
import { usePeopleWords } from "./words.tsx";

/** What a row of the list does: at once, told in a line, undone from that line where it can be. */
export function usePersonDeeds(person: ListedPerson, deeds: PersonDeeds, onLink: (given: GivenLink) => void) {
  const t = usePeopleWords();
  const desk = useDeskWords();
  const notify = useNotify();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const { id: personId, name, role } = person;

  const run = async <T,>(deed: Promise<Answer<T>>, onDone: (value: T) => void) => {
    setBusy(true);
    const answer = await deed.catch(() => null);
    setBusy(false);
    if (answer?.ok) onDone(answer.value);
    else notify({ text: answer?.message ?? desk.connectionLost });
    router.refresh();
  };
  const become = (to: Role, undo: boolean) => run(deeds.changeRole({ personId, role: to }), () => notify({ text: t.roleChanged(name, desk.role[to]), undo: undo ? () => become(role, false) : undefined }));
  const restore = () => run(deeds.restore({ personId }), () => notify({ text: t.restored(name) }));
  return {
    busy,
    changeRole: (to: Role) => become(to, true),
    suspend: () => run(deeds.suspend({ personId }), () => notify({ text: t.suspended(name), undo: restore })),
    restore,
    endSessions: () => run(deeds.endSessions({ personId }), ({ endedSessions }) => notify({ text: t.ended(name, endedSessions) })),
    resetLink: () => run(deeds.resetLink({ personId }), ({ link, email, sent }) => onLink({ title: t.resetTitle(name), told: sent ? t.resetMailed(email) : t.resetHandOn, link })),
  };
}
