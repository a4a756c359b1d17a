"use client";
import { usePathname, useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { deskWords } from "#components/desk/words";
import { Button } from "#components/ui/button";
import { useLanguage } from "#components/ui/language";
import { useNotify } from "#components/ui/notices";
import { type Answer, useCommand } from "#components/ui/use-command";
import type { SectionOption } from "#lib/articles/types";
import type { PitchLine, Writer } from "#lib/pitches/types";
import { AcceptDialog, DeclineDialog } from "./decide-dialogs.tsx";
import { IdeaDialog } from "./idea-dialog.tsx";

type Deed<T> = (input: unknown) => Promise<Answer<T>>;
export type PitchActions = { edit: Deed<unknown>; withdraw: Deed<unknown>; bringBack: Deed<unknown>; accept: Deed<{ writer: string }>; decline: Deed<unknown> };
export type Choices = { sections: SectionOption[]; writers: Writer[]; timeZone: string };

/** What this person can do with an open idea. */
export function PitchDeeds({ pitch, actions, sections, writers, timeZone }: { pitch: PitchLine; actions: PitchActions } & Choices) {
  const { pitches: t } = deskWords(useLanguage());
  const [open, setOpen] = useState<"accept" | "decline" | "edit" | null>(null);
  const withdrawal = useWithdrawal(pitch.id, actions);
  const onClose = () => setOpen(null);
  const { abilities: { change, decide }, headline } = pitch;
  if (!change && !decide) return null;
  return (
    <div className="flex flex-wrap gap-2 pt-3">
      {decide && <Button small tone="ink" aria-label={t.acceptOf(headline)} onClick={() => setOpen("accept")}>{t.accept}</Button>}
      {decide && <Button small aria-label={t.declineOf(headline)} onClick={() => setOpen("decline")}>{t.decline}</Button>}
      {change && <Button small aria-label={t.editOf(headline)} onClick={() => setOpen("edit")}>{t.edit}</Button>}
      {change && <Button small tone="danger" aria-label={t.withdrawOf(headline)} busy={withdrawal.busy} onClick={withdrawal.run}>{t.withdraw}</Button>}
      {open === "accept" && <AcceptDialog pitch={pitch} writers={writers} timeZone={timeZone} act={actions.accept} onClose={onClose} />}
      {open === "decline" && <DeclineDialog pitch={pitch} act={actions.decline} onClose={onClose} />}
      {open === "edit" && <IdeaDialog pitch={pitch} sections={sections} act={actions.edit} onClose={onClose} />}
    </div>
  );
}

const board = "/desk/pitches";

/** Gone at once, with a way back. */
function useWithdrawal(articleId: number, { withdraw, bringBack }: PitchActions): { run: () => void; busy: boolean } {
  const { pitches: t } = deskWords(useLanguage());
  const router = useRouter();
  const path = usePathname();
  const notify = useNotify();
  const undo = async () => {
    const answer = await bringBack({ articleId }).catch(() => null);
    if (answer?.ok === false) notify({ text: answer.message });
    router.refresh();
  };
  const { run, busy, failure } = useCommand(withdraw, () => {
    notify({ text: t.told.withdrawn, undo: () => void undo() });
    // Its own page is gone with it.
    if (path === board) router.refresh();
    else router.push(board);
  });
  useEffect(() => {
    if (!failure) return;
    notify({ text: failure.message });
    router.refresh();
  }, [failure, notify, router]);
  return { run: () => void run({ articleId }), busy };
}
