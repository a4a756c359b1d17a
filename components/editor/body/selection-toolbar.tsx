import type { Editor } from "@tiptap/core";
import { NodeSelection } from "@tiptap/pm/state";
import { CellSelection } from "@tiptap/pm/tables";
import { useEditorState } from "@tiptap/react";
import { BubbleMenu } from "@tiptap/react/menus";
import { Bold, Bot, Code, ExternalLink, Heading2, Heading3, Italic, Link, List, ListOrdered, MessageSquare, Quote, Sparkles, Unlink } from "lucide-react";
import { openAssistant } from "../assistant/entries.ts";
import { assistOf } from "../assistant/state.ts";
import { beginComment } from "../comments/begin.ts";
import { generatedOf } from "../generated/state.ts";
import { useRoom, type Words } from "../context.ts";
import { useValue } from "../observable.ts";
import { ToolbarButton, ToolbarFrame } from "./toolbar-button.tsx";

/** Formatting, over selected words and over a link that holds the caret. */
export function SelectionToolbar({ editor }: { editor: Editor }) {
  const { t } = useRoom();
  return (
    <BubbleMenu editor={editor} pluginKey="selection" shouldShow={() => isWanted(editor)} updateDelay={120} options={{ placement: "top-start", offset: 8, flip: { padding: 60 }, shift: { padding: 8 } }}>
      <ToolbarFrame label={t.toolbar.label} leave={() => editor.commands.focus()}><Tools editor={editor} t={t} /></ToolbarFrame>
    </BubbleMenu>
  );
}

function Tools({ editor, t }: { editor: Editor; t: Words }) {
  const { room } = useRoom();
  const models = useValue(assistOf(room).models) ?? [];
  const is = useEditorState({ editor, selector: ({ editor: now }) => stateOf(now) });
  const run = (act: (chain: ReturnType<Editor["chain"]>) => ReturnType<Editor["chain"]>) => () => act(editor.chain().focus()).run();
  return (
    <>
      {is.empty ? (
        <a className="ed-tool-link" href={is.href} target="_blank" rel="noopener noreferrer"><ExternalLink aria-hidden className="size-3.5" /><span>{is.href}</span></a>
      ) : (
        <>
          <ToolbarButton icon={Bold} label={t.toolbar.bold} pressed={is.bold} onPress={run((chain) => chain.toggleBold())} />
          <ToolbarButton icon={Italic} label={t.toolbar.italic} pressed={is.italic} onPress={run((chain) => chain.toggleItalic())} />
          <ToolbarButton icon={Code} label={t.insets.code.inline} pressed={is.code} onPress={run((chain) => chain.toggleMark("code"))} />
        </>
      )}
      <ToolbarButton icon={Link} label={is.href === "" ? t.toolbar.link : t.toolbar.editLink} pressed={is.href !== ""} onPress={() => room.linking.set(true)} />
      {is.href !== "" && <ToolbarButton icon={Unlink} label={t.toolbar.removeLink} onPress={run((chain) => chain.unsetLink())} />}
      {!is.empty && (
        <>
          {models.length > 0 && <ToolbarButton icon={Sparkles} label={t.assistant.tool} onPress={() => openAssistant(room, "assist-rewrite")} />}
          <ToolbarButton icon={MessageSquare} label={t.comments.begin} onPress={() => beginComment(room)} />
          <ToolbarButton icon={Bot} label={t.generated.tool} onPress={() => generatedOf(room).declaring.set("selected")} />
          <span aria-hidden className="ed-tool-gap" />
          <ToolbarButton icon={Heading2} label={t.toolbar.heading} pressed={is.heading} onPress={run((chain) => chain.toggleHeading({ level: 2 }))} />
          <ToolbarButton icon={Heading3} label={t.toolbar.subheading} pressed={is.subheading} onPress={run((chain) => chain.toggleHeading({ level: 3 }))} />
          <ToolbarButton icon={Quote} label={t.toolbar.quotation} pressed={is.quotation} onPress={run((chain) => chain.toggleBlockquote())} />
          <ToolbarButton icon={List} label={t.toolbar.bulletList} pressed={is.bulletList} onPress={run((chain) => chain.toggleBulletList())} />
          <ToolbarButton icon={ListOrdered} label={t.toolbar.orderedList} pressed={is.orderedList} onPress={run((chain) => chain.toggleOrderedList())} />
        </>
      )}
    </>
  );
}

function stateOf(editor: Editor) {
  const href: unknown = editor.getAttributes("link").href;
  return {
    empty: editor.state.selection.empty,
    href: typeof href === "string" ? href : "",
    bold: editor.isActive("bold"),
    italic: editor.isActive("italic"),
    code: editor.isActive("code"),
    heading: editor.isActive("heading", { level: 2 }),
    subheading: editor.isActive("heading", { level: 3 }),
    quotation: editor.isActive("blockquote"),
    bulletList: editor.isActive("bulletList"),
    orderedList: editor.isActive("orderedList"),
  };
}

/** Never while an input method is at work: its candidate window stands in the same place. */
function isWanted(editor: Editor): boolean {
  const { selection, doc } = editor.state;
  if (!editor.isEditable || editor.view.composing || selection instanceof CellSelection || selection instanceof NodeSelection || editor.isActive("codeBlock")) return false;
  const inToolbar = document.activeElement?.closest(".ed-toolbar") !== null;
  if (!editor.view.hasFocus() && !inToolbar) return false;
  return selection.empty ? editor.isActive("link") : doc.textBetween(selection.from, selection.to).length > 0;
}
