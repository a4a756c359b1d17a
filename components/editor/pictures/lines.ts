/** Lines of the text that stand for pictures on their way: found by their words, wherever they have moved to. */
import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import type { PagePicture, PagePictures } from "./from-pages.ts";
import type { ShownPicture } from "./shown.ts";

const key = new PluginKey<DecorationSet>("pictureLines");

/** Draws what becomes of each picture under its line. */
export function pictureLines(pictures: PagePictures, draw: (id: string) => HTMLElement): Extension {
  return Extension.create({
    name: "pictureLines",
    addProseMirrorPlugins: () => [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: () => DecorationSet.empty,
          apply: (transaction, shown) => (transaction.docChanged || transaction.getMeta(key) ? decorated(transaction.doc, pictures, draw) : shown),
        },
        props: { decorations: (state) => key.getState(state) },
        view: (view) => {
          const stay = (event: Event) => pictures.busy && event.preventDefault();
          addEventListener("beforeunload", stay);
          const stop = pictures.subscribe(() => !view.isDestroyed && view.dispatch(view.state.tr.setMeta(key, true)));
          return {
            destroy: () => {
              removeEventListener("beforeunload", stay);
              stop();
            },
          };
        },
      }),
    ],
  });
}

function decorated(doc: Node, pictures: PagePictures, draw: (id: string) => HTMLElement): DecorationSet {
  const found = pictures.all().flatMap(({ id, line }) => {
    const at = lineAt(doc, line);
    return at === null ? [] : [Decoration.widget(at.to, () => draw(id), { id, key: id, side: 1, ignoreSelection: true, stopEvent: () => true })];
  });
  return found.length === 0 ? DecorationSet.empty : DecorationSet.create(doc, found);
}

/** The first paragraph of exactly these words. */
export function lineAt(doc: Node, line: string): { from: number; to: number } | null {
  let found: { from: number; to: number } | null = null;
  doc.descendants((node, at) => {
    if (found === null && node.type.name === "paragraph" && node.textContent === line) found = { from: at, to: at + node.nodeSize };
    return found === null && !node.isTextblock;
  });
  return found;
}

/** Puts a picture where its line stands; a line that somebody has written in stays, and the picture stays in the library. */
export function takePlace(view: EditorView, { line, alt, caption }: PagePicture, picture: ShownPicture): void {
  if (view.isDestroyed) return;
  const { state } = view;
  const at = lineAt(state.doc, line);
  const figure = state.schema.nodes.figure?.create({ media: picture.id, alt: alt || picture.alt, caption: caption || picture.caption, credit: picture.credit });
  if (!at || !figure) return;
  const $from = state.doc.resolve(at.from);
  // The first line of an item has to stay a line.
  const fits = $from.parent.canReplaceWith($from.index(), $from.index() + 1, figure.type);
  view.dispatch(fits ? state.tr.replaceWith(at.from, at.to, figure) : state.tr.insert(at.to, figure).delete(at.from + 1, at.to - 1));
}
