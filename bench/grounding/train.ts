/**
 * Learns what makes words of a draft unsupported, and measures it on items that were not learned from.
 * `node bench/grounding/train.ts <items.jsonl>`: five folds, three times over. With `--write <weights.ts>` it learns from all items and writes what the product uses.
 */
import { existsSync, writeFileSync } from "node:fs";
import { checkText } from "#lib/facts/check";
import { readLexicon } from "#lib/facts/grounding/lexicon";
import { prepareSources } from "#lib/facts/prepare";
import { type Case, caseOf } from "./examples.ts";
import { foldsOf, type Item, readItems } from "./items.ts";
import { doubtsOf, learn } from "./learning.ts";
import { bestThreshold, type Figures, figuresOf, isFlagged, type Judged } from "./scoring.ts";
import { weightsFile } from "./weights-file.ts";

const folds = 5;
const say = (line: string) => process.stdout.write(`${line}\n`);

/** What the rules for numbers, dates and quotations say, per character: 1 supported, 2 flagged. */
function claimedOf(item: Item): Uint8Array {
  const date = item.sources.map((text) => /^\s*(\d{4}-\d{2}-\d{2})/.exec(text)?.[1]).find((found) => found !== undefined) ?? "";
  const context = { date, language: "zh-CN" as const };
  const sources = [{ passages: item.sources.flatMap((text) => text.split(/\n+/)).filter((line) => line.trim() !== ""), date: "" }];
  const claimed = new Uint8Array(item.draft.length);
  for (const { state, from, to } of checkText(item.draft, prepareSources(sources, context), context, 1)) claimed.fill(state === "supported" ? 1 : 2, from, to);
  return claimed;
}

function judgedOf({ item }: Case, doubts: Float32Array, claimed: Uint8Array, fold: number): Judged[] {
  return item.words.map(({ word, bad }) => {
    const judged = { bad, digits: /[0-9０-９]/.test(word), claimed: false, doubt: 0, fold };
    for (let at = item.draft.indexOf(word); at >= 0; at = item.draft.indexOf(word, at + 1)) {
      const half = Math.ceil(word.length / 2) - 1;
      const inside = [...doubts.subarray(at, at + word.length)].map((doubt, i) => (claimed[at + i] === 2 ? 2 : claimed[at + i] === 1 ? 0 : doubt)).sort((a, b) => b - a);
      if ((inside[half] ?? 0) > 1) judged.claimed = true;
      judged.doubt = Math.max(judged.doubt, inside[half] ?? 0);
    }
    return judged;
  });
}

const show = ({ precision, recall, f1 }: Figures) => `${f1.toFixed(3)} (P ${precision.toFixed(2)} R ${recall.toFixed(2)})`;

/** Thresholds are chosen on the other folds, then used on this one. @returns F1 of all words by fold. */
function measure(cases: readonly Case[], claimed: readonly Uint8Array[], seed: number): number[] {
  const of = foldsOf(cases.map(({ item }) => item), folds, seed);
  const judged: Judged[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const grounds = learn(cases.filter((_, i) => of[i] !== fold), lexicon);
    cases.forEach((one, i) => { if (of[i] === fold) judged.push(...judgedOf(one, doubtsOf(one, grounds), claimed[i] ?? new Uint8Array(), fold)); });
  }
  const thresholds = Array.from({ length: folds }, (_, fold) => bestThreshold(judged.filter((word) => word.fold !== fold)));
  const flagged = (word: Judged) => isFlagged(thresholds[word.fold] ?? 1)(word);
  say(`seed ${seed}: all ${show(figuresOf(judged, flagged))}, digits ${show(figuresOf(judged.filter(({ digits }) => digits), flagged))}, others ${show(figuresOf(judged.filter(({ digits }) => !digits), flagged))}, thresholds ${thresholds.map((value) => value.toFixed(3)).join(" ")}`);
  const wordings = judged.filter((word) => !word.claimed);
  say(`  wording alone: ${[0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7].map((threshold) => `${threshold}: ${show(figuresOf(wordings, isFlagged(threshold)))}`).join("  ")}`);
  return thresholds.map((threshold, fold) => figuresOf(judged.filter((word) => word.fold === fold), isFlagged(threshold)).f1);
}

const [file, flag, target] = process.argv.slice(2);
const lexicon = readLexicon();
if (file === undefined || !existsSync(file)) say(`skipped: no items at ${file ?? "(no file given)"}`);
else {
  const cases = readItems(file).map((item) => caseOf(item, lexicon));
  if (flag === "--write" && target !== undefined) writeFileSync(target, weightsFile(learn(cases, lexicon)));
  else {
    const claimed = cases.map(({ item }) => claimedOf(item));
    const scores = (process.env.SEEDS ?? "1 2 3").split(" ").flatMap((seed) => measure(cases, claimed, Number(seed)));
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    say(`all words, ${scores.length} folds: mean F1 ${mean.toFixed(3)}, spread ${Math.sqrt(scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / scores.length).toFixed(3)}`);
  }
}
