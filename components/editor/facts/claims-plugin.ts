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
import { nearWindow } from "./near-window.ts";

type Shown = { marks: DecorationSet; drawn: string };

const key = new PluginKey<Shown>("claims");
/** Milliseconds of scrolling between two looks at what has come into the window. */
const glance = 100;

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
    const next = shownOf(room, view);
    if (shown && next.drawn !== shown.drawn) view.dispatch(view.state.tr.setMeta(key, next).setMeta("addToHistory", false));
  };
  // The ledger is told as soon as it was made: it is of the document on screen.
  const stops = [facts.looked.subscribe(draw), facts.chosen.subscribe(draw), facts.showSupported.subscribe(draw), whenMoved(draw)];
  draw();
  return {
    destroy: () => {
      for (const stop of stops) stop();
    },
  };
}

function whenMoved(draw: () => void): () => void {
  const ending = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const moved = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      draw();
    }, glance);
  };
  // Captured: what scrolls may be a part of the page.
  addEventListener("scroll", moved, { capture: true, passive: true, signal: ending.signal });
  addEventListener("resize", moved, { signal: ending.signal });
  return () => {
    ending.abort();
    clearTimeout(timer);
  };
}

/** Without a source everything would be marked, and nothing said. */
function shownOf(room: Workroom, view: EditorView): Shown {
  const facts = factsOf(room);
  const { doc } = view.state;
  if (keptSources(facts.loaded.get().sources).length === 0) return { marks: DecorationSet.empty, drawn: "none" };
  const [chosen, supported] = [facts.chosen.get(), facts.showSupported.get()];
  const wanted = facts.looked.get().ledger.claims.flatMap((claim) => {
    const look = lookOf(claim, supported);
    if (look === null || claim.block.kind === "caption" || claim.block.pos === 0) return [];
    // The choice may be told while the text has moved on; the next look puts it right.
    const ranges = rangesOf(claim.block, claim).filter(({ to }) => to <= doc.content.size);
    return ranges.map(({ from, to }) => ({ from, to, claim: claim.key, name: claim.key === chosen ? `${look} ed-fact-now` : look }));
  });
  const near = nearWindow(wanted.length, (index) => view.coordsAtPos(wanted[index]?.from ?? 0).top, innerHeight);
  const drawn = wanted.slice(near.from, near.to);
  const marks = drawn.map(({ from, to, claim, name }) => Decoration.inline(from, to, { class: name }, { claim }));
  return { marks: DecorationSet.create(doc, marks), drawn: drawn.map(({ from, to, name }) => `${from} ${to} ${name}`).join() };
}

function lookOf({ state, kind }: LedgerClaim, supported: boolean): string | null {
  // Words that a source has too are no news.
  if (kind === "wording") return state === "unsupported" ? "ed-fact ed-fact-wording" : null;
  if (state === "supported" || state === "verified") return supported ? "ed-fact ed-fact-ok" : null;
  return state === "contradicted" ? "ed-fact ed-fact-bad" : "ed-fact ed-fact-open";
}
