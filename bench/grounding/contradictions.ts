/**
 * What the fact check contradicts: wrongly, beside sources that speak of something else; rightly, where a number was changed. And what it costs.
 * `node bench/grounding/contradictions.ts <items.jsonl>`, the items as `items.ts` reads them.
 */
import { existsSync } from "node:fs";
import { checkText } from "#lib/facts/check";
import { type PreparedSources, prepareSources } from "#lib/facts/prepare";
import { type Item, readItems } from "./items.ts";

const say = (line: string) => process.stdout.write(`${line}\n`);
const contextOf = ({ sources }: Item) => ({ date: sources[1]?.slice(0, 10) ?? "", language: "zh-CN" as const });
const passagesOf = (text: string) => text.split(/\n+/).filter((line) => line.trim() !== "");

/** Headline, beginning and remainder, each a source of its own; the dateline is the article's day. */
function preparedFor(item: Item): PreparedSources {
  const sources = item.sources.filter((_, at) => at !== 1).map((text) => ({ passages: passagesOf(text), date: "" }));
  return prepareSources(sources, contextOf(item));
}

/** Every seventh of the other items beside the sources of each: nearly nothing in them is said of the same. */
function besideOthers(items: readonly Item[]): { claims: number; contradicted: number } {
  const sum = { claims: 0, contradicted: 0 };
  for (const [at, item] of items.entries()) {
    const prepared = preparedFor(item);
    for (let step = 1; step < items.length; step += 7) {
      const other = items[(at + step) % items.length];
      for (const text of [other?.real ?? "", other?.sources[2] ?? ""]) {
        const checked = checkText(text, prepared, contextOf(item), 1);
        sum.claims += checked.length;
        sum.contradicted += checked.filter(({ state }) => state === "contradicted").length;
      }
    }
  }
  return sum;
}

/** Each plain number of a real continuation changed by about a third. `right`: contradicted, with the old number in the fix. */
function withOneNumberChanged(items: readonly Item[]): { changed: number; right: number; wrong: number } {
  const sum = { changed: 0, right: 0, wrong: 0 };
  for (const item of items) {
    const prepared = preparedFor(item);
    const claimAt = (text: string, from: number, to: number) => checkText(text, prepared, contextOf(item), 1).find((claim) => claim.from <= from && claim.to >= to && ["number", "amount", "percentage"].includes(claim.kind));
    for (const { 0: old, index } of item.real.matchAll(/(?<![\d.,A-Za-z-])\d+(?:\.\d+)?(?![\d,A-Za-z-])(?![年月日:])/g)) {
      const value = Number(old);
      const other = old.includes(".") ? (value * 1.3 + 0.7).toFixed(old.split(".")[1]?.length) : String(value + Math.max(3, Math.round(value * 0.3)));
      const found = claimAt(item.real.slice(0, index) + other + item.real.slice(index + old.length), index, index + other.length);
      if (!found || found.state === "supported" || claimAt(item.real, index, index + old.length)?.state !== "supported") continue;
      sum.changed++;
      if (found.state === "contradicted") sum[found.fix.includes(old) ? "right" : "wrong"]++;
    }
  }
  return sum;
}

/** Milliseconds of the processor for 1,000 characters of drafts to check, and of sources to prepare. */
function costOf(items: readonly Item[]): { check: number; prepare: number } {
  const milliseconds = () => process.cpuUsage().user / 1_000 + process.cpuUsage().system / 1_000;
  const begun = milliseconds();
  const all = items.map((item) => ({ item, prepared: preparedFor(item) }));
  const ready = milliseconds();
  for (const { item, prepared } of all) checkText(item.draft, prepared, contextOf(item));
  const ended = milliseconds();
  const length = (texts: readonly string[]) => texts.reduce((sum, text) => sum + text.length, 0) / 1_000;
  return { check: (ended - ready) / length(items.map(({ draft }) => draft)), prepare: (ready - begun) / length(items.flatMap(({ sources }) => sources)) };
}

/** So many items make a draft of a thousand characters, and its sources. */
const together = 6;

/** Milliseconds to check a draft of 1,000 characters beside the stories it tells, or beside others, of which nearly nothing bears it out. In the middle, and of the slowest tenth. */
function costOfDrafts(items: readonly Item[], apart: 0 | 1): { middle: number; slow: number } {
  const groups = Array.from({ length: Math.floor(items.length / together) }, (_, at) => items.slice(at * together, (at + 1) * together));
  const taken = groups.map((stories, at) => {
    const [first] = stories;
    const told = groups[(at + apart) % groups.length] ?? [];
    const context = first ? contextOf(first) : { date: "", language: "zh-CN" as const };
    const prepared = prepareSources(told.flatMap(({ sources }) => sources.filter((_, one) => one !== 1)).map((text) => ({ passages: passagesOf(text), date: "" })), context);
    const draft = stories.map(({ draft: words, sources }) => [sources[2], words, sources[3]].join("\n")).join("\n").slice(0, 1_000);
    const since = performance.now();
    checkText(draft, prepared, context);
    return ((performance.now() - since) * 1_000) / draft.length;
  }).sort((one, other) => one - other);
  return { middle: taken[Math.floor(taken.length / 2)] ?? Number.NaN, slow: taken[Math.floor(taken.length * 0.9)] ?? Number.NaN };
}

const [file = ""] = process.argv.slice(2);
if (existsSync(file)) {
  const items = readItems(file);
  for (let round = 1; round <= 3; round++) {
    const { check, prepare } = costOf(items);
    say(`round ${round}: ${check.toFixed(1)} ms to check 1,000 characters in drafts of some fifty, ${prepare.toFixed(1)} ms to prepare 1,000 characters of sources`);
  }
  for (const [name, apart] of [["beside its own sources", 0], ["beside those of other stories", 1]] as const) {
    const { middle, slow } = costOfDrafts(items, apart);
    say(`a draft of 1,000 characters ${name}: ${middle.toFixed(1)} ms, ${slow.toFixed(1)} ms for the slowest tenth`);
  }
  const { claims, contradicted } = besideOthers(items);
  say(`${claims} claims beside the sources of other items: ${contradicted} contradicted`);
  const { changed, right, wrong } = withOneNumberChanged(items);
  say(`${changed} changed numbers: ${right} contradicted with the right fix, ${wrong} with a wrong one`);
} else say(`There are no items at "${file}": nothing is measured.`);
