import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { BubbleMenu } from "@tiptap/react/menus";
import { useEffect } from "react";
import { ToolbarFrame } from "../body/toolbar-button.tsx";
import { useAbilities, useRoom } from "../context.ts";
import { useValue } from "../observable.ts";
import { openPanel } from "../panel/open-panel.ts";
import { suggestionsAt } from "../suggest/decide.ts";
import { markAt, standing } from "./places.ts";
import { generatedOf } from "./state.ts";
import { originOf, whenOf } from "./words.ts";

/** Whose words the caret is in: which machine, who took them and when, and how much of them is left. Alt+F10 leads here. */
export function GeneratedCard({ editor }: { editor: Editor }) {
  const { t: { generated: t } } = useRoom();
  return (
    <BubbleMenu editor={editor} pluginKey="generated" shouldShow={() => isWanted(editor)} updateDelay={160} options={{ placement: "bottom-start", offset: 10, flip: { padding: 60 }, shift: { padding: 8, boundary: document.querySelector(".ed-canvas") ?? undefined } }}>
      <ToolbarFrame label={t.card.label} leave={() => editor.commands.focus()}><Inside editor={editor} /></ToolbarFrame>
    </BubbleMenu>
  );
}

function Inside({ editor }: { editor: Editor }) {
  const { room, t: { generated: { card: t } }, language, timeZone } = useRoom();
  const { revise } = useAbilities();
  const { list, withdrawing } = generatedOf(room);
  const mark = useEditorState({ editor, selector: ({ editor: now }) => markAt(now.state) });
  const line = (useValue(list) ?? []).find((each) => each.mark === mark);
  // The card was placed before its words were in it.
  useEffect(() => void (mark !== null && editor.view.dispatch(editor.state.tr.setMeta("generated", "updatePosition"))), [editor, mark]);
  if (mark === null) return null;
  return (
    <span className="ed-generated-card">
      <b>{line?.model ? t.model(line.model) : t.noModel}</b>
      <span>{line ? [originOf(line, t), whenOf(line.at, language, timeZone)].join(" · ") : t.nobody}</span>
      {line && <span>{t.left(standing(editor.state.doc, line))}</span>}
      <span className="ed-generated-deeds">
        {line?.mayWithdraw && revise && <button type="button" onClick={() => withdrawing.set(mark)}>{t.withdraw}</button>}
        <button type="button" onClick={() => openPanel(room, "publish", "generated")}>{t.details}</button>
      </span>
    </span>
  );
}

/** Where somebody suggests something, their card comes first. */
function isWanted(editor: Editor): boolean {
  const inToolbar = document.activeElement?.closest(".ed-toolbar") !== null;
  // Who may only read has no focus in the text; where they clicked is their place.
  return !editor.view.composing && (editor.view.hasFocus() || inToolbar || !editor.isEditable) && markAt(editor.state) !== null && suggestionsAt(editor.state).length === 0;
}
