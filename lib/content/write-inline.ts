/** Runs of text as Markdown. */
import { withMark } from "./marks.ts";
import { isFormulaSource } from "./formula-source.ts";
import { escapeAddress, escapeLineStart, escapeMarkdown } from "./markdown-escape.ts";
import { closingTag, openingTag } from "./markdown-generated.ts";
import type { Generated, Inline, Mark } from "./types.ts";

/**
 * How runs are written in one place: what a line break becomes there, where an address of this site leads, whether a bar would end
 * a cell, and what stands for a footnote (which is kept for the end). `machine` hears of each machine's words; absent: they are not told apart.
 */
export type InlinePlace = { lineBreak: string; absolute: (address: string) => string; inTable: boolean; note: (words: string) => string; machine?: (attrs: Generated["attrs"]) => void };

type Emphasis = Exclude<Mark["type"], "link" | "code" | "generated">;
/** `latex`: the source of a formula; `text` is then what stands for it where dollar signs would not be read. */
type Piece = { text: string; emphasis: readonly Emphasis[]; href: string | null; machine?: string; latex?: string };

/** Inner ones first; a new mark of this kind needs its place here and its signs below. */
const order: readonly Emphasis[] = ["italic", "bold"];
const signs: Record<Emphasis, [sign: string, element: string]> = { italic: ["*", "em"], bold: ["**", "strong"] };

/** One or more lines, each safe to begin a block; empty where nothing is to be read. */
export function writeInline(content: readonly Inline[] | undefined, place: InlinePlace): string {
  const pieces = (content ?? []).map((run) => pieceOf(run, place));
  let written = "";
  for (let at = 0; at < pieces.length; ) {
    const href = pieces[at]?.href ?? null;
    const end = href === null ? at + 1 : endOf(pieces, at, href);
    const inner: string = pieces.slice(at, end).reduce((before, piece, index) => before + marked(piece, before || written, signBehind(pieces, at + index, end)), "");
    written += href === null ? inner : around(inner, (text) => `[${text}](${escapeAddress(place.absolute(href))})`);
    at = end;
  }
  // A footnote that begins a line would be defined there, if a colon followed.
  const lines = written.split("\n").map((line) => escapeLineStart(line).trim().replace(/^(\[\^\d+\]):/, "$1\\:"));
  return lines.filter((line) => line !== "").join(place.lineBreak);
}

/** Line ends stand for breaks from here on: `escapeMarkdown` leaves none in a text. */
function pieceOf(run: Inline, place: InlinePlace): Piece {
  if (run.type === "hardBreak") return { text: "\n", emphasis: [], href: null };
  if (run.type === "footnote") return { text: place.note(writeInline(notedBy(run), { ...place, lineBreak: " ", inTable: false })), emphasis: [], href: null };
  const marks = run.marks ?? [];
  const machine = machineOf(run, place);
  const href = marks.find((mark) => mark.type === "link")?.attrs.href ?? null;
  const emphasis = order.filter((name) => marks.some(({ type }) => type === name));
  if (run.type === "formula") return { text: codeSpan(run.attrs.latex, place), emphasis, href, machine, latex: run.attrs.latex };
  return { text: marks.some(({ type }) => type === "code") ? codeSpan(run.text, place) : escapeMarkdown(run.text), emphasis, href, machine };
}

function machineOf({ marks = [] }: Inline, { machine }: InlinePlace): string | undefined {
  const attrs = marks.find((mark) => mark.type === "generated")?.attrs;
  if (!attrs || !machine) return undefined;
  machine(attrs);
  return attrs.id;
}

/** The words of a footnote; where all of it is marked, each of them. */
function notedBy({ content = [], marks = [] }: Extract<Inline, { type: "footnote" }>): Inline[] {
  const whole = marks.find((mark) => mark.type === "generated");
  return content.map((run) => (whole && !run.marks?.some(({ type }) => type === "generated") ? { ...run, marks: withMark(run.marks ?? [], whole) } : run));
}

/** Between more backticks than stand in it (CommonMark, 6.1). */
function codeSpan(source: string, { inTable }: InlinePlace): string {
  const code = source.toWellFormed().replace(/\s+/g, " ");
  if (code.trim() === "") return "";
  const fence = "`".repeat(Math.max(0, ...[...code.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  const apart = /^[` ]|[` ]$/.test(code) ? " " : "";
  return fence + apart + (inTable ? code.replaceAll("|", "\\|") : code) + apart + fence;
}

/** Runs of one link are written between one pair of brackets. */
function endOf(pieces: readonly Piece[], from: number, href: string): number {
  const length = pieces.slice(from).findIndex((piece) => piece.href !== href);
  return length === -1 ? pieces.length : from + length;
}

/** The sign behind a run: a mark or a link begins with punctuation, and a link ends with it. @param end where the link of the run ends */
function signBehind(pieces: readonly Piece[], at: number, end: number): string {
  const [piece, next] = [pieces[at], pieces[at + 1]];
  if (piece && piece.href !== null && at + 1 >= end) return "]";
  if (!next) return "";
  const begins = next.emphasis.length > 0 || next.machine !== undefined || (next.href !== null && next.href !== piece?.href);
  return begins ? "<" : next.text.slice(0, 2);
}

/** Beside a letter, a figure or another sign a dollar sign belongs to a price. */
function written({ text, latex }: Piece, before: string, after: string): string {
  const isRead = latex !== undefined && isFormulaSource(latex) && !latex.includes("|") && !/[a-z\d$]$/i.test(before) && !/^[a-z\d$]/i.test(after);
  return isRead ? `$${latex}$` : text;
}

/** Around its emphasis: stars inside of the tag mean what they would mean between blanks. */
function marked(piece: Piece, before: string, after: string): string {
  const { machine } = piece;
  return machine === undefined ? emphasised(piece, before, after) : around(emphasised(piece, ">", "<"), (inner) => openingTag(machine) + inner + closingTag);
}

function emphasised(piece: Piece, before: string, after: string): string {
  return piece.emphasis.reduce((text, name) => around(text, (inner, start, end) => {
    const [sign, element] = signs[name];
    return isRead(inner, start || before, end || after) ? sign + inner + sign : `<${element}>${inner}</${element}>`;
  }), written(piece, before, after));
}

const open = /(?:^|[\s\p{P}\p{S}])$/u;
const close = /^(?:$|[\s\p{P}\p{S}])/u;
const beginsWithSign = /^[\p{P}\p{S}]/u;
const endsWithSign = /[\p{P}\p{S}]$/u;

/** Whether CommonMark takes stars around `inner` for emphasis: between a full-width mark and a letter they mean nothing, beside other stars something else. */
function isRead(inner: string, before: string, after: string): boolean {
  if (/\*$/.test(before) || inner.startsWith("*") || after.startsWith("*")) return false;
  return (!beginsWithSign.test(inner) || open.test(before)) && (!endsWithSign.test(inner) || close.test(after));
}

/** Wraps what is between the blanks at both ends; only blanks stay as they are. */
function around(text: string, wrap: (inner: string, start: string, end: string) => string): string {
  const inner = text.trim();
  const from = text.indexOf(inner);
  const [start, end] = [text.slice(0, from), text.slice(from + inner.length)];
  return inner === "" ? text : start + wrap(inner, start, end) + end;
}
