/** The sources' words as the grounding of wording looks them up; made once, before the first text is read. Pure. */
import type { SourceText } from "#lib/facts/types";
import { plain } from "./letters.ts";
import { placesIn, type Suffixes, sortSuffixes } from "./suffixes.ts";

/** `text`: all passages, one a line; `starts[i]`: where passage `i` begins in it; `sentences[i]`: where sentence `i` begins. `asked`: where the characters stand that were asked for, and the sentences of the pairs. */
export type SourceIndex = {
  text: string; suffixes: Suffixes; starts: number[]; passages: { source: number; passage: number; text: string }[]; sentences: number[]; topics: number[];
  asked: { places: Map<string, readonly number[]>; sentences: Map<string, readonly number[]> };
};

export function indexSources(sources: readonly SourceText[]): SourceIndex {
  const passages = sources.flatMap(({ passages: texts }, source) => texts.map((text, passage) => ({ source, passage, text })));
  const starts: number[] = [];
  let length = 0;
  for (const { text } of passages) { starts.push(length); length += text.length + 1; }
  const text = plain(passages.map((passage) => passage.text.replaceAll("\n", " ")).join("\n"));
  const sentences = [0];
  for (const { index } of text.matchAll(/[。！？；\n]/g)) sentences.push(index + 1);
  return { text, suffixes: sortSuffixes(text), starts, passages, sentences, topics: topicsOf(text), asked: { places: new Map(), sentences: new Map() } };
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

function topicsOf(text: string): number[] {
  return topics.map((topic) => Math.log1p(((text.match(topic)?.length ?? 0) * 1000) / (text.length + 200)));
}
