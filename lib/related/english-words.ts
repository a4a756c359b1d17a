/** The weightiest words of an English text, without a dictionary. Pure. */

const stopWords = new Set(
  `a about above after again against all almost alone along already also although always am among an and another any anybody anyone anything are around as ask asked at away back be because become been before began behind being below best better between both but by call called came can cannot come could day days did do does doing done down during each either else end enough even ever every everybody everyone everything far few find first five for found four from gave get give given go goes going gone good got great had half has have having he her here hers herself him himself his how however i if in instead into is it its itself just keep kept knew know known last later least left less let like little long look looked made make makes making many may me might mine more morning most much must my myself near nearly need never new next nine no nobody none nor not nothing now of off often old on once one only onto or other others our ours out over own part people per perhaps put quite rather right said same saw say says second see seen seven several shall she should show since six so some somebody someone something soon still such take taken ten than that the their theirs them then there these they thing things think this those though thought three through thus time times to today together told too took toward towards turn two under until up upon us use used very want was way we week weeks well went were what when where whether which while who whole whom whose why will with within without word words work would year years yes yesterday yet you your yours`.split(/\s+/),
);

const shortest = 3;
/** A word of a headline counts like so many of the text. */
const inHead = 4;

/** Lower-case words and names, the weightiest first. Plurals count as their singular. */
export function englishWords(head: string, text: string, most: number): string[] {
  const weights = new Map<string, number>();
  const names = new Set<string>();
  const add = (from: string, times: number) => {
    for (const { 0: found, index } of from.normalize("NFKC").matchAll(/\p{Script=Latin}[\p{Script=Latin}\p{N}]*(?:[-'’]\p{Script=Latin}+)*/gu)) {
      const word = baseOf(found.toLowerCase());
      if (word.length < shortest || stopWords.has(word)) continue;
      weights.set(word, (weights.get(word) ?? 0) + times);
      // A capital that no sentence asks for.
      if (/^\p{Lu}/u.test(found) && /[\p{L}\p{N},;] $/u.test(from.slice(Math.max(0, index - 2), index))) names.add(word);
    }
  };
  add(text, 1);
  // Headlines may have capitals everywhere: they make no names.
  add(head.toLowerCase(), inHead);
  const weight = ([word, count]: [string, number]) => Math.sqrt(count) * (1 + Math.min(word.length, 12) / 12) * (names.has(word) ? 1.5 : 1);
  return [...weights].sort((a, b) => weight(b) - weight(a) || (a[0] < b[0] ? -1 : 1)).slice(0, most).map(([word]) => word);
}

function baseOf(word: string): string {
  const bare = word.replace(/['’]s?$/u, "").replace(/['’]s$/u, "");
  if (/(?:ss|us|is)$/.test(bare) || bare.length < 4) return bare;
  if (bare.endsWith("ies") && bare.length > 4) return `${bare.slice(0, -3)}y`;
  if (/(?:x|ch|sh|ss)es$/.test(bare)) return bare.slice(0, -2);
  return bare.endsWith("s") ? bare.slice(0, -1) : bare;
}
