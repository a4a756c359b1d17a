/** What a typesetter would change in a body, place by place, for a person to look over: nothing is changed here. */
import { suggestionNames } from "./suggestion-specs.ts";
import { type Find, findsIn, type TidyRule } from "./tidy-rules.ts";
import type { Block, Doc, Inline } from "./types.ts";

/** `from`, `to`: as ProseMirror counts positions. `left`, `right`: the words around it. */
export type Change = { from: number; to: number; before: string; after: string; rule: TidyRule; left: string; right: string };

/** A piece of a line: `text` is what it says by now. What is `fixed` stays: code, formulas, footnotes, and words that wait for a decision: written anew they would be decided. */
type Piece = { from: number; to: number; before: string; text: string; fixed: boolean; rule: TidyRule | null };

const untouchable = "\ufffc";
const around = 14;
/** One change may make room for another, `, ` for a blank: after this many rounds there is nothing more. */
const mostRounds = 8;
const address = /(?:https?:\/\/|www\.)[\x21-\x7e]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+\.[\w.-]+/gi;

/** Applying all of them leaves nothing more to change. In the order of the page. */
export function tidy(doc: Doc): Change[] {
  return linesIn(doc).flatMap(changesIn).sort((one, other) => one.from - other.from);
}

/** Every line of a body sign by sign: each piece is one UTF-16 unit of words, or one sign for what stays. */
export function linesIn(doc: Doc): Piece[][] {
  const lines: Piece[][] = [];
  let at = 0;
  for (const block of doc.content) at = readBlock(block, at, lines);
  return lines;
}

/** @returns the position behind the block. */
function readBlock(block: Block, at: number, lines: Piece[][]): number {
  switch (block.type) {
    case "paragraph":
    case "heading":
    case "attribution":
    case "boxTitle":
      return readLine(block.content ?? [], at + 1, lines) + 1;
    case "codeBlock":
      return at + 2 + (block.content ?? []).reduce((sum, { text }) => sum + text.length, 0);
    case "figure":
    case "horizontalRule":
    case "formulaBlock":
    case "linkCard":
    case "embed":
      return at + 1;
    default: {
      let inner = at + 1;
      for (const child of block.content ?? []) inner = readBlock(child, inner, lines);
      return inner + 1;
    }
  }
}

function readLine(content: readonly Inline[], start: number, lines: Piece[][]): number {
  const line: Piece[] = [];
  lines.push(line);
  let at = start;
  const add = (text: string, size: number, fixed: boolean) => {
    line.push({ from: at, to: at + size, before: text, text, fixed, rule: null });
    at += size;
  };
  for (const run of content) {
    if (run.type === "footnote") {
      const from = at;
      const end = readLine(run.content ?? [], at + 1, lines) + 1;
      add(untouchable, end - from, true);
    } else if (run.type !== "text") add(run.type === "hardBreak" ? "\n" : untouchable, 1, true);
    else {
      const stays = run.marks?.some(({ type }) => type === "code" || suggestionNames.has(type)) ?? false;
      for (const sign of run.text.split("")) add(stays ? untouchable : sign, 1, stays);
    }
  }
  return at;
}

function changesIn(line: readonly Piece[]): Change[] {
  let pieces = [...line];
  for (let round = 0; round < mostRounds; round++) {
    const text = pieces.map((piece) => piece.text).join("").replace(address, (found) => untouchable.repeat(found.length));
    const finds = apart(findsIn(text).filter(({ from, to }) => !text.slice(from, to).includes(untouchable) && !text.slice(from, to).includes("\n")));
    if (finds.length === 0) break;
    pieces = applied(pieces, finds);
  }
  const original = line.map((piece) => piece.before).join("");
  const place = new Map<number, number>();
  for (let index = 0; index < line.length; index++) place.set(line[index]?.from ?? 0, index);
  return pieces.flatMap(({ from, to, before, text, rule }): Change[] => {
    const index = place.get(from) ?? 0;
    return rule === null || before === text ? [] : [{ from, to, before, after: text, rule, left: original.slice(Math.max(0, index - around), index), right: original.slice(index + before.length, index + before.length + around) }];
  });
}

/** Of two that want the same place the earlier one goes first; the other has its turn in the next round. */
function apart(finds: readonly Find[]): Find[] {
  let end = -1;
  return finds.toSorted((one, other) => one.from - other.from || other.to - one.to).filter(({ from, to }) => {
    if (from < end) return false;
    end = to;
    return true;
  });
}

/** Pieces that a find covers, even in part, become one. */
function applied(pieces: readonly Piece[], finds: readonly Find[]): Piece[] {
  const kept: Piece[] = [];
  let next = 0;
  let at = 0;
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index];
    if (!piece) break;
    const find = finds[next];
    const end = at + piece.text.length;
    if (!find || end <= find.from || piece.text === "") {
      kept.push(piece);
      at = end;
      continue;
    }
    let merged = { ...piece, rule: piece.rule ?? find.rule };
    let until = end;
    while (until < find.to) {
      const more = pieces[++index];
      if (!more) break;
      merged = { ...merged, to: more.to, before: merged.before + more.before, text: merged.text + more.text };
      until += more.text.length;
    }
    merged.text = merged.text.slice(0, find.from - at) + find.after + merged.text.slice(find.to - at);
    kept.push(merged);
    at = until;
    next++;
  }
  return kept;
}
