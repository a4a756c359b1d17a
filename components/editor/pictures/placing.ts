/** Puts pictures into the document: at the caret, where they are dropped or pasted; a place is held while they are sent. */
import { Extension } from "@tiptap/core";
import type { Slice } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import type { ShownPicture, ShownPictures } from "./shown.ts";
import type { Uploads } from "./uploads.ts";

type Told = { add?: { id: string; at: number }; remove?: string };
const key = new PluginKey<DecorationSet>("places");

export type PlacingSetup = {
  uploads: Uploads;
  pictures: ShownPictures;
  /** Draws the place of an upload. */
  draw: (id: string) => HTMLElement;
  /** Something in the clipboard or under the mouse was left out. */
  leftOut: (what: { pictures: number } | { files: number }) => void;
};

/** Sends files and puts them in at `at` (a place between blocks) as they arrive. */
export function placePictures(view: EditorView, files: readonly File[], at: number, setup: Pick<PlacingSetup, "uploads" | "pictures">): void {
  for (const file of files) {
    const id = setup.uploads.begin(file, (picture) => {
      setup.pictures.add(picture);
      if (!view.isDestroyed) arrive(view, id, picture);
    });
    view.dispatch(view.state.tr.setMeta(key, { add: { id, at } } satisfies Told));
  }
}

/** Takes the place of an upload away. */
export function giveUpPlace(view: EditorView, id: string): void {
  view.dispatch(view.state.tr.setMeta(key, { remove: id } satisfies Told));
}

/** The place between top-level blocks nearest to the caret: before an empty paragraph, else after the block. */
export function placeAtCaret(state: EditorState): number {
  const { $from, to } = state.selection;
  if ($from.depth === 0) return to;
  return $from.depth === 1 && $from.parent.content.size === 0 ? $from.before(1) : $from.after(1);
}

export function picturesIn(list: FileList | readonly File[] | undefined): File[] {
  return [...(list ?? [])].filter((file) => file.type.startsWith("image/"));
}

function arrive(view: EditorView, id: string, picture: ShownPicture): void {
  const { state } = view;
  const held = key.getState(state)?.find(undefined, undefined, (spec) => spec.id === id)[0];
  const figure = state.schema.nodes.figure?.create({ media: picture.id, alt: picture.alt, caption: picture.caption, credit: picture.credit });
  if (!figure) return;
  // The place may have been deleted with the text around it; the picture then comes last.
  const at = held?.from ?? state.doc.content.size;
  view.dispatch(state.tr.insert(at, figure).setMeta(key, { remove: id } satisfies Told));
}

export function placing(setup: PlacingSetup): Extension {
  return Extension.create({ name: "placing", addProseMirrorPlugins: () => [placesPlugin(setup)] });
}

function placesPlugin(setup: PlacingSetup): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, places) => {
        const told: Told = transaction.getMeta(key) ?? {};
        let next = places.map(transaction.mapping, transaction.doc);
        if (told.add) next = next.add(transaction.doc, [Decoration.widget(told.add.at, () => setup.draw(told.add?.id ?? ""), { id: told.add.id, key: told.add.id, side: 1, ignoreSelection: true, stopEvent: () => true })]);
        if (told.remove) next = next.remove(next.find(undefined, undefined, (spec) => spec.id === told.remove));
        return next;
      },
    },
    props: {
      decorations: (state) => key.getState(state),
      handlePaste: (view, event, slice) => pasted(view, event, slice, setup),
      handleDrop: (view, event, _slice, moved) => !moved && dropped(view, event, setup),
      transformPastedHTML: (html) => {
        const lost = [...html.matchAll(/<img\b[^>]*>/gi)].filter(([tag]) => !/data-media=/.test(tag ?? "")).length;
        // A picture alone comes as a file besides; that is no loss.
        if (lost > 0 && /[^\s]/.test(html.replace(/<style[\s\S]*?<\/style>|<[^>]*>/gi, ""))) setup.leftOut({ pictures: lost });
        return html;
      },
    },
  });
}

function pasted(view: EditorView, event: ClipboardEvent, slice: Slice, setup: PlacingSetup): boolean {
  const files = picturesIn(event.clipboardData?.files);
  // Word and Excel put a picture of the text beside the text.
  if (files.length === 0 || slice.content.textBetween(0, slice.content.size).trim() !== "") return false;
  placePictures(view, files, placeAtCaret(view.state), setup);
  return true;
}

function dropped(view: EditorView, event: DragEvent, setup: PlacingSetup): boolean {
  const all = [...(event.dataTransfer?.files ?? [])];
  if (all.length === 0) return false;
  event.preventDefault();
  const files = picturesIn(all);
  if (files.length < all.length) setup.leftOut({ files: all.length - files.length });
  const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
  const $at = view.state.doc.resolve(at ?? view.state.doc.content.size);
  placePictures(view, files, $at.depth === 0 ? $at.pos : $at.after(1), setup);
  return true;
}
