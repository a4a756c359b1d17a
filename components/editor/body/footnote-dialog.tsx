import type { Editor } from "@tiptap/core";
import { Fragment, type Node } from "@tiptap/pm/model";
import { EditorContent, useEditor } from "@tiptap/react";
import { useId, useState } from "react";
import { longestFootnote } from "#lib/content/limits";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { useRoom } from "../context.ts";
import { useValue } from "../observable.ts";
import type { Inset } from "../workroom.ts";
import { openedNode, settleInset } from "./insets.ts";
import { noteNodes } from "./nodes.ts";

/** The words of a footnote, with links, in an editor of their own. */
export function FootnoteDialog({ editor }: { editor: Editor }) {
  const { room, t } = useRoom();
  const inset = useValue(room.inset);
  const shown = inset?.kind === "footnote" ? inset : null;
  const close = () => {
    room.inset.set(null);
    editor.commands.focus();
  };
  return (
    <Dialog open={shown !== null} onClose={close} title={t.insets.footnote.title}>
      {shown && <FootnoteForm editor={editor} inset={shown} close={close} />}
    </Dialog>
  );
}

type Props = { editor: Editor; inset: Inset; close: () => void };

function FootnoteForm({ editor, inset, close }: Props) {
  const { t } = useRoom();
  const id = useId();
  const [tooLong, setTooLong] = useState(false);
  const settle = (words: Fragment) => {
    if (words.size > longestFootnote) return setTooLong(true);
    const node = words.textBetween(0, words.size).trim() === "" ? null : (editor.schema.nodes.footnote?.create(null, words) ?? null);
    settleInset(editor, inset, node);
    close();
  };
  const line = useLine({ editor, inset, close }, id, () => line && settle(wordsOf(line.state.doc, editor)));
  return (
    <div className="grid gap-4">
      <div className="grid gap-1">
        <EditorContent editor={line} />
        <p id={`${id}-hint`} className="text-xs text-ink-3">{t.insets.footnote.hint}</p>
        {tooLong && <p role="alert" className="text-sm text-cinnabar">{t.insets.footnote.tooLong(longestFootnote)}</p>}
      </div>
      <div className="flex flex-wrap gap-2">
        <Button tone="ink" onClick={() => line && settle(wordsOf(line.state.doc, editor))}>{t.insets.save}</Button>
        <Button onClick={close}>{t.insets.cancel}</Button>
        {inset.at !== null && <Button tone="quiet" className="ml-auto" onClick={() => settle(Fragment.empty)}>{t.insets.remove}</Button>}
      </div>
    </div>
  );
}

function useLine({ editor, inset }: Props, id: string, save: () => void): Editor | null {
  const { t, article } = useRoom();
  const words = openedNode(editor, inset)?.content.toJSON() ?? [];
  return useEditor({
    // There when its window opens: letters typed at once must find it. The window never opens on the server.
    immediatelyRender: true,
    shouldRerenderOnTransaction: false,
    injectCSS: false,
    autofocus: "end",
    extensions: noteNodes(),
    content: { type: "doc", content: [{ type: "paragraph", content: words }] },
    editorProps: {
      attributes: { class: "ed-note-line control", role: "textbox", "aria-multiline": "true", "aria-label": t.insets.footnote.words, "aria-describedby": `${id}-hint`, lang: article.language },
      handleKeyDown: (_view, event) => {
        // Neither the Enter that ends a word of an input method, nor the one that opens the publish panel.
        if (event.key !== "Enter" || event.shiftKey || event.metaKey || event.ctrlKey || event.isComposing || event.keyCode === 229) return false;
        save();
        return true;
      },
    },
  });
}

/** Pasted paragraphs become one line. The words change schema on the way: JSON is what both know. */
function wordsOf(doc: Node, editor: Editor): Fragment {
  const { schema } = editor;
  const pieces = doc.content.content.filter((line) => line.content.size > 0).flatMap((line, at) => [...(at > 0 ? [schema.text(" ")] : []), ...line.content.content.map((run) => schema.nodeFromJSON(run.toJSON()))]);
  return Fragment.fromArray(pieces);
}
