/** The sources' words as the grounding of wording looks them up; made once, before the first text is read. Pure. */
import { atOnce, type Work } from "#lib/facts/turns";
import type { SourceText } from "#lib/facts/types";
import { plain } from "./letters.ts";
import { placesIn, type Suffixes, sortingSuffixes } from "./suffixes.ts";

/** `text`: all passages, one a line; `starts[i]`: where passage `i` begins in it; `sentences[i]`: where sentence `i` begins. `asked`: where the characters stand that were asked for, and the sentences of the pairs. */
export type SourceIndex = {
  text: string; suffixes: Suffixes; starts: number[]; passages: { source: number; passage: number; text: string }[]; sentences: number[]; topics: number[];
  asked: { places: Map<string, readonly number[]>; sentences: Map<string, readonly number[]> };
};

export function indexSources(sources: readonly SourceText[]): SourceIndex {
  return atOnce(indexingSources(sources));
}

/** So many passages are read in one go. */
const together = 200;

/** The same in pieces: a book takes a second. */
export function* indexingSources(sources: readonly SourceText[]): Work<SourceIndex> {
  const passages = sources.flatMap(({ passages: texts }, source) => texts.map((text, passage) => ({ source, passage, text })));
  const [starts, sentences, lines]: [number[], number[], string[]] = [[], [0], []];
  const met = topics.map(() => 0);
  let length = 0;
  for (const [at, passage] of passages.entries()) {
    const line = plain(passage.text.replaceAll("\n", " "));
    starts.push(length);
    for (const { index } of line.matchAll(/[。！？；\n]/g)) sentences.push(length + index + 1);
    for (const [topic, pattern] of topics.entries()) met[topic] = (met[topic] ?? 0) + (line.match(pattern)?.length ?? 0);
    lines.push(line);
    length += line.length + 1;
    if (at < passages.length - 1) sentences.push(length);
    if (at % together === together - 1) yield;
  }
  yield;
  const text = lines.join("\n");
  yield;
  const suffixes = yield* sortingSuffixes(text);
  return { text, suffixes, starts, passages, sentences, topics: met.map((count) => Math.log1p((count * 1000) / (text.length + 200))), asked: { places: new Map(), sentences: new Map() } };
}

/** More places than these tell nothing more, and cost time in long sources. */
export const mostPlaces = 60;

/** Where a character stands: the first places of it. */
export function placesOf({ suffixes, asked }: SourceIndex, sign: string): readonly number[] {
  const known = asked.places.get(sign);
  if (known !== undefined) return known;
  const places = [...placesIn(suffixes, sign).subarray(0, mostPlaces)];
  asked.places.set(sign, places);
  return places;
}

/** The first sentences that two characters stand in. */
export function sentencesWith({ suffixes, sentences, asked }: SourceIndex, pair: string): readonly number[] {
  const known = asked.sentences.get(pair);
  if (known !== undefined) return known;
  const found: number[] = [];
  for (const place of placesIn(suffixes, pair)) {
    const sentence = sentenceAt(sentences, place);
    if (found.at(-1) !== sentence) found.push(sentence);
    if (found.length === mostPlaces) break;
  }
  asked.sentences.set(pair, found);
  return found;
}

/** The last one that begins at the place or before. */
function sentenceAt(sentences: readonly number[], place: number): number {
  let [low, high] = [0, sentences.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((sentences[middle] ?? 0) <= place) low = middle;
    else high = middle;
  }
  return low;
}

/** Which kind of report it is: sport, markets, diplomacy, courts, culture, science. */
const topics = [/比赛|球|冠军|赛|队/g, /股|价格|期货|银行|经济/g, /总统|会见|外交|总理|两国/g, /警|法院|嫌|罪|纪委/g, /文化|艺术|音乐|电影|博物馆/g, /科学|研究|技术|病|医/g];
