import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { BubbleMenu } from "@tiptap/react/menus";
import { Trash2, Ungroup } from "lucide-react";
import { boxTones } from "#lib/content/types";
import { useRoom } from "../context.ts";
import { boxAround, unwrap } from "./box-keys.ts";
import { ToolbarButton, ToolbarFrame } from "./toolbar-button.tsx";

/** What kind of box it is, over the box that holds the caret. */
export function BoxToolbar({ editor }: { editor: Editor }) {
  const { blocks: t } = useRoom().t;
  return (
    <BubbleMenu editor={editor} pluginKey="box" shouldShow={() => isWanted(editor)} getReferencedVirtualElement={() => elementOf(editor)} updateDelay={120} options={{ placement: "top-end", offset: 8, flip: { padding: 60 }, shift: { padding: 8 } }}>
      <ToolbarFrame label={t.box.label} leave={() => editor.commands.focus()}><Tools editor={editor} /></ToolbarFrame>
    </BubbleMenu>
  );
}

function Tools({ editor }: { editor: Editor }) {
  const { box: t } = useRoom().t.blocks;
  const tone = useEditorState({ editor, selector: ({ editor: now }) => String(boxAround(now)?.node.attrs.tone ?? "note") });
  const withBox = (act: (pos: number, size: number) => void) => {
    const box = boxAround(editor);
    if (box) act(box.pos, box.node.nodeSize);
  };
  return (
    <>
      <select className="ed-code-language" aria-label={t.tone} value={tone} onChange={(event) => withBox((pos) => editor.view.dispatch(editor.state.tr.setNodeAttribute(pos, "tone", event.target.value)))}>
        {boxTones.map((name) => <option key={name} value={name}>{t[name]}</option>)}
      </select>
      <ToolbarButton icon={Ungroup} label={t.unwrap} onPress={() => withBox((pos) => unwrap(editor, pos) && editor.commands.focus())} />
      <ToolbarButton icon={Trash2} label={t.remove} onPress={() => withBox((pos, size) => editor.chain().focus().deleteRange({ from: pos, to: pos + size }).run())} />
    </>
  );
}

/** Selected words, tables and code in the box have toolbars of their own. */
function isWanted(editor: Editor): boolean {
  const inToolbar = document.activeElement?.closest(".ed-toolbar") !== null;
  return editor.isEditable && !editor.view.composing && (editor.view.hasFocus() || inToolbar) && editor.state.selection.empty && boxAround(editor) !== null && !["table", "codeBlock", "link"].some((name) => editor.isActive(name));
}

function elementOf(editor: Editor): HTMLElement | null {
  const box = boxAround(editor);
  const dom = box && editor.view.nodeDOM(box.pos);
  return dom instanceof HTMLElement ? dom : null;
}
