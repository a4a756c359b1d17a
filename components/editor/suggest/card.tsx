import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { BubbleMenu } from "@tiptap/react/menus";
import { Check, X } from "lucide-react";
import { useEffect } from "react";
import { printedMoment } from "#lib/i18n/dates";
import type { Suggestion } from "#lib/content/suggestions";
import { ToolbarButton, ToolbarFrame } from "../body/toolbar-button.tsx";
import { useRoom } from "../context.ts";
import { decide, suggestionsAt } from "./decide.ts";
import { revisingOf } from "./state.ts";

/** Whose change the caret is in, and what becomes of it. Alt+F10 leads here. */
export function SuggestionCard({ editor }: { editor: Editor }) {
  const { room, t, person } = useRoom();
  const { on } = revisingOf(room);
  const wanted = () => isWanted(editor) && shownAt(editor, on.get() ? person.id : null).length > 0;
  return (
    <BubbleMenu editor={editor} pluginKey="suggestion" shouldShow={wanted} updateDelay={120} options={{ placement: "bottom-start", offset: 8, flip: { padding: 60 }, shift: { padding: 8, boundary: document.querySelector(".ed-canvas") ?? undefined } }}>
      <ToolbarFrame label={t.suggest.card.label} leave={() => editor.commands.focus()}><Rows editor={editor} /></ToolbarFrame>
    </BubbleMenu>
  );
}

function Rows({ editor }: { editor: Editor }) {
  const { room, person } = useRoom();
  const { on } = revisingOf(room);
  const shown = useEditorState({ editor, selector: ({ editor: now }) => shownAt(now, on.get() ? person.id : null), equalityFn: (one, other) => JSON.stringify(one) === JSON.stringify(other) });
  const ids = shown.map(({ id }) => id).join();
  // The card was placed before its words were in it.
  useEffect(() => void (ids !== "" && editor.view.dispatch(editor.state.tr.setMeta("suggestion", "updatePosition"))), [editor, ids]);
  return <>{shown.map((suggestion) => <Row key={suggestion.id} editor={editor} suggestion={suggestion} />)}</>;
}

function Row({ editor, suggestion: { id, name, at, author } }: { editor: Editor; suggestion: Suggestion }) {
  const { t, language, timeZone } = useRoom();
  const act = (verdict: "accept" | "reject") => () => {
    decide(editor, verdict, new Set([id]));
    editor.commands.focus();
  };
  return (
    <span className={`ed-suggestion-card ed-by-${author % 8}`}>
      <span className="ed-suggestion-who"><b>{name}</b> <time dateTime={at}>{printedAt(at, language, timeZone)}</time></span>
      <ToolbarButton icon={Check} label={t.suggest.card.acceptOf(name)} onPress={act("accept")} />
      <ToolbarButton icon={X} label={t.suggest.card.rejectOf(name)} onPress={act("reject")} />
    </span>
  );
}

/** The clock is the writer's: what it cannot have said is left out. */
export function printedAt(at: string, language: "zh-CN" | "en", timeZone: string): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? "" : printedMoment(date, language, timeZone);
}

/** Not over what one is suggesting oneself just now. @param own who is at it */
function shownAt(editor: Editor, own: number | null): Suggestion[] {
  return editor.state.selection.empty ? suggestionsAt(editor.state).filter(({ author }) => author !== own) : [];
}

function isWanted(editor: Editor): boolean {
  const inToolbar = document.activeElement?.closest(".ed-toolbar") !== null;
  return editor.isEditable && !editor.view.composing && (editor.view.hasFocus() || inToolbar);
}
