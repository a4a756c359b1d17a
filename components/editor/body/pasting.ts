/** What is pasted becomes what it means, whichever program it comes from; with Shift it stays as it is. */
import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import type { Room } from "../context.ts";
import { pictureLines, takePlace } from "../pictures/lines.ts";
import { askServer, PagePictures } from "../pictures/from-pages.ts";
import type { Observable } from "../observable.ts";
import { linkAddress } from "./link-address.ts";
import { drawPageLine } from "./page-line.ts";
import { insertPasted, type Pasted } from "./paste-insert.ts";
import type { HeldPaste } from "./paste-too-large.tsx";

/** Megabytes of a clipboard; more is a book or its pictures, and would hold up the page. */
const most = 10;

export function pasting(place: Room, held: Observable<HeldPaste | null>): Extension[] {
  const { room, t } = place;
  const pictures: PagePictures = new PagePictures(askServer, (asked, picture) => {
    room.pictures.add(picture);
    const editor = room.body.get();
    if (editor) takePlace(editor.view, asked, picture);
  });
  const into = { room, pictures, t };
  const take = (pasted: Pasted, megabytes: number) => {
    const editor = room.body.get();
    if (!editor) return;
    if (megabytes > most) held.set({ ...pasted, megabytes, most, paste: (words) => void insertPasted(editor, words, into) });
    else void insertPasted(editor, pasted, into);
  };
  const foreign = Extension.create({
    name: "pasting",
    // Before links and pictures look at it.
    priority: 950,
    addProseMirrorPlugins: () => [pastePlugin(take)],
  });
  return [foreign, pictureLines(pictures, (id) => drawPageLine(id, pictures, t))];
}

function pastePlugin(take: (pasted: Pasted, megabytes: number) => void): Plugin {
  let shift = false;
  return new Plugin({
    view: () => {
      // Fetched while nobody waits: the first paste is at once, and without a network too.
      const soon = setTimeout(() => void import("#lib/content/foreign").catch(() => null), 3_000);
      return { destroy: () => clearTimeout(soon) };
    },
    props: {
      handleKeyDown: (_view, event) => {
        shift = event.shiftKey;
        return false;
      },
      handleDOMEvents: {
        // Ahead of ProseMirror's own reading, which would go through all of it first.
        paste: (view, event) => {
          if (!view.editable || !event.clipboardData) return false;
          const pasted = readClipboard(event.clipboardData);
          const megabytes = new Blob([pasted.html, pasted.text]).size / 1024 / 1024;
          if (megabytes <= most && (shift || isOrdinary(view, pasted))) return false;
          take(pasted, megabytes);
          event.preventDefault();
          return true;
        },
      },
    },
  });
}

function readClipboard(data: DataTransfer): Pasted {
  return { html: data.getData("text/html"), text: data.getData("text/plain"), files: data.files.length };
}

/** ProseMirror and the rules of links and pictures do it already. */
function isOrdinary({ state: { selection } }: EditorView, { html, text, files }: Pasted): boolean {
  // Code takes every sign as it is.
  if (selection.$from.parent.type.spec.code) return true;
  if (!selection.empty && /^\S+$/.test(text.trim()) && /^(?:https?:\/\/|mailto:)/.test(text) && linkAddress(text.trim()) !== null) return true;
  if (html === "") return !/[\r\n]|^\s/.test(text);
  // Our own text, with everything that only we know.
  if (/data-pm-slice=/.test(html) && !/<img\b/i.test(html)) return true;
  // A picture alone comes as a file besides.
  return files > 0 && !/[^\s]/.test(html.replace(/<style[\s\S]*?<\/style>|<!--[\s\S]*?-->|<[^>]*>/gi, ""));
}
