/** The sources' words as the grounding of wording looks them up; made once, before the first text is read. Pure. */
import type { SourceText } from "#lib/facts/types";
import { plain } from "./letters.ts";
import { type Suffixes, sortSuffixes } from "./suffixes.ts";

/** `text`: all passages, one a line; `starts[i]`: where passage `i` begins in it. `pairs`: two characters → the sentences they stand in, `sentences[i]`: where sentence `i` begins; `places`: a character → where it stands. */
export type SourceIndex = {
  text: string; suffixes: Suffixes; starts: number[]; passages: { source: number; passage: number; text: string }[];
  places: Map<string, number[]>; sentences: number[]; pairs: Map<string, { count: number; sentences: number[] }>; topics: number[];
};

export function indexSources(sources: readonly SourceText[]): SourceIndex {
  const passages = sources.flatMap(({ passages: texts }, source) => texts.map((text, passage) => ({ source, passage, text })));
  const starts: number[] = [];
  let length = 0;
  for (const { text } of passages) { starts.push(length); length += text.length + 1; }
  const text = plain(passages.map((passage) => passage.text.replaceAll("\n", " ")).join("\n"));
  const places = new Map<string, number[]>();
  const pairs: SourceIndex["pairs"] = new Map();
  const sentences = [0];
  for (let i = 0; i < text.length; i++) {
    const sign = text.charAt(i);
    const standing = places.get(sign);
    if (standing === undefined) places.set(sign, [i]);
    else if (standing.length < mostPlaces) standing.push(i);
    notePair(pairs, text.slice(i, i + 2), sentences.length - 1);
    if ("。！？；\n".includes(sign)) sentences.push(i + 1);
  }
  return { text, suffixes: sortSuffixes(text), starts, passages, places, pairs, sentences, topics: topicsOf(text) };
}

/** More places than these tell nothing more, and cost time in long sources. */
const mostPlaces = 60;

function notePair(pairs: SourceIndex["pairs"], pair: string, sentence: number): void {
  const known = pairs.get(pair);
  if (known === undefined) { pairs.set(pair, { count: 1, sentences: [sentence] }); return; }
  known.count++;
  if (known.sentences.length < mostPlaces && known.sentences.at(-1) !== sentence) known.sentences.push(sentence);
}

/** Which kind of report it is: sport, markets, diplomacy, courts, culture, science. */
const topics = [/比赛|球|冠军|赛|队/g, /股|价格|期货|银行|经济/g, /总统|会见|外交|总理|两国/g, /警|法院|嫌|罪|纪委/g, /文化|艺术|音乐|电影|博物馆/g, /科学|研究|技术|病|医/g];

function topicsOf(text: string): number[] {
  return topics.map((topic) => Math.log1p(((text.match(topic)?.length ?? 0) * 1000) / (text.length + 200)));
}
