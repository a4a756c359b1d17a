/** Keeps the ledger of this screen up to date: looks when typing pauses, when an answer comes, when sources or decisions change. */
import { factBlocks } from "#lib/facts/blocks";
import { joinLedger } from "#lib/facts/ledger";
import type { FactRule } from "#lib/facts/types";
import { declaredLines } from "#lib/labels/declared-lines";
import type { Room } from "../context.ts";
import { generatedOf } from "../generated/state.ts";
import type { Workroom } from "../workroom.ts";
import { factsOf, keptSources } from "./facts.ts";

/** Milliseconds after the last key. */
const pause = 300;
/** Milliseconds between two looks at the server while the panel shows facts: a notice may get lost. */
const lookEvery = 15_000;

export function followFacts(place: Room): () => void {
  const { room } = place;
  const facts = factsOf(room);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (after: number) => () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      // Nothing is drawn around what an input method is putting in.
      if (room.body.get()?.view.composing) later(pause)();
      else look(room);
    }, after);
  };
  const [soon, now] = [later(pause), later(0)];
  const rebase = () => {
    const { sources, date, state } = facts.loaded.get();
    if (state !== "ready") return;
    const kept = keptSources(sources);
    const context = { date, language: place.article.language };
    facts.checker.setBasis(kept.map(({ passages, date: day }) => ({ passages, date: day })), context, JSON.stringify([context, kept.map(({ sourceId, date: day, passages }) => [sourceId, day, passages])]));
    now();
  };
  const stops = [room.bodyChanges.subscribe(soon), room.texts.subscribe(soon), room.body.subscribe(now), facts.checker.answered.subscribe(now), generatedOf(room).list.subscribe(now), facts.loaded.subscribe(rebase), ...asks(room)];
  rebase();
  return () => {
    for (const stop of stops) stop();
    clearTimeout(timer);
    facts.checker.stop();
  };
}

/** When to ask the server: at once, when it says that something is new, when the connection is back. */
function asks(room: Workroom): (() => void)[] {
  const facts = factsOf(room);
  const reload = () => void facts.reload();
  const timer = setInterval(() => room.panel.get().tab === "facts" && document.visibilityState === "visible" && reload(), lookEvery);
  reload();
  return [
    room.link.talk.subscribe(reload),
    room.link.beside.subscribe(reload),
    room.link.joined.subscribe(reload),
    () => clearInterval(timer),
  ];
}

/** The ledger of what is on screen this moment, as far as the check has answered. */
function look(room: Workroom): void {
  const facts = factsOf(room);
  const editor = room.body.get();
  if (!editor || editor.isDestroyed || facts.loaded.get().state !== "ready") return;
  const records = (generatedOf(room).list.get() ?? []).flatMap(({ mark, model, text, alsoWritten = [], withdrawn }) => [text, ...alsoWritten].map((words) => ({ mark, model, text: words, withdrawn: withdrawn !== null })));
  const blocks = factBlocks(room.texts.get(), editor.state.doc, facts.cache, declaredLines(room.texts.get(), records));
  facts.checker.follow(new Set(blocks.map(({ text }) => text)));
  const ready = !facts.checker.busy;
  // While one types, what was known stays until all of it is known anew: claims shall not come and go.
  if (!ready && facts.looked.get().ready) return;
  facts.looked.set({ ledger: joinLedger(blocks, (text) => facts.checker.claimsOf(text) ?? [], facts.loaded.get().decisions), ready });
}

export function factRuleOf({ room, article }: Pick<Room, "room" | "article">): FactRule {
  const { sectionId } = room.details.get();
  return article.options.sections.find(({ id }) => id === sectionId)?.factRule ?? "standard";
}
