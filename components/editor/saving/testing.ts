/** Fakes for the tests of saving: a clock with hands to turn, a device, a server that can lose answers. */
import type { ArticleDetails } from "#lib/articles/types";
import type { ArticleContent } from "#lib/content/types";
import type { Clock } from "./clock.ts";
import type { Copies, KeptCopy } from "./copies.ts";
import { Saver } from "./saver.ts";
import type { Answer, Save } from "./transport.ts";

export function textOf(...paragraphs: string[]): ArticleContent {
  const block = (text: string) => (text === "" ? { type: "paragraph" as const } : { type: "paragraph" as const, content: [{ type: "text" as const, text }] });
  return { kicker: "", headline: "标题", standfirst: "", note: "", body: { type: "doc", content: paragraphs.map(block) } };
}

export function detailsOf(change: Partial<ArticleDetails> = {}): ArticleDetails {
  return { sectionId: null, seriesId: null, translationOf: null, kind: "original", slug: "", tags: [], bylines: [], responsibleEditorId: null, coverMediaId: null, sources: [], metaDescription: "", socialMediaId: null, firstPublishedAt: null, ...change };
}

export class HandClock implements Clock {
  time = 0;
  #waiting: { at: number; work: () => void }[] = [];
  now = () => this.time;
  set = (work: () => void, ms: number) => {
    const entry = { at: this.time + ms, work };
    this.#waiting.push(entry);
    return entry;
  };
  clear = (timer: unknown) => {
    this.#waiting = this.#waiting.filter((entry) => entry !== timer);
  };
  /** Lets time pass, with everything that falls due on the way. */
  async pass(ms: number): Promise<void> {
    const end = this.time + ms;
    for (;;) {
      await settled();
      const next = this.#waiting.filter((entry) => entry.at <= end).sort((one, other) => one.at - other.at)[0];
      if (!next) break;
      this.time = Math.max(this.time, next.at);
      this.clear(next);
      next.work();
    }
    this.time = end;
  }
}

/** Lets every promise that can go on go on. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) await new Promise<void>((resolve) => setImmediate(resolve));
}

export class FakeDevice implements Copies {
  kept = new Map<string, KeptCopy>();
  full = false;
  keepNow = (copy: KeptCopy) => {
    if (!this.full) this.kept.set(copy.key, structuredClone(copy));
    return !this.full;
  };
  keep = async (copy: KeptCopy) => this.keepNow(copy);
  forget = async (key: string) => void this.kept.delete(key);
  leftBehind = async () => [...this.kept.values()];
}

export type Mood = "fine" | "offline" | "away" | "answerLost" | "signedOut" | "refused";

export class FakeServer {
  version = 1;
  details: ArticleDetails;
  mood: Mood = "fine";
  saves: Save[] = [];
  /** The most requests that were ever under way together. */
  atOnce = 0;
  #underWay = 0;
  constructor(details: ArticleDetails) {
    this.details = structuredClone(details);
  }

  put = async (save: Save): Promise<Answer> => {
    this.#underWay += 1;
    this.atOnce = Math.max(this.atOnce, this.#underWay);
    this.saves.push(structuredClone(save));
    await Promise.resolve();
    this.#underWay -= 1;
    return this.#answer(save);
  };

  load = async () => (this.mood === "fine" ? this.#theirs() : null);

  #answer(save: Save): Answer {
    if (this.mood === "offline" || this.mood === "away") return { kind: "failed", trouble: this.mood };
    if (this.mood === "signedOut") return { kind: "signedOut" };
    if (this.mood === "refused") return { kind: "refused", message: "太长" };
    if (save.basedOn !== this.version) return { kind: "stale", theirs: this.#theirs() };
    this.savedByAnother(save.details);
    return this.mood === "answerLost" ? { kind: "failed", trouble: "timeout" } : { kind: "saved", version: this.version, savedAt: "2026-11-23T00:00:00Z" };
  }

  #theirs() {
    return structuredClone({ details: this.details, version: this.version, savedBy: "乙", savedAt: "2026-11-23T00:00:00Z" });
  }

  savedByAnother(change: Partial<ArticleDetails>): void {
    this.details = structuredClone({ ...this.details, ...change });
    this.version += 1;
  }
}

/** A screen with a saver, on a fresh server. */
export function screen(start = detailsOf()) {
  const clock = new HandClock();
  const device = new FakeDevice();
  const server = new FakeServer(start);
  const shown = { details: structuredClone(start) };
  const adopt = (details: ArticleDetails) => {
    shown.details = structuredClone(details);
    // As the screen does whatever it is that changes a field.
    saver.edited();
  };
  const saver: Saver = new Saver({ articleId: 7, personId: 3, key: "tab", start: { details: start, version: 1, savedAt: null }, read: () => structuredClone(shown.details), adopt, transport: server.put, load: server.load, copies: device, clock });
  const fill = (change: Partial<ArticleDetails>) => {
    shown.details = { ...shown.details, ...change };
    saver.edited();
  };
  /** Types into a field. */
  const type = (slug: string) => fill({ slug });
  return { clock, device, server, shown, saver, type, fill };
}
