import { useState } from "react";
import { createPortal } from "react-dom";
import { Dialog } from "#components/ui/dialog";
import type { Doc } from "#lib/content/types";
import { type Change, tidy } from "#lib/content/tidy";
import { asOwnStep } from "../collab/own-step.ts";
import { useAbilities, useRoom } from "../context.ts";
import { tidied } from "./apply.ts";
import { TidyList } from "./tidy-list.tsx";

/** Looks over the typography of the body and shows what could be better; nothing changes before somebody agrees. */
export function TidyButton() {
  const { room, t } = useRoom();
  const abilities = useAbilities();
  const [changes, setChanges] = useState<readonly Change[] | null>(null);
  if (!abilities.revise) return null;
  const look = () => {
    const editor = room.body.get();
    // A test holds the editor's schema equal to the document model.
    if (editor) setChanges(tidy(editor.getJSON() as Doc));
  };
  const close = () => {
    setChanges(null);
    room.body.get()?.commands.focus();
  };
  const apply = (agreed: readonly Change[]) => {
    const editor = room.body.get();
    close();
    if (!editor) return;
    const { transaction, made, moved } = tidied(editor.state, agreed);
    if (made > 0) asOwnStep(editor, () => editor.view.dispatch(transaction));
    room.remark.set({ words: [t.paste.tidy.applied(made), ...(moved > 0 ? [t.paste.tidy.moved(moved)] : [])].join(" ") });
  };
  return (
    <>
      <button type="button" className="ed-foot-deed" title={t.paste.tidy.openLabel} onClick={look}>{t.paste.tidy.open}</button>
      {/* With the text it speaks of: outside of every landmark nobody would come upon it. */}
      {changes && createPortal(<Dialog open onClose={close} title={t.paste.tidy.title} wide><TidyList changes={changes} onApply={apply} onClose={close} /></Dialog>, document.querySelector("main") ?? document.body)}
    </>
  );
}
