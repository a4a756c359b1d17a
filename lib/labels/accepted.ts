/** What the marks left in a text say: which models, accepted by whom, when. Pure. */
import { leavesOf } from "#lib/content/blocks";
import { rejected } from "#lib/content/suggestions";
import type { Block, Doc, Generated, Inline } from "#lib/content/types";

export type Accepted = { ids: string[]; models: string[]; by: number[]; /** The newest, ISO 8601; "" where no mark says. */ at: string };

export function acceptedIn(body: Doc): Accepted {
  const marks = [...leavesOf(rejected(body).content)].flatMap(inlinesOf).flatMap(marksOf);
  const attrs = marks.map((mark) => mark.attrs);
  return {
    ids: distinct(attrs.map(({ id }) => id)),
    models: distinct(attrs.map(({ model }) => model)).filter((name) => name !== ""),
    by: distinct(attrs.map(({ by }) => by)).filter((id) => id > 0),
    at: attrs.map(({ at }) => at).filter((at) => !Number.isNaN(Date.parse(at))).sort().at(-1) ?? "",
  };
}

const distinct = <T>(values: readonly T[]) => [...new Set(values)];

function inlinesOf(block: Block): Inline[] {
  switch (block.type) {
    case "paragraph": case "heading": case "attribution": case "boxTitle": return block.content ?? [];
    default: return [];
  }
}

function marksOf(inline: Inline): Generated[] {
  const own = (inline.marks ?? []).filter((mark) => mark.type === "generated");
  return inline.type === "footnote" ? [...own, ...(inline.content ?? []).flatMap(marksOf)] : own;
}
