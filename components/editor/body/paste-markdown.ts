/** Markdown pasted as plain text becomes what it means; with Shift it stays as it is. */
import { type Editor, Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import type { Workroom } from "../workroom.ts";
import { looksLikeMarkdown } from "./markdown-look.ts";

export function pasteMarkdown(room: Workroom): Extension {
  return Extension.create({
    name: "pasteMarkdown",
    addProseMirrorPlugins() {
      return [markdownPlugin(this.editor, room)];
    },
  });
}

function markdownPlugin(editor: Editor, room: Workroom): Plugin {
  let shift = false;
  return new Plugin({
    props: {
      handleKeyDown: (_view, event) => {
        shift = event.shiftKey;
        return false;
      },
      handlePaste: (view, event) => {
        // Code takes every sign as it is.
        if (view.state.selection.$from.parent.type.spec.code) return false;
        const text = event.clipboardData?.getData("text/plain") ?? "";
        if (shift || event.clipboardData?.types.includes("text/html") || !looksLikeMarkdown(text)) return false;
        void insertMarkdown(editor, text, room);
        return true;
      },
    },
  });
}

/** The parser is fetched when it is needed; without it the words come in as they are. */
async function insertMarkdown(editor: Editor, text: string, room: Workroom): Promise<void> {
  const parser = await import("#lib/content/markdown").catch(() => null);
  if (editor.isDestroyed) return;
  const blocks = parser?.docFromMarkdown(text).content ?? text.split(/\r?\n+/).map((line) => ({ type: "paragraph" as const, content: line === "" ? [] : [{ type: "text" as const, text: line }] }));
  // Pictures of a Markdown file stand elsewhere.
  const kept = blocks.filter((block) => block.type !== "figure");
  if (kept.length < blocks.length) room.remark.set({ picturesLeft: blocks.length - kept.length });
  editor.chain().focus().insertContent(kept).run();
}
