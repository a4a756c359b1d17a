/** Draws hits in the text; never as part of it. */
import { Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import { isAttribute, rangesOf } from "#lib/facts/blocks";
import { mappingOf } from "../facts/claims-plugin.ts";
import type { Workroom } from "../workroom.ts";
import { showHit } from "./go.ts";
import { termsOf } from "./terms.ts";

const key = new PluginKey<DecorationSet>("terms");

export function termMarks(room: Workroom): Extension {
  return Extension.create({ name: "terms", priority: 89, addProseMirrorPlugins: () => [plugin(room)] });
}

function plugin(room: Workroom): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, shown, old) => {
        const told: DecorationSet | undefined = tr.getMeta(key);
        if (told) return told;
        return tr.docChanged && shown !== DecorationSet.empty ? shown.map(mappingOf(tr, old.doc), tr.doc) : shown;
      },
    },
    props: {
      decorations: (state) => key.getState(state),
      handleClick: (view, pos, event) => {
        if (event.target instanceof Element && event.target.closest(".ed-talk")) return false;
        const spec: { hit?: string } | undefined = key.getState(view.state)?.find(pos, pos)[0]?.spec;
        if (spec?.hit) showHit(room, spec.hit);
        return false;
      },
    },
    view: (view) => follow(room, view),
  });
}

function follow(room: Workroom, view: EditorView) {
  const terms = termsOf(room);
  const draw = () => {
    if (view.isDestroyed || view.composing) return;
    const shown = key.getState(view.state);
    const marks = DecorationSet.create(view.state.doc, decorations(room, view));
    if (marks !== shown) view.dispatch(view.state.tr.setMeta(key, marks).setMeta("addToHistory", false));
  };
  const stops = [terms.hits.subscribe(draw), terms.chosen.subscribe(draw)];
  draw();
  return { destroy: () => { for (const stop of stops) stop(); } };
}

function decorations(room: Workroom, view: EditorView): Decoration[] {
  const terms = termsOf(room);
  const chosen = terms.chosen.get();
  return (terms.hits.get() ?? []).flatMap((hit) => {
    if (hit.standing !== null || isAttribute(hit.block.kind) || hit.block.pos === 0) return [];
    const look = `ed-term ed-term-${hit.term.severity}${hit.key === chosen ? " ed-fact-now" : ""}`;
    // The text may have moved on since it was looked at; the next look puts it right.
    return rangesOf(hit.block, hit).filter(({ to }) => to <= view.state.doc.content.size).map(({ from, to }) => Decoration.inline(from, to, { class: look }, { hit: hit.key }));
  });
}
