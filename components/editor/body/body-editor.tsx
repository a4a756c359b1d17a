import { Dropcursor, Gapcursor, Placeholder } from "@tiptap/extensions";
import { type Editor, EditorContent, ReactNodeViewRenderer, useEditor } from "@tiptap/react";
import { type MouseEvent, useEffect, useState } from "react";
import { askFromSlash } from "../assistant/entries.ts";
import { mayAsk } from "../assistant/state.ts";
import { together } from "../collab/together.ts";
import { passages } from "../comments/passages-plugin.ts";
import { GeneratedCard } from "../generated/card.tsx";
import { PlainPaste } from "../generated/plain-paste.ts";
import { GeneratedWindows } from "../generated/windows.tsx";
import { ReadingToolbar } from "../comments/reading-toolbar.tsx";
import { type Room, useAbilities, useRoom } from "../context.ts";
import { claims } from "../facts/claims-plugin.ts";
import { termMarks } from "../terms/terms-plugin.ts";
import { Observable } from "../observable.ts";
import { placing } from "../pictures/placing.ts";
import { isAssistName } from "../slash/assist-entries.ts";
import { SlashList } from "../slash/slash-list.tsx";
import { SlashMenu } from "../slash/menu.ts";
import { SuggestionCard } from "../suggest/card.tsx";
import { revising } from "../suggest/revising.ts";
import { wordsIn } from "#lib/content/render-words";
import { blockHandle } from "../comfort/block-handle.ts";
import { blockKeys } from "../comfort/block-keys.ts";
import { FindText } from "../comfort/find-plugin.ts";
import { BoxKeys } from "./box-keys.ts";
import { BoxToolbar } from "./box-toolbar.tsx";
import { CaretBack } from "./caret-back.ts";
import { CardDialog } from "./card-dialog.tsx";
import { cardKeys } from "./card-keys.ts";
import { EmbedNode, LinkCardNode } from "./card-nodes.ts";
import { cardView } from "./card-view.ts";
import { CodeKeys } from "./code-keys.ts";
import { CodeToolbar } from "./code-toolbar.tsx";
import { FigureNode } from "./figure-node.ts";
import { FigureView } from "./figure-view.tsx";
import { FootnoteDialog } from "./footnote-dialog.tsx";
import { FormulaDialog } from "./formula-dialog.tsx";
import { insertEntry } from "./insert.ts";
import { FootnoteNode, FormulaBlockNode, FormulaNode } from "./inset-nodes.ts";
import { footnoteView, formulaView } from "./inset-views.ts";
import { insetKeys } from "./insets.ts";
import { keysOfBody } from "./keys.ts";
import { LinkDialog } from "./link-dialog.tsx";
import { bodyNodes } from "./nodes.ts";
import { type HeldPaste, PasteTooLarge } from "./paste-too-large.tsx";
import { pasting } from "./pasting.ts";
import { SelectionToolbar } from "./selection-toolbar.tsx";
import { TableToolbar } from "./table-toolbar.tsx";
import { drawUpload } from "./upload-place.ts";

/** The body: one editor that React renders once; everything that follows the text listens beside it. */
export function BodyEditor() {
  const place = useRoom();
  const abilities = useAbilities();
  const [slash] = useState(() => new SlashMenu((name, range) => (isAssistName(name) ? askFromSlash(place, name, range) : insertEntry(place, name, range)), () => mayAsk(place.room)));
  const [held] = useState(() => new Observable<HeldPaste | null>(null));
  const editor = useBody(place, slash, held);
  // Rights may come and go while the page is open.
  useEffect(() => void editor?.setEditable(abilities.revise, false), [editor, abilities.revise]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a click below the last block goes on writing; the keyboard is there already.
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above.
    <div className="ed-body" onClick={(event) => editor && writeBelow(event, editor)}>
      <EditorContent editor={editor} />
      {editor && abilities.revise && (
        <>
          <SlashList menu={slash} />
          <SelectionToolbar editor={editor} />
          <TableToolbar editor={editor} />
          <CodeToolbar editor={editor} />
          <BoxToolbar editor={editor} />
          <LinkDialog editor={editor} />
          <CardDialog editor={editor} />
          <FormulaDialog editor={editor} />
          <FootnoteDialog editor={editor} />
          <SuggestionCard editor={editor} />
          <GeneratedCard editor={editor} />
          <GeneratedWindows editor={editor} />
          <PasteTooLarge editor={editor} held={held} />
        </>
      )}
      {editor && !abilities.revise && <><ReadingToolbar editor={editor} /><GeneratedCard editor={editor} /></>}
    </div>
  );
}

function useBody(place: Room, slash: SlashMenu, held: Observable<HeldPaste | null>): Editor | null {
  const { room, article, t } = place;
  return useEditor({
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    // The style sheet of the desk holds what ProseMirror needs; an inserted <style> has no nonce.
    injectCSS: false,
    editable: room.abilities.get().revise,
    extensions: extensionsOf(place, slash, held),
    editorProps: { attributes: { class: "ed-prose body", role: "textbox", "aria-multiline": "true", "aria-label": t.fields.body, lang: article.language, spellcheck: article.language === "en" ? "true" : "false" } },
    onCreate: ({ editor }) => room.body.set(editor),
    // The last text is read before the editor is gone.
    onDestroy: () => {
      room.read();
      room.body.set(null);
    },
    onUpdate: () => {
      room.bodyChanges.set(room.bodyChanges.get() + 1);
    },
  });
}

function extensionsOf(place: Room, slash: SlashMenu, held: Observable<HeldPaste | null>) {
  const { room, t, article } = place;
  const words = { printed: wordsIn(article.language), desk: t.blocks };
  const cards = { linkCard: LinkCardNode.extend({ addNodeView: () => cardView(words) }), embed: EmbedNode.extend({ addNodeView: () => cardView(words) }) };
  const figure = FigureNode.extend({ addNodeView: () => ReactNodeViewRenderer(FigureView, { stopEvent: ({ event }) => isOfItsFields(event) }) });
  const pictures = placing({ uploads: room.uploads, pictures: room.pictures, draw: (id) => drawUpload(id, room, t), leftOut: (what) => room.remark.set("pictures" in what ? { picturesLeft: what.pictures } : { filesLeft: what.files }) });
  return [...bodyNodes({ figure, ...insetNodes(t), ...cards }, words), together(room.link), revising(place), Dropcursor.configure({ class: "ed-dropcursor", color: false }), Gapcursor, Placeholder.configure({ placeholder: t.fields.bodyHint, showOnlyWhenEditable: true }), slash.extension(), pictures, ...pasting(place, held), CodeKeys, FindText, blockKeys({ room, t }), blockHandle(t.comfort.handle), CaretBack, BoxKeys, cardKeys(room), insetKeys(room), keysOfBody(room), passages(room), claims(room), termMarks(room), PlainPaste];
}

function insetNodes(t: Room["t"]) {
  return {
    formula: FormulaNode.extend({ addNodeView: () => formulaView(t, false) }),
    formulaBlock: FormulaBlockNode.extend({ addNodeView: () => formulaView(t, true) }),
    footnote: FootnoteNode.extend({ addNodeView: () => footnoteView(t) }),
  };
}

/** What happens in the fields of a picture is theirs; dragging the picture itself is the editor's. */
function isOfItsFields(event: Event): boolean {
  return event.target instanceof HTMLElement && event.target.closest("textarea, input, button") !== null;
}

function writeBelow(event: MouseEvent, editor: Editor): void {
  // Windows over the text belong to it for React, not for the mouse.
  if (event.target instanceof Element && event.target.closest("dialog")) return;
  const last = editor.view.dom.lastElementChild?.getBoundingClientRect();
  if (!editor.isEditable || !last || event.clientY <= last.bottom) return;
  const { lastChild, content } = editor.state.doc;
  if (lastChild?.isTextblock && !lastChild.type.spec.code) editor.commands.focus("end");
  else editor.chain().insertContentAt(content.size, { type: "paragraph" }).focus("end").run();
}
