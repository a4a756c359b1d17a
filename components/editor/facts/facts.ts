/** The facts of one open article, outside of React: sources, decisions, the ledger of the text on screen, and which claim is looked at. */
import { emptyLedger, type Ledger, type LedgerClaim } from "#lib/facts/ledger";
import type { BlockCache } from "#lib/facts/blocks";
import { Observable } from "../observable.ts";
import type { Workroom } from "../workroom.ts";
import { Checker } from "./checker.ts";
import { type AskedSources, type Desk, loadDesk, loadSources, type Source } from "./load.ts";

export type Loaded = Desk & { sources: readonly Source[]; state: "loading" | "ready" | "failed" };
/** `ready`: everything on screen has been checked. */
export type Looked = { ledger: Ledger; ready: boolean };
export type FactsTold = { words: string; tone: "done" | "error"; undo?: () => boolean };

export class Facts {
  readonly checker = new Checker();
  readonly cache: BlockCache = new WeakMap();
  readonly loaded = new Observable<Loaded>({ sources: [], date: "", decisions: [], mayVerify: false, mayOverrule: false, state: "loading" });
  readonly looked = new Observable<Looked>({ ledger: emptyLedger, ready: false });
  /** The key of the claim that is looked at. */
  readonly chosen = new Observable<string | null>(null);
  /** The claim whose form is open, the decisions there were then, and what stands in the form: it outlives the form. */
  readonly verifying = new Observable<{ key: string; seen: readonly number[] } | null>(null);
  readonly typed = new Map<string, string>();
  readonly showSupported = new Observable(true);
  readonly told = new Observable<FactsTold | null>(null);
  readonly #articleId: number;
  #sources: AskedSources = { tag: "", sources: [] };
  #latest = 0;

  constructor(articleId: number) {
    this.#articleId = articleId;
  }

  async reload(): Promise<void> {
    const mine = ++this.#latest;
    const [desk, asked] = await Promise.all([loadDesk(this.#articleId).catch(() => null), loadSources(this.#articleId, this.#sources).catch(() => null)]);
    // An answer to an older question.
    if (mine !== this.#latest) return;
    if (!desk || !asked) return this.loaded.change({ state: this.loaded.get().state === "ready" ? "ready" : "failed" });
    const before = this.loaded.get();
    const same = before.state === "ready" && asked.tag === this.#sources.tag && asked.tag !== "" && JSON.stringify(desk) === JSON.stringify({ date: before.date, decisions: before.decisions, mayVerify: before.mayVerify, mayOverrule: before.mayOverrule });
    this.#sources = asked;
    if (!same) this.loaded.set({ ...desk, sources: asked.sources, state: "ready" });
  }

  find(key: string | null): LedgerClaim | undefined {
    return key === null ? undefined : this.looked.get().ledger.claims.find((claim) => claim.key === key);
  }
}

const known = new WeakMap<Workroom, Facts>();

export function factsOf(room: Workroom): Facts {
  const facts = known.get(room) ?? new Facts(room.articleId);
  known.set(room, facts);
  return facts;
}

/** Sources that have words to check against, in the order in which evidence counts them. */
export function keptSources(sources: readonly Source[]): Source[] {
  return sources.filter(({ passages }) => passages.length > 0);
}

/** What somebody still has to answer for, as the panel lists it. */
export function openClaims({ claims }: Ledger): LedgerClaim[] {
  const real = claims.filter(({ kind }) => kind !== "wording");
  return [...real.filter(({ state }) => state === "contradicted"), ...real.filter(({ state }) => state === "unsupported")];
}
