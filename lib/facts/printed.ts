/** The ledger as readers get it, and where source numbers stand in the text. Pure. */
import { leavesOf } from "#lib/content/blocks";
import type { SourceMarks } from "#lib/content/render-inline";
import type { Doc, Inline } from "#lib/content/types";
import { isCounting } from "./counting.ts";
import type { Ledger, LedgerClaim } from "./ledger.ts";
import type { PrintedClaim, PrintedLedger } from "./types.ts";

/** Claims that one publication keeps; a text with more than these is a table. */
const most = 1_000;

/** @param numbers under which source n of the check is printed. @param nameOf who verified, "" where the site does not print them. */
export function printedLedger({ claims, all }: Ledger, numbers: readonly number[], nameOf: (decisionId: number) => string): PrintedLedger {
  return { all, claims: claims.filter(({ kind }) => kind !== "wording").flatMap((claim) => printedClaim(claim, numbers, nameOf) ?? []).slice(0, most) };
}

function printedClaim({ kind, text, state, evidence, decision }: LedgerClaim, numbers: readonly number[], nameOf: (decisionId: number) => string): PrintedClaim | null {
  const number = evidence && numbers[evidence.source];
  if (state === "supported") return number ? { kind, text, state, sources: [number] } : null;
  if (state !== "verified" || !decision) return null;
  const by = nameOf(decision.id);
  return { kind, text, state, sources: [], reason: decision.reason, ...(by && { by }) };
}

/**
 * By the line itself, as `render()` meets it. One source is named once in a clause, behind the last claim of it that rests on it.
 * Where a footnote right there names the source already, no number stands beside it.
 * @param sources name and address of source n of the check.
 */
export function sourceMarks(body: Doc, { claims }: Ledger, numbers: readonly number[], sources: readonly NamedSource[] = []): SourceMarks {
  const lines = [...leavesOf(body.content)].flatMap((leaf): (readonly Inline[])[] => (leaf.type === "paragraph" || leaf.type === "heading" || leaf.type === "codeBlock" || leaf.type === "attribution" || leaf.type === "boxTitle" ? [leaf.content ?? []] : []));
  const last = new Map<string, { line: readonly Inline[]; at: number; number: number; source: NamedSource | undefined }>();
  for (const claim of claims) {
    const { state, kind, block, sentence, from, to, evidence } = claim;
    const line = block.kind === "text" ? lines[block.textblock] : undefined;
    const number = evidence && numbers[evidence.source];
    if (state !== "supported" || kind === "wording" || !line || !number || isCounting(claim, block.text)) continue;
    last.set(`${block.textblock} ${clauseOf(block.text, sentence.from, from)} ${number}`, { line, at: behindQuotes(block.text, to), number, source: sources[evidence.source] });
  }
  const marks = new Map<readonly Inline[], { at: number; numbers: number[] }[]>();
  const asked = [...last.values()].filter(({ line, at, source }) => !source || !namedAt(line, at, source));
  for (const { line, at, number } of asked.sort((one, other) => one.at - other.at || one.number - other.number)) {
    const here = marks.get(line) ?? [];
    const same = here.find((mark) => mark.at === at);
    if (same) same.numbers.push(number);
    else here.push({ at, numbers: [number] });
    marks.set(line, here);
  }
  return marks;
}

/** As the details have it; the quote button writes both into its footnote. */
export type NamedSource = { name: string; url: string };

/** Whether a footnote behind the letters before `at` names that source. */
function namedAt(line: readonly Inline[], at: number, { name, url }: NamedSource): boolean {
  let letters = 0;
  for (const run of line) {
    if (run.type === "footnote") {
      const note = letters === at ? (run.content ?? []).map(({ text }) => text).join("") : "";
      if ((name.trim() !== "" && note.includes(name.trim())) || (url !== "" && note.includes(url))) return true;
    } else if (letters > at) return false;
    else letters += run.type === "text" ? run.text.length : 1;
  }
  return false;
}

/** Where the clause of place `at` begins: two claims of one sentence may rest on the same source, and what stands between them on none. */
function clauseOf(text: string, sentence: number, at: number): number {
  const before = text.slice(sentence, at);
  return sentence + Math.max(...[..."，；：,;"].map((mark) => before.lastIndexOf(mark))) + 1;
}

/** A number belongs to the whole quotation. */
function behindQuotes(text: string, at: number): number {
  let place = at;
  while (/["”’」』》]/.test(text.charAt(place))) place++;
  return place;
}
