/** What the sources of one open article say, outside of React: asked for once, and again when something about them has changed. */
import type { SourceKind, SourceProblem } from "#lib/sources/types";
import { Observable } from "../observable.ts";
import type { Workroom } from "../workroom.ts";

/** As the route of the article's sources answers. `number`: as it is printed. */
export type KeptSource = { sourceId: number; number: number; name: string; kind: SourceKind; passages: string[]; date: string; url: string; originalAuthor: string; originalHeadline: string; problem: SourceProblem; changed: boolean };
export type Listed = { sources: ReadonlyMap<number, KeptSource>; state: "loading" | "ready" | "failed" };

export class KeptSources {
  readonly listed = new Observable<Listed>({ sources: new Map(), state: "loading" });
  readonly opened = new Observable<number | null>(null);
  readonly #articleId: number;
  #tag = "";
  #latest = 0;

  constructor(articleId: number) {
    this.#articleId = articleId;
  }

  async reload(): Promise<void> {
    const mine = ++this.#latest;
    const answer = await asked(this.#articleId, this.#tag).catch(() => null);
    // An answer to an older question.
    if (mine !== this.#latest) return;
    if (answer === null) {
      // What is on screen stays there; it is asked for again soon.
      if (this.listed.get().state !== "ready") this.listed.change({ state: "failed" });
    } else if (answer.sources !== null) {
      this.#tag = answer.tag;
      this.listed.set({ sources: new Map(answer.sources.map((source) => [source.sourceId, source])), state: "ready" });
    }
  }
}

async function asked(articleId: number, tag: string): Promise<{ tag: string; sources: KeptSource[] | null }> {
  const response = await fetch(`/desk/articles/${articleId}/sources`, { headers: { accept: "application/json", ...(tag && { "if-none-match": `"${tag}"` }) }, signal: AbortSignal.timeout(30_000) });
  if (response.status === 304) return { tag, sources: null };
  if (!response.ok) throw new Error(`sources: ${response.status}`);
  return { tag: response.headers.get("etag")?.replaceAll('"', "") ?? "", sources: ((await response.json()) as { sources: KeptSource[] }).sources };
}

const known = new WeakMap<Workroom, KeptSources>();

export function keptSourcesOf(room: Workroom): KeptSources {
  const kept = known.get(room) ?? new KeptSources(room.articleId);
  known.set(room, kept);
  return kept;
}

/** Milliseconds; what was compared elsewhere shows without anybody asking. */
const askEvery = 20_000;

/** Follows the article's sources while somebody looks at them; returns what ends it. */
export function followSources(room: Workroom): () => void {
  const kept = keptSourcesOf(room);
  const reload = () => void kept.reload();
  let lines = room.details.get().sources;
  const look = () => {
    if (lines === room.details.get().sources) return;
    lines = room.details.get().sources;
    reload();
  };
  const stops = [room.details.subscribe(look), room.link.detailsAt.subscribe(reload), room.link.beside.subscribe(reload), room.link.joined.subscribe(reload)];
  const asking = setInterval(reload, askEvery);
  addEventListener("focus", reload);
  reload();
  return () => {
    for (const stop of stops) stop();
    clearInterval(asking);
    removeEventListener("focus", reload);
  };
}
