import { getSchema } from "@tiptap/core";
import { EditorState } from "@tiptap/pm/state";
import { expect, test } from "vitest";
import { tidy } from "#lib/content/tidy";
import type { Doc } from "#lib/content/types";
import { bodyNodes } from "../body/nodes.ts";
import { tidied } from "./apply.ts";

const schema = getSchema(bodyNodes());
const body: Doc = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: '他说"' }, { type: "text", text: '好"', marks: [{ type: "bold" }] }, { type: "text", text: " ，走..." }] }] };
const stateOf = (doc: Doc) => EditorState.create({ schema, doc: schema.nodeFromJSON(doc) });

test("changes agreed to are made in one step and keep the marks around them", () => {
  const { transaction, made, moved } = tidied(stateOf(body), tidy(body));
  expect([made, moved]).toEqual([4, 0]);
  expect(transaction.doc.textContent).toBe("他说“好”，走……");
  const bold = transaction.doc.firstChild?.content.content.find((run) => run.marks.length > 0);
  expect(bold?.text).toBe("好”");
});

test("one alone can be made", () => {
  const { transaction } = tidied(stateOf(body), tidy(body).filter(({ rule }) => rule === "ellipsis"));
  expect(transaction.doc.textContent).toBe('他说"好" ，走……');
});

test("what somebody has changed meanwhile is left alone", () => {
  const changes = tidy(body);
  const other: Doc = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: '她说"好" ，走' }] }] };
  const { transaction, made, moved } = tidied(stateOf(other), changes);
  expect([made, moved]).toEqual([3, 1]);
  expect(transaction.doc.textContent).toBe("她说“好”，走");
});
