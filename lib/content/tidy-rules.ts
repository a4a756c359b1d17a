/** The rules of tidy typography, each for one line of words: what stands where, and what should. Pure; \ufffc stands for what nobody may touch. */

export type TidyRule = "quotes" | "dash" | "ellipsis" | "blankBefore" | "blanks" | "digits" | "punctuation";
/** UTF-16 units of the line. */
export type Find = { from: number; to: number; after: string; rule: TidyRule };

const cjk = /[\p{Script=Han}\u3001-\u301f\uff01-\uff0f\uff1a-\uff20]/u;
const latin = /[\p{Script=Latin}]/u;
const full: Readonly<Record<string, string>> = { ",": "，", ";": "；", ":": "：", "?": "？", "!": "！" };

/** A line with a Chinese character in it is set as Chinese. */
export function findsIn(line: string): Find[] {
  const shared = [...digits(line), ...blanks(line)];
  return /\p{Script=Han}/u.test(line) ? [...shared, ...chinese(line)] : [...shared, ...english(line)];
}

function chinese(line: string): Find[] {
  return [
    ...matches(line, /(?<=\p{Script=Han})[,;:?!](?= ?(?:\p{Script=Han}|$))/gu, "punctuation", (sign) => full[sign] ?? sign),
    ...matches(line, /(?<![ \u00a0\u3000])[ \u00a0\u3000]+(?=[，。、；：？！）】》」』〉])/g, "blankBefore", () => ""),
    ...matches(line, /(?<=[，。、；：？！])[ \u00a0]+(?=[\p{Script=Han}（《“「])|(?<=[（【《「『〈])[ \u00a0\u3000]+/gu, "blanks", () => ""),
    ...runs(line, /[-－—―─]+/g, "dash", (run, before, after) => {
      const set = /^[—―─]$/.test(run) || (run.length > 1 && run.length < 5);
      return run !== "——" && set && ((cjk.test(before) && !latin.test(after)) || (cjk.test(after) && !latin.test(before))) ? "——" : run;
    }),
    ...runs(line, /[.…]+|。{3,6}/g, "ellipsis", (run, before, after) => {
      const dots = /^(?:\.{3,6}|…|。+)$/.test(run);
      return dots && (cjk.test(before) || cjk.test(after) || run.startsWith("。")) ? "……" : run;
    }),
    ...alternating(line),
  ];
}

function english(line: string): Find[] {
  return [
    ...matches(line, /(?<! ) +(?=[,;?!](?:\s|$))/g, "blankBefore", () => ""),
    ...runs(line, /-+/g, "dash", (run, before, after) => ((run.length === 2 || run.length === 3) && (/\S/.test(before) || /\s/.test(after)) && !(/\s|^$/.test(before) && /\S/.test(after)) && before + after !== "" ? "—" : run)),
    ...runs(line, /\.+/g, "ellipsis", (run, before, after) => (run.length === 3 && before + after !== "" ? "…" : run)),
    ...byPlace(line),
  ];
}

function digits(line: string): Find[] {
  return matches(line, /[０-９Ａ-Ｚａ-ｚ](?:[０-９Ａ-Ｚａ-ｚ．]*[０-９Ａ-Ｚａ-ｚ])?/g, "digits", (wide) => wide.normalize("NFKC"));
}

function blanks(line: string): Find[] {
  if (line.trim() === "") return [];
  return [...matches(line, /^[ \u00a0\u3000]+|(?<![ \u00a0\u3000])[ \u00a0\u3000]+$/g, "blanks", () => ""), ...matches(line, /(?<=[^\s])[ \u00a0]{2,}(?=[^\s])/g, "blanks", () => " ")];
}

/** Chinese puts no blanks around words: quotation marks open and close by turns. Where one is missing, nobody can say which. */
function alternating(line: string): Find[] {
  return [...turns(line, /["＂“”]/g, ["“", "”"]), ...apostrophes(line), ...turns(line, /(?<![\p{L}\p{N}])'|'(?![\p{L}\p{N}])|(?<=\p{Script=Han})'|'(?=\p{Script=Han})|[‘’]/gu, ["‘", "’"])];
}

function turns(line: string, signs: RegExp, [opens, closes]: readonly [string, string]): Find[] {
  const all = [...line.matchAll(signs)];
  const straight = all.filter(([sign]) => sign !== opens && sign !== closes);
  // 12" is a length; ’ inside of a word is no quotation mark.
  if (straight.length === 0 || all.length % 2 === 1 || straight.some(({ index }) => /\d/.test(line[index - 1] ?? ""))) return [];
  const wrong = all.some(([sign], at) => (sign === opens && at % 2 === 1) || (sign === closes && at % 2 === 0));
  return wrong ? [] : all.flatMap(([sign, ..._], at): Find[] => (sign === opens || sign === closes ? [] : [{ from: all[at]?.index ?? 0, to: (all[at]?.index ?? 0) + 1, after: at % 2 === 0 ? opens : closes, rule: "quotes" }]));
}

function apostrophes(line: string): Find[] {
  return matches(line, /(?<=\p{Script=Latin})'(?=\p{Script=Latin})/gu, "quotes", () => "’");
}

/** English opens after a blank or a bracket and closes elsewhere. */
function byPlace(line: string): Find[] {
  const opensAt = (index: number) => index === 0 || /[\s([{—–“‘]/.test(line[index - 1] ?? "");
  const double = [...line.matchAll(/"/g)].map(({ index }): Find => ({ from: index, to: index + 1, after: opensAt(index) ? "“" : "”", rule: "quotes" }));
  const pairs = double.length % 2 === 0 && double.every(({ after }, at) => (after === "“") === (at % 2 === 0));
  const single = matches(line, /(?<![\d"'])'(?!['"])/g, "quotes", (_sign, index) => (opensAt(index) && !/^'\d\ds?\b/.test(line.slice(index, index + 5)) ? "‘" : "’"));
  return [...(pairs ? double : []), ...single];
}

function matches(line: string, pattern: RegExp, rule: TidyRule, after: (found: string, index: number) => string): Find[] {
  return [...line.matchAll(pattern)].map(({ 0: found, index }) => ({ from: index, to: index + found.length, after: after(found, index), rule })).filter((find) => line.slice(find.from, find.to) !== find.after);
}

/** `change` is told what stands on both sides, "" at the ends. */
function runs(line: string, pattern: RegExp, rule: TidyRule, change: (run: string, before: string, after: string) => string): Find[] {
  return matches(line, pattern, rule, (run, index) => change(run, line[index - 1] ?? "", line[index + run.length] ?? ""));
}
