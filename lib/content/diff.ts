/** What differs between two states of an article. Pure: the same for desk, jobs and command line. */
import type { Lang } from "#lib/i18n/languages";
import { once } from "#lib/kernel/process";
import { align } from "./diff-align.ts";
import { holdsWords, settled } from "./diff-nodes.ts";
import type { AnyNode, AttributeChange, Budget, Change, ContentDiff, Field, Inside, Row, Shell, Tools } from "./diff-types.ts";
import { diffTexts, diffWords } from "./diff-words.ts";
import type { Wrap } from "./diff-wraps.ts";
import { rejected } from "./suggestions.ts";
import type { ArticleContent } from "./types.ts";

const fields: readonly Field[] = ["kicker", "headline", "standfirst", "note"];
/** About a second on a slow machine. */
const steps = 20_000_000;

/**
 * Blocks are aligned first (moved ones are known again, also when slightly changed), then the words of changed ones. Open suggestions are left out.
 * @param language where the words of the text end
 */
export function diffContents(before: ArticleContent, after: ArticleContent, language: Lang): ContentDiff {
  const tools = toolsFor(language);
  const changed = fields.filter((field) => before[field] !== after[field]);
  const walk = new Walk(tools);
  return { fields: changed.map((field) => ({ field, runs: diffTexts(before[field], after[field], tools) })), rows: walk.rowsOf(rejected(before.body).content, rejected(after.body).content) };
}

export function isEmptyDiff({ fields: changed, rows }: ContentDiff): boolean {
  return changed.length === 0 && rows.every(({ is }) => is === "same");
}

/** Changes a person would count: one for each field and each block, a moved block once. */
export function countChanges({ fields: changed, rows }: ContentDiff): number {
  return changed.length + rows.filter(({ is }) => is !== "same" && is !== "left").length;
}

function toolsFor(language: Lang): Tools {
  const segmenter = once(`segmenter-${language}`, () => new Intl.Segmenter(language, { granularity: "word" }));
  const budget: Budget = { steps };
  return { budget, segment: (text) => (text === "" ? [] : Array.from(segmenter.segment(text), ({ segment }) => segment)) };
}

/** Where the checker of types cannot see that a place exists. */
const nothing: AnyNode = { type: "paragraph" };

class Walk {
  readonly #tools: Tools;
  #moves = 0;
  constructor(tools: Tools) {
    this.#tools = tools;
  }

  rowsOf(before: readonly AnyNode[], after: readonly AnyNode[]): Row[] {
    const { same, changed, moved, parts, wraps } = align(before, after, this.#tools.budget);
    const movedTo = new Map([...moved].map(([from, to]) => [to, from] as const));
    const numbers = new Map([...moved.keys()].map((from) => [from, ++this.#moves] as const));
    const groups = new Map([...wraps.map((wrap) => ({ ...wrap, row: this.#wrapped })), ...parts.map((wrap) => ({ ...wrap, row: this.#parted }))].map((wrap) => [wrap.on === "after" ? wrap.first : wrap.whole, wrap] as const));
    const rows: Row[] = [];
    let to = 0;
    const arrivedUntil = (end: number) => {
      for (; to < end; to++) rows.push(this.#arrived(before, after, to, movedTo.get(to), numbers));
    };
    for (let from = 0; from < before.length; from++) {
      const node = before[from] ?? nothing;
      const partner = same.get(from) ?? changed.get(from);
      const place = moved.get(from);
      const group = groups.get(from);
      if (group) {
        const isAfter = group.on === "after";
        arrivedUntil(isAfter ? group.whole : group.first);
        rows.push(isAfter ? group.row("after", after[group.whole] ?? nothing, before.slice(group.first, group.last + 1)) : group.row("before", node, after.slice(group.first, group.last + 1)));
        if (isAfter) from = group.last;
        to = (isAfter ? group.whole : group.last) + 1;
      } else if (partner !== undefined) {
        arrivedUntil(partner);
        const other = after[to++] ?? nothing;
        rows.push(same.has(from) ? { is: "same", node: other } : { is: "changed", change: this.changeOf(node, other) });
      } else rows.push(place === undefined ? { is: "removed", node } : { is: "left", move: numbers.get(from) ?? 0, node, down: place > from });
    }
    arrivedUntil(after.length);
    return rows;
  }

  readonly #wrapped = (on: Wrap["on"], whole: AnyNode, parts: readonly AnyNode[]): Row => {
    const inside = whole.content ?? [];
    return { is: "wrapped", on, shell: shellOf(whole), rows: on === "after" ? this.rowsOf(parts, inside) : this.rowsOf(inside, parts) };
  };

  readonly #parted = (on: Wrap["on"], whole: AnyNode, parts: readonly AnyNode[]): Row => {
    const [before, after] = on === "after" ? [parts, [whole]] : [[whole], parts];
    return { is: "parted", on, before: before.map(shellOf), after: after.map(shellOf), runs: diffWords(joined(before), joined(after), this.#tools) };
  };

  #arrived(before: readonly AnyNode[], after: readonly AnyNode[], to: number, from: number | undefined, numbers: ReadonlyMap<number, number>): Row {
    const node = after[to] ?? nothing;
    const old = from === undefined ? undefined : before[from];
    if (from === undefined || !old) return { is: "added", node };
    const change = settled(old) === settled(node) ? null : this.changeOf(old, node);
    return { is: "moved", move: numbers.get(from) ?? 0, node, change, down: to > from };
  }

  changeOf(before: AnyNode, after: AnyNode): Change {
    return { before: shellOf(before), after: shellOf(after), attributes: this.#attributes(before, after), inside: this.#inside(before, after) };
  }

  #attributes(before: AnyNode, after: AnyNode): AttributeChange[] {
    const names = [...new Set([...Object.keys(before.attrs ?? {}), ...Object.keys(after.attrs ?? {})])];
    return names.flatMap((name) => {
      const [one, other] = [before.attrs?.[name] ?? null, after.attrs?.[name] ?? null];
      if (settled(one) === settled(other)) return [];
      const words = typeof one === "string" && typeof other === "string" ? diffTexts(one, other, this.#tools) : null;
      return [{ name, before: one, after: other, words }];
    });
  }

  #inside(before: AnyNode, after: AnyNode): Inside {
    const [one, other] = [before.content ?? [], after.content ?? []];
    if (holdsWords(before) && holdsWords(after)) return { of: "words", runs: diffWords(one, other, this.#tools) };
    if (one.length === 0 && other.length === 0) return { of: "nothing" };
    const isRow = before.type === "tableRow" && after.type === "tableRow" && one.length === other.length;
    return { of: "blocks", rows: isRow ? this.#cells(one, other) : this.rowsOf(one, other) };
  }

  /** In a row of as many cells as before, each cell is the cell of its column. */
  #cells(before: readonly AnyNode[], after: readonly AnyNode[]): Row[] {
    return after.map((cell, at): Row => {
      const old = before[at] ?? cell;
      return settled(old) === settled(cell) ? { is: "same", node: cell } : { is: "changed", change: this.changeOf(old, cell) };
    });
  }
}

/** The words of several paragraphs as one line. */
function joined(paragraphs: readonly AnyNode[]): AnyNode[] {
  return paragraphs.flatMap(({ content = [] }, at) => (at === 0 ? content : [{ type: "paragraphBreak" }, ...content]));
}

function shellOf({ type, attrs, marks }: AnyNode): Shell {
  return { type, ...(attrs && { attrs }), ...(marks && marks.length > 0 && { marks }) };
}
