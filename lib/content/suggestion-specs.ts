/** What a suggested change is in the document model: two marks on words, and a sign for the end of a paragraph. */
import type { MarkSpec, NodeSpec } from "@tiptap/pm/model";

/** The marks that may stand on words which otherwise carry none: whose they are is no formatting. */
export const trackable = "insertion deletion generated";
export const suggestionNames: ReadonlySet<string> = new Set(["insertion", "deletion", "pilcrow"]);

function line(longest: number) {
  return (value: unknown) => {
    if (typeof value !== "string" || value.length > longest) throw new RangeError("not a line that fits");
  };
}

function isPerson(value: unknown): void {
  if (!Number.isSafeInteger(value) || Number(value) < 0) throw new RangeError("not the number of a person");
}

function isKind(value: unknown): void {
  if (value !== "insertion" && value !== "deletion") throw new RangeError("not a kind of suggestion");
}

/** `author` with `name`: who says so, as their own page wrote it; `at`: ISO 8601. */
const attrs = { id: { validate: line(64) }, author: { validate: isPerson }, name: { validate: line(200) }, at: { validate: line(40) } };
// Words typed behind a suggestion are no part of it.
const mark: MarkSpec = { attrs, inclusive: false };
/** Stands in a paragraph whose end is suggested: as new (reject: it goes on with the next one), or as gone (accept: the same). */
const pilcrow: NodeSpec = { group: "inline", inline: true, atom: true, selectable: false, attrs: { kind: { validate: isKind }, ...attrs } };

export const suggestionSpecs = { insertion: mark, deletion: mark, pilcrow };
