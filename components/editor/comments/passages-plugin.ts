/** Draws the passages that are spoken about; never as part of the text: a remark changes no letter of it. */
import { Extension } from "@tiptap/core";
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { bodyName } from "#lib/collab/document-names";
import type { Workroom } from "../workroom.ts";
import { flatten, type Range } from "./flat-text.ts";
import { lettersOf } from "./letters.ts";
import { findPassage, type Remembered } from "./passage.ts";
import { showThread } from "./show-thread.ts";
import { stretchesOf, threadAt } from "./stretches.ts";
import { talkOf } from "./talk.ts";

type Shown = { places: ReadonlyMap<number, Range>; marks: DecorationSet };

const key = new PluginKey<Shown>("passages");
/** Milliseconds after the last key until passages are looked up anew; until then they move with the text. */
const pause = 150;
/** Stands for the passage of a conversation that has not begun. */
const begunId = 0;

export function passages(room: Workroom): Extension {
  return Extension.create({ name: "passages", priority: 100, addProseMirrorPlugins: () => [passagesPlugin(room)] });
}

function passagesPlugin(room: Workroom): Plugin<Shown> {
  const look = (state: EditorState) => lookUp(room, state);
  return new Plugin<Shown>({
    key,
    state: {
      init: () => ({ places: new Map(), marks: DecorationSet.empty }),
      apply: (tr, shown, _old, state) => {
        const told: Shown | undefined = tr.getMeta(key);
        if (told) return told;
        if (!tr.docChanged) return shown;
        // What others wrote is in the document already; one's own keys get there a moment later.
        return isFromElsewhere(tr) ? look(state) : { places: shown.places, marks: shown.marks.map(tr.mapping, tr.doc) };
      },
    },
    props: {
      decorations: (state) => key.getState(state)?.marks,
      handleClick: (view, pos) => {
        const thread = threadAt(key.getState(view.state)?.places ?? new Map(), pos, talkOf(room).chosen.get());
        if (thread !== null && thread !== begunId) showThread(room, thread, "panel");
        return false;
      },
    },
    view: (view) => follow(room, view, look),
  });
}

function follow(room: Workroom, view: EditorView, look: (state: EditorState) => Shown) {
  const talk = talkOf(room);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = (after: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (view.isDestroyed) return;
      // Nothing is drawn around what an input method is putting in.
      if (view.composing) return refresh(pause);
      const shown = look(view.state);
      // Where nothing is spoken about, writing goes on as if none of this were here.
      if (shown.places.size > 0 || key.getState(view.state)?.places.size !== 0) view.dispatch(view.state.tr.setMeta(key, shown).setMeta("addToHistory", false));
    }, after);
  };
  const stops = [talk.listed, talk.chosen, talk.begun, talk.filter].map((observable) => observable.subscribe(() => refresh(0)));
  refresh(0);
  return {
    update: (now: EditorView, before: EditorState) => {
      const { places } = key.getState(now.state) ?? {};
      if (places && places !== key.getState(before)?.places) talk.places.set(places);
      else if (!now.state.doc.eq(before.doc)) refresh(pause);
    },
    destroy: () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    },
  };
}

function isFromElsewhere(tr: Transaction): boolean {
  const meta: { isChangeOrigin?: boolean } | undefined = tr.getMeta(ySyncPluginKey);
  return meta?.isChangeOrigin === true;
}

/** Settled conversations are drawn only while they are looked at. */
function lookUp(room: Workroom, { doc, schema }: EditorState): Shown {
  const talk = talkOf(room);
  const [chosen, begun, filter] = [talk.chosen.get(), talk.begun.get(), talk.filter.get()];
  const threads = talk.listed.get().threads.filter(({ field }) => field === "body");
  const places = new Map<number, Range>();
  if (threads.length > 0 || begun?.field === "body") {
    const [letters, flat] = [lettersOf(room.link.doc.getXmlFragment(bodyName), schema), flatten(doc)];
    const put = (id: number, remembered: Remembered) => {
      const range = findPassage(remembered, letters, flat);
      if (range && range.from < range.to && range.to <= doc.content.size) places.set(id, range);
    };
    for (const thread of threads) put(thread.id, thread);
    if (begun?.field === "body") put(begunId, begun);
  }
  const hidden = new Set(threads.filter(({ id, resolved }) => resolved !== null && id !== chosen && filter === "open").map(({ id }) => id));
  const drawn = new Map([...places].filter(([id]) => !hidden.has(id)));
  return { places, marks: DecorationSet.create(doc, stretchesOf(drawn).map(({ from, to, threads: of }) => Decoration.inline(from, to, { class: lookOf(of, chosen), "data-threads": of.join(" ") }))) };
}

function lookOf(threads: readonly number[], chosen: number | null): string {
  const now = threads.includes(begunId) || (chosen !== null && threads.includes(chosen));
  return ["ed-talk", threads.length > 1 ? "ed-talk-many" : "", now ? "ed-talk-now" : ""].filter(Boolean).join(" ");
}
