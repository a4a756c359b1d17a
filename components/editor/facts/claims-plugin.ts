/** Draws claims in the text; never as part of it. */
import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Mapping, StepMap } from "@tiptap/pm/transform";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { rangesOf } from "#lib/facts/blocks";
import type { LedgerClaim } from "#lib/facts/ledger";
import type { Workroom } from "../workroom.ts";
import { factsOf, keptSources } from "./facts.ts";
import { showClaim } from "./go.ts";

type Shown = { marks: DecorationSet; drawn: string };

const key = new PluginKey<Shown>("claims");

export function claims(room: Workroom): Extension {
  return Extension.create({ name: "claims", priority: 90, addProseMirrorPlugins: () => [claimsPlugin(room)] });
}

function claimsPlugin(room: Workroom): Plugin<Shown> {
  return new Plugin<Shown>({
    key,
    state: {
      init: () => ({ marks: DecorationSet.empty, drawn: "" }),
      apply: (tr, shown, old) => {
        const told: Shown | undefined = tr.getMeta(key);
        if (told) return told;
        if (!tr.docChanged || shown.marks === DecorationSet.empty) return shown;
        return { marks: shown.marks.map(mappingOf(tr, old.doc), tr.doc), drawn: "" };
      },
    },
    props: {
      decorations: (state) => key.getState(state)?.marks,
      handleClick: (view, pos, event) => {
        // A conversation about these words comes first.
        if (event.target instanceof Element && event.target.closest(".ed-talk")) return false;
        const claim = claimAt(view.state, pos);
        if (claim !== null) showClaim(room, claim);
        return false;
      },
    },
    view: (view) => follow(room, view),
  });
}

/** What others wrote replaces the whole document, as its steps say; what really changed is a few letters of it. */
export function mappingOf(tr: Transaction, before: Node): Mapping | Transaction["mapping"] {
  const meta: { isChangeOrigin?: boolean } | undefined = tr.getMeta(ySyncPluginKey);
  if (meta?.isChangeOrigin !== true) return tr.mapping;
  const from = before.content.findDiffStart(tr.doc.content);
  const ends = before.content.findDiffEnd(tr.doc.content);
  if (from === null || !ends) return new Mapping();
  const over = Math.max(0, from - Math.min(ends.a, ends.b));
  return new Mapping([new StepMap([from, ends.a + over - from, ends.b + over - from])]);
}

/** The shortest of the claims there. */
function claimAt(state: EditorState, pos: number): string | null {
  const here = key.getState(state)?.marks.find(pos, pos) ?? [];
  const shortest = here.toSorted((one, other) => one.to - one.from - (other.to - other.from))[0];
  const spec: { claim?: string } | undefined = shortest?.spec;
  return spec?.claim ?? null;
}

function follow(room: Workroom, view: EditorView) {
  const facts = factsOf(room);
  const draw = () => {
    if (view.isDestroyed || view.composing) return;
    const shown = key.getState(view.state);
    const next = shownOf(room, view.state.doc);
    if (shown && next.drawn !== shown.drawn) view.dispatch(view.state.tr.setMeta(key, next).setMeta("addToHistory", false));
  };
  // The ledger is told as soon as it was made: it is of the document on screen.
  const stops = [facts.looked.subscribe(draw), facts.chosen.subscribe(draw), facts.showSupported.subscribe(draw)];
  draw();
  return {
    destroy: () => {
      for (const stop of stops) stop();
    },
  };
}

/** Without a source everything would be marked, and nothing said. */
function shownOf(room: Workroom, doc: Node): Shown {
  const facts = factsOf(room);
  if (keptSources(facts.loaded.get().sources).length === 0) return { marks: DecorationSet.empty, drawn: "none" };
  const [chosen, supported] = [facts.chosen.get(), facts.showSupported.get()];
  const marks: Decoration[] = [];
  const drawn: string[] = [];
  for (const claim of facts.looked.get().ledger.claims) {
    const look = lookOf(claim, supported);
    if (look === null || claim.block.kind === "caption" || claim.block.pos === 0) continue;
    const name = claim.key === chosen ? `${look} ed-fact-now` : look;
    for (const { from, to } of rangesOf(claim.block, claim)) {
      // The choice may be told while the text has moved on; the next look puts it right.
      if (to > doc.content.size) continue;
      marks.push(Decoration.inline(from, to, { class: name }, { claim: claim.key }));
      drawn.push(`${from} ${to} ${name}`);
    }
  }
  return { marks: DecorationSet.create(doc, marks), drawn: drawn.join() };
}

function lookOf({ state, kind }: LedgerClaim, supported: boolean): string | null {
  // Words that a source has too are no news.
  if (kind === "wording") return state === "unsupported" ? "ed-fact ed-fact-wording" : null;
  if (state === "supported" || state === "verified") return supported ? "ed-fact ed-fact-ok" : null;
  return state === "contradicted" ? "ed-fact ed-fact-bad" : "ed-fact ed-fact-open";
}
