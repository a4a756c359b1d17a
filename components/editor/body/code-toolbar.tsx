import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { BubbleMenu } from "@tiptap/react/menus";
import { Pilcrow } from "lucide-react";
import { codeLanguages } from "#lib/content/code-languages";
import { useRoom } from "../context.ts";
import { ToolbarButton, ToolbarFrame } from "./toolbar-button.tsx";

/** The language, over the code that holds the caret. */
export function CodeToolbar({ editor }: { editor: Editor }) {
  const { code } = useRoom().t.insets;
  return (
    <BubbleMenu editor={editor} pluginKey="code" shouldShow={() => isWanted(editor)} getReferencedVirtualElement={() => codeAround(editor)} updateDelay={120} options={{ placement: "top-end", offset: 8, flip: { padding: 60 }, shift: { padding: 8 } }}>
      <ToolbarFrame label={code.label} leave={() => editor.commands.focus()}><Tools editor={editor} /></ToolbarFrame>
    </BubbleMenu>
  );
}

function Tools({ editor }: { editor: Editor }) {
  const { code: t } = useRoom().t.insets;
  const language = useEditorState({ editor, selector: ({ editor: now }) => String(now.getAttributes("codeBlock").language ?? "") });
  const choose = (name: string) => editor.chain().updateAttributes("codeBlock", { language: name === "" ? null : name }).run();
  return (
    <>
      <select className="ed-code-language" aria-label={t.language} title={t.keys} value={language} onChange={(event) => choose(event.target.value)}>
        <option value="">{t.plain}</option>
        {language !== "" && !codeLanguages.has(language) && <option value={language}>{t.other(language)}</option>}
        {[...codeLanguages].map(([name, label]) => <option key={name} value={name}>{label}</option>)}
      </select>
      <ToolbarButton icon={Pilcrow} label={t.remove} onPress={() => editor.chain().focus().setParagraph().run()} />
    </>
  );
}

function isWanted(editor: Editor): boolean {
  const inToolbar = document.activeElement?.closest(".ed-toolbar") !== null;
  return editor.isEditable && !editor.view.composing && (editor.view.hasFocus() || inToolbar) && editor.isActive("codeBlock");
}

function codeAround(editor: Editor): HTMLElement | null {
  const { node } = editor.view.domAtPos(editor.state.selection.from);
  return (node instanceof Element ? node : node.parentElement)?.closest("pre") ?? null;
}
