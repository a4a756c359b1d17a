/** Drafts with their sources and the words in them that people judged, read from a file that is no part of the repository. */
import { readFileSync } from "node:fs";
import { z } from "zod";

const row = z.object({
  headLine: z.string(), broadcastDate: z.string(), newsBeginning: z.string(), newsRemainder: z.string(),
  hallucinatedContinuation: z.string(), realContinuation: z.string().optional(), annotations: z.array(z.string()),
});

/** `real`: how the report really goes on. `words`: what people judged, `bad` where they found no support. `event`: items of one event have the same. */
export type Item = { headline: string; draft: string; real: string; sources: string[]; words: { word: string; bad: boolean }[]; event: number };

/** A line: one item as JSON. */
export function readItems(file: string): Item[] {
  const items = readFileSync(file, "utf8").trim().split("\n").map((line): Item => {
    const { headLine, broadcastDate, newsBeginning, newsRemainder, hallucinatedContinuation: draft, realContinuation: real = "", annotations } = row.parse(JSON.parse(line));
    const words = annotations.map((text) => ({ word: text.slice(0, text.indexOf("<sep>")), bad: text.slice(text.indexOf("<sep>") + 5).startsWith("不合理") }));
    return { headline: headLine, draft, real, sources: [headLine, broadcastDate, newsBeginning, newsRemainder], words, event: 0 };
  });
  findEvents(items);
  return items;
}

/** Headlines that share more than a third of their pairs of characters tell of one event. */
function findEvents(items: Item[]): void {
  const pairs = items.map(({ headline }) => pairsOf(headline.replace(/[（(].*?[)）]|\s/g, "")));
  items.forEach((item, i) => {
    item.event = i;
    for (let j = 0; j < i; j++) {
      const [a, b] = [pairs[i] ?? new Set<string>(), pairs[j] ?? new Set<string>()];
      if (a.intersection(b).size / Math.max(1, Math.min(a.size, b.size)) <= 0.35) continue;
      const [old, now] = [item.event, items[j]?.event ?? 0];
      for (const other of items.slice(0, i + 1)) if (other.event === old) other.event = now;
    }
  });
}

const pairsOf = (text: string) => new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)));

/** Numbers in [0, 1), the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** For each item the number of its fold; items of one event are in one, folds are about equally large. */
export function foldsOf(items: readonly Item[], folds: number, seed: number): number[] {
  const random = seeded(seed);
  const events = [...Map.groupBy(items.keys(), (i) => items[i]?.event ?? 0).values()].map((members) => ({ members, order: random() - members.length * 10 })).sort((a, b) => a.order - b.order);
  const sizes = new Array<number>(folds).fill(0);
  const of = new Array<number>(items.length).fill(0);
  for (const { members } of events) {
    const smallest = sizes.indexOf(Math.min(...sizes));
    sizes[smallest] = (sizes[smallest] ?? 0) + members.length;
    for (const i of members) of[i] = smallest;
  }
  return of;
}
