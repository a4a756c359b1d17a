import { useState } from "react";
import { createPortal } from "react-dom";
import { Dialog } from "#components/ui/dialog";
import { hasSuggestions } from "#lib/content/suggestions";
import { tidy } from "#lib/content/tidy";
import type { Doc } from "#lib/content/types";
import { asOwnStep } from "../collab/own-step.ts";
import { useAbilities, useRoom } from "../context.ts";
import { Choice } from "../crop/choice.tsx";
import { type Agreed, tidied } from "./apply.ts";
import { TidyList } from "./tidy-list.tsx";
import { WritingList } from "./writing-list.tsx";

const kinds = ["tidy", "traditional", "simplified"] as const;

/** Looks over the typography of the body and shows what could be better; nothing changes before somebody agrees. */
export function TidyButton() {
  const { room, t } = useRoom();
  const abilities = useAbilities();
  const [doc, setDoc] = useState<Doc | null>(null);
  if (!abilities.revise) return null;
  const look = () => {
    const editor = room.body.get();
    // A test holds the editor's schema equal to the document model.
    if (editor) setDoc(editor.getJSON() as Doc);
  };
  const close = () => {
    setDoc(null);
    room.body.get()?.commands.focus();
  };
  const apply = (told: (count: number) => string) => (agreed: readonly Agreed[]) => {
    const editor = room.body.get();
    close();
    if (!editor) return;
    const { transaction, made, moved } = tidied(editor.state, agreed);
    if (made > 0) asOwnStep(editor, () => editor.view.dispatch(transaction));
    room.remark.set({ words: [told(made), ...(moved > 0 ? [t.paste.tidy.moved(moved)] : [])].join(" ") });
  };
  return (
    <>
      <button type="button" className="ed-foot-deed" title={t.paste.tidy.openLabel} onClick={look}>{t.paste.tidy.open}</button>
      {/* With the text it speaks of: outside of every landmark nobody would come upon it. */}
      {doc && createPortal(<Dialog open onClose={close} title={t.paste.tidy.title} wide><Lists doc={doc} apply={apply} onClose={close} /></Dialog>, document.querySelector("main") ?? document.body)}
    </>
  );
}

function Lists({ doc, apply, onClose }: { doc: Doc; apply: (told: (count: number) => string) => (agreed: readonly Agreed[]) => void; onClose: () => void }) {
  const { t, article } = useRoom();
  const [kind, setKind] = useState<(typeof kinds)[number]>("tidy");
  const [changes] = useState(() => tidy(doc));
  return (
    <div className="grid gap-4">
      {article.language === "zh-CN" && <Choice legend={t.writing.what} name="tidy-kind" options={kinds} words={t.writing.kinds} chosen={kind} onChoose={setKind} />}
      {hasSuggestions(doc) && <p className="text-sm text-ink-3">{t.suggest.leftAlone}</p>}
      {kind === "tidy" ? <TidyList changes={changes} onApply={apply(t.paste.tidy.applied)} onClose={onClose} /> : <WritingList key={kind} doc={doc} to={kind} onApply={apply(t.writing.applied)} onClose={onClose} />}
    </div>
  );
}
