import { expect, test } from "vitest";
import { contentSchema } from "./schema.ts";
import { schemaNumber } from "./schema-number.ts";

/** What each schema brought: its nodes and marks with their attributes, and what may stand in them. A line that has been released is never changed. */
const brought: Record<number, readonly string[]> = {
  1: ["blockquote() block+", "bulletList() listItem+", "codeBlock(language) text*", "doc() block+", "figure(media alt caption credit)", "footnote() text*", "formula(latex)", "formulaBlock(latex)", "hardBreak()", "heading(level) inline*", "horizontalRule()", "listItem() paragraph block*", "mark bold()", "mark code()", "mark italic()", "mark link(href)", "orderedList(start) listItem+", "paragraph() inline*", "table() tableRow+", "tableCell(colspan rowspan colwidth align) block+", "tableHeader(colspan rowspan colwidth align) block+", "tableRow() (tableCell | tableHeader)*", "text()"],
  2: ["attribution() text*", "boxTitle() text*", "embed(href title)", "infoBox(tone) boxTitle block+", "linkCard(href title description site)", "pullQuote() paragraph+ attribution", "taskItem(checked) paragraph block*", "taskList() taskItem+"],
  3: ["mark deletion(id author name at)", "mark insertion(id author name at)", "pilcrow(kind id author name at)"],
  4: ["mark generated(id model by name at)"],
};

test("the number of the schema is raised when a name, an attribute or a place changes", () => {
  const { nodes, marks } = contentSchema();
  const named = (name: string, attrs: object | null | undefined) => `${name}(${Object.keys(attrs ?? {}).join(" ")})`;
  const now = [...Object.values(nodes).map(({ name, spec }) => `${named(name, spec.attrs)} ${spec.content ?? ""}`.trim()), ...Object.values(marks).map(({ name, spec }) => `mark ${named(name, spec.attrs)}`)];
  const known = Array.from({ length: schemaNumber }, (_, at) => brought[at + 1] ?? []).flat();
  expect(now.toSorted(), "raise schemaNumber and list here what is new").toEqual(known.toSorted());
  expect(Object.keys(brought).map(Number)).toEqual(Array.from({ length: schemaNumber }, (_, at) => at + 1));
});
