/** What differs between two states of an article, as plain data that a view prints inline or side by side. */
import type { ArticleContent } from "./types.ts";

/** Any node of a body. Comparing knows few kinds by name, so that a new kind of block is compared from its first day. */
export type AnyMark = { type: string; attrs?: Record<string, unknown> };
export type AnyNode = { type: string; attrs?: Record<string, unknown>; content?: readonly AnyNode[]; text?: string; marks?: readonly AnyMark[] };

/** Letters, or something that stands between letters: a formula, a footnote, a line break. A node has no marks here. */
export type Piece = { text: string } | { node: AnyNode };
export type Run =
  | { is: "same" | "added" | "removed"; piece: Piece; marks: readonly AnyMark[] }
  /** The same letters, set otherwise: bold, another link address. */
  | { is: "restyled"; piece: Piece; before: readonly AnyMark[]; after: readonly AnyMark[] }
  /** A formula or a footnote with other words in it. */
  | { is: "reworded"; before: AnyNode; after: AnyNode; words: readonly Run[] };

/** A block without what stands in it. */
export type Shell = Omit<AnyNode, "content" | "text">;
/** `words`: the difference of two texts, where both are texts. */
export type AttributeChange = { name: string; before: unknown; after: unknown; words: readonly Run[] | null };
export type Inside = { of: "words"; runs: readonly Run[] } | { of: "blocks"; rows: readonly Row[] } | { of: "nothing" };
export type Change = { before: Shell; after: Shell; attributes: readonly AttributeChange[]; inside: Inside };

/**
 * One block, in the order of the page; what went away stands before what came in its place.
 * A moved block is told once, as `moved` where it is now; `left` only marks the place where it was, under the same number.
 */
export type Row =
  | { is: "same" | "added" | "removed"; node: AnyNode }
  | { is: "changed"; change: Change }
  /** Blocks that stand in a quotation, list or box on the one side, and by themselves on the other. */
  | { is: "wrapped"; on: "before" | "after"; shell: Shell; rows: readonly Row[] }
  /** One paragraph on the one side, several on the other; `paragraphBreak` nodes stand between their words. */
  | { is: "parted"; on: "before" | "after"; before: readonly Shell[]; after: readonly Shell[]; runs: readonly Run[] }
  | { is: "moved"; move: number; node: AnyNode; change: Change | null; down: boolean }
  | { is: "left"; move: number; node: AnyNode; down: boolean };

export type Field = Exclude<keyof ArticleContent, "body">;
/** `fields` holds those that differ; `rows` the whole body. */
export type ContentDiff = { fields: readonly { field: Field; runs: readonly Run[] }[]; rows: readonly Row[] };

/** Steps that may still be taken; what is left over when they are used up is told as a whole block. */
export type Budget = { steps: number };
export type Tools = { segment: (text: string) => string[]; budget: Budget };
