/** The lines of a text in which only letters differ, side by side; anything else that differs is no matter of letters. Pure. */
import { diffContents } from "#lib/content/diff";
import { readingOf, settled } from "#lib/content/diff-nodes";
import type { AnyNode, Change, Field, Row, Run } from "#lib/content/diff-types";
import type { ArticleContent } from "#lib/content/types";
import type { Lang } from "#lib/i18n/languages";

/** `places`: what went and what came, by places of the line. */
export type ChangedLine = { field: Field | "body"; before: string; after: string; places: { gone: string; come: string }[] };

/** Words that stand in attributes: of pictures and link cards. */
const worded: ReadonlySet<string> = new Set(["alt", "caption", "credit", "title", "description"]);
/** Where a line ends says nothing. */
const breaks: ReadonlySet<string> = new Set(["hardBreak", "paragraphBreak"]);

class MoreThanLetters extends Error {}

/** null where blocks, links, pictures, formulas or notes came, went, moved or became others. */
export function changedLines(before: ArticleContent, after: ArticleContent, language: Lang): ChangedLine[] | null {
  if (settled(linksIn(before.body)) !== settled(linksIn(after.body))) return null;
  const { fields, rows } = diffContents(before, after, language);
  try {
    return [...fields.map(({ field, runs }) => lineOf(runs, field)), ...rows.flatMap(linesOf)];
  } catch (error) {
    if (error instanceof MoreThanLetters) return null;
    throw error;
  }
}

function linesOf(row: Row): ChangedLine[] {
  if (row.is === "same") return [];
  if (row.is === "changed") return linesIn(row.change);
  if (row.is === "parted") return [lineOf(row.runs)];
  // An empty line of the editor is none on the page.
  if ((row.is === "added" || row.is === "removed") && row.node.type === "paragraph" && readingOf(row.node).trim() === "") return [];
  throw new MoreThanLetters();
}

function linesIn({ before, after, attributes, inside }: Change): ChangedLine[] {
  if (before.type !== after.type) throw new MoreThanLetters();
  const lines = attributes.map(({ name, words }) => {
    if (words === null || !worded.has(name)) throw new MoreThanLetters();
    return lineOf(words);
  });
  if (inside.of === "words") return [...lines, lineOf(inside.runs)];
  return inside.of === "blocks" ? [...lines, ...inside.rows.flatMap(linesOf)] : lines;
}

function lineOf(runs: readonly Run[], field: Field | "body" = "body"): ChangedLine {
  const line: ChangedLine = { field, before: "", after: "", places: [] };
  let isOpen = false;
  for (const run of runs.flatMap(flat)) {
    const text = wordsOf(run);
    if (run.is !== "added") line.before += text;
    if (run.is !== "removed") line.after += text;
    if (run.is === "removed" || run.is === "added") {
      if (!isOpen) line.places.push({ gone: "", come: "" });
      const place = line.places.at(-1);
      if (place) place[run.is === "removed" ? "gone" : "come"] += text;
    }
    isOpen = run.is === "removed" || run.is === "added";
  }
  return line;
}

type Plain = Exclude<Run, { is: "reworded" }>;

/** The words of a footnote count as if they stood where its number stands. */
function flat(run: Run): Plain[] {
  if (run.is !== "reworded") return [run];
  if (run.before.type !== "footnote") throw new MoreThanLetters();
  return run.words.flatMap(flat);
}

function wordsOf({ is, piece }: Plain): string {
  if ("text" in piece) return piece.text;
  if (is !== "same" && is !== "restyled" && !breaks.has(piece.node.type)) throw new MoreThanLetters();
  return breaks.has(piece.node.type) ? "\n" : "\ufffc";
}

/** Where its links lead, in the order of the text: a link cut in two by bold words is one. */
function linksIn(node: AnyNode): string[] {
  const own = (node.marks ?? []).flatMap(({ type, attrs }) => (type === "link" ? [String(attrs?.href)] : []));
  const all = [...own, ...(node.content ?? []).flatMap(linksIn)];
  return all.filter((href, at) => href !== all[at - 1]);
}
