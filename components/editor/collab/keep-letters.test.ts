import { initProseMirrorDoc, updateYFragment } from "@tiptap/y-tiptap";
import type { NodeType } from "@tiptap/pm/model";
import { EditorState, type Transaction } from "@tiptap/pm/state";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { contentOf, seeded } from "#lib/collab/document";
import { docFromMarkdown } from "#lib/content/markdown";
import { contentSchema } from "#lib/content/schema";
import { sketch } from "#lib/content/sketch";
import { type Fallen, fallenIn, wantedIn } from "#lib/collab/fallen";
import { putBack } from "#lib/collab/put-back";
import { KeepLetters } from "./keep-letters.ts";

type Deed = (state: EditorState) => Transaction;
const nodeOf = (name: string) => {
  const type = contentSchema().nodes[name];
  if (!type) throw new Error(`no ${name}`);
  return type;
};
const [heading, codeBlock, orderedList, listItem, paragraph, figure] = ["heading", "codeBlock", "orderedList", "listItem", "paragraph", "figure"].map(nodeOf) as [NodeType, NodeType, NodeType, NodeType, NodeType, NodeType];
const insert = (words: string, at: number): Deed => (state) => state.tr.insertText(words, at);
/** As the protocol writes it. */
const told = (update: Uint8Array, answer: boolean) => {
  const parts = [0, answer ? 1 : 2];
  return { message: { readVarString: () => "", readVarUint: () => parts.shift() ?? 0, readVarUint8Array: () => update } };
};

/** A page that has the draft open; what it does goes into its copy as the editor writes it. */
class TestPage {
  readonly doc: Y.Doc;
  readonly #letters: KeepLetters;

  constructor(state: Uint8Array, mayWrite = true) {
    this.doc = new Y.Doc({ gc: false });
    Y.applyUpdate(this.doc, state, "page");
    this.#letters = new KeepLetters(this.doc, { mayWrite: () => mayWrite });
  }

  do(deed: Deed): void {
    const fragment = this.doc.getXmlFragment("body");
    const { doc: node, mapping } = initProseMirrorDoc(fragment, contentSchema());
    this.doc.transact(() => updateYFragment(this.doc, fragment, deed(EditorState.create({ schema: contentSchema(), doc: node })).doc, { mapping, isOMark: new Map() }), "key");
  }

  async hear(update: Uint8Array, answer: boolean): Promise<void> {
    Reflect.apply(this.#letters.hear, this.#letters, [told(update, answer), "server"]);
    Y.applyUpdate(this.doc, update, "server");
    await Promise.resolve();
  }

  /** What lay on the device comes into a page that was opened anew. */
  async join(stored: readonly Uint8Array[]): Promise<void> {
    this.#letters.join(stored);
    this.doc.transact(() => {
      for (const update of stored) Y.applyUpdate(this.doc, update, "device");
    }, "device");
    await Promise.resolve();
  }

  get text(): string {
    return sketch(contentOf(this.doc).body.content);
  }
}

const begin = (markdown: string) => Y.encodeStateAsUpdate(seeded({ kicker: "", headline: "", standfirst: "", note: "", body: docFromMarkdown(markdown) }));

/** The server as it is to letters: it passes everything on, and puts back what fell. */
class TestServer {
  readonly doc: Y.Doc;
  #coming: Uint8Array = new Uint8Array();
  #fallen: Fallen[] = [];

  constructor(state: Uint8Array) {
    this.doc = new Y.Doc({ gc: false });
    Y.applyUpdate(this.doc, state);
    this.doc.on("afterTransaction", (transaction: Y.Transaction) => {
      if (transaction.origin === "page") this.#fallen.push(fallenIn(transaction, wantedIn(() => [this.#coming])));
    });
  }

  take(update: Uint8Array): void {
    this.#coming = update;
    Y.applyUpdate(this.doc, update, "page");
    for (const fallen of this.#fallen.splice(0)) putBack(this.doc, fallen, null);
  }

  get text(): string {
    return sketch(contentOf(this.doc).body.content);
  }
}

/** Pages come to the server one after the other: each hears what it has missed before it is asked for what it has. */
async function meet(server: TestServer, ...pages: TestPage[]): Promise<void> {
  for (let round = 0; round < 2; round++) {
    for (const page of pages) {
      await page.hear(Y.encodeStateAsUpdate(server.doc, Y.encodeStateVector(page.doc)), true);
      server.take(Y.encodeStateAsUpdate(page.doc, Y.encodeStateVector(server.doc)));
    }
  }
}

const blocks: [string, Deed, string][] = [
  ["made a heading of it", (state) => state.tr.setBlockType(6, 6, heading, { level: 2 }), "p(甲乙丙) h2(丁写戊己) p(庚)"],
  ["joined it with the one before", (state) => state.tr.join(5), "p(甲乙丙丁写戊己) p(庚)"],
  ["put it into a quotation", (state) => wrapped(state, 7, "blockquote"), "p(甲乙丙) q[p(丁写戊己)] p(庚)"],
  ["made a list of it", (state) => wrapped(state, 7, "bulletList", "listItem"), "p(甲乙丙) ul[li[p(丁写戊己)]] p(庚)"],
  ["moved it", (state) => state.tr.delete(5, 10).insert(0, state.doc.child(1)), "p(丁写戊己) p(甲乙丙) p(庚)"],
  ["set it in bold", (state) => state.tr.addMark(6, 9, state.schema.mark("bold")), "p(甲乙丙) p(*丁写戊己*) p(庚)"],
  ["took it out", (state) => state.tr.delete(5, 10), "p(甲乙丙) p(写) p(庚)"],
];

/** Puts the block at `at` into others. */
function wrapped(state: EditorState, at: number, ...names: string[]): Transaction {
  const range = state.doc.resolve(at).blockRange();
  const types = names.flatMap((name) => contentSchema().nodes[name] ?? []);
  return range ? state.tr.wrap(range, types.map((type) => ({ type }))) : state.tr;
}

describe("who typed into a paragraph while somebody else", () => {
  test.each(blocks)("%s: every letter is there once, for both, whoever comes back first", async (_, deed, expected) => {
    for (const first of [0, 1]) {
      const state = begin("甲乙丙\n\n丁戊己\n\n庚");
      const [writer, other, server] = [new TestPage(state), new TestPage(state), new TestServer(state)];
      writer.do(insert("写", 7));
      other.do(deed);
      await meet(server, ...(first === 0 ? [writer, other] : [other, writer]));
      expect([writer.text, other.text, server.text]).toEqual([expected, expected, expected]);
    }
  });

  test.each(blocks)("%s, both at their desks: every letter is there once, whoever is heard first", async (_, deed, expected) => {
    for (const first of [0, 1]) {
      const state = begin("甲乙丙\n\n丁戊己\n\n庚");
      const [writer, other, server] = [new TestPage(state), new TestPage(state), new TestServer(state)];
      const sent: Uint8Array[] = [];
      for (const page of [writer, other]) page.doc.on("update", (update: Uint8Array, origin: unknown) => void (origin === "key" && sent.push(update)));
      server.doc.on("update", (update: Uint8Array) => {
        for (const page of [writer, other]) void page.hear(update, false);
      });
      writer.do(insert("写", 7));
      other.do(deed);
      for (const update of first === 0 ? sent : sent.toReversed()) server.take(update);
      await Promise.resolve();
      expect([writer.text, other.text, server.text]).toEqual([expected, expected, expected]);
    }
  });
});

test("what a page that was closed without a network left on the device is put back by the next one, once", async () => {
  const state = begin("甲乙丙\n\n丁戊己");
  const [closed, server] = [new TestPage(state), new TestPage(state)];
  const stored = [state];
  closed.doc.on("update", (update: Uint8Array) => void stored.push(update));
  closed.do(insert("写错", 7));
  closed.do((it) => it.tr.delete(8, 9));
  server.do((it) => it.tr.setBlockType(6, 6, heading, { level: 2 }));
  const reopened = new TestPage(Y.encodeStateAsUpdate(server.doc));
  await reopened.join(stored);
  expect(reopened.text).toBe("p(甲乙丙) h2(丁写戊己)");
  // As the device keeps it from then on.
  const again = new TestPage(Y.encodeStateAsUpdate(server.doc));
  await again.join([Y.encodeStateAsUpdate(reopened.doc)]);
  expect(again.text).toBe("p(甲乙丙) h2(丁写戊己)");
});

test("what somebody deletes who has seen it is gone, what one deletes oneself too", async () => {
  const state = begin("甲乙丙");
  const [writer, other, server] = [new TestPage(state), new TestPage(state), new TestServer(state)];
  writer.do(insert("写了", 2));
  await meet(server, writer, other);
  other.do((it) => it.tr.delete(2, 3));
  writer.do((it) => it.tr.delete(3, 4));
  await meet(server, writer, other);
  expect([writer.text, other.text]).toEqual(["p(甲乙丙)", "p(甲乙丙)"]);
  other.do((it) => it.tr.replaceWith(0, 5, heading.create({ level: 2 })));
  await meet(server, writer, other);
  expect([writer.text, other.text]).toEqual(["h2()", "h2()"]);
});

test("marks of the words come back with them, and are left behind where they have no place", async () => {
  const bold = (it: EditorState) => it.tr.insert(2, it.schema.text("粗", [it.schema.mark("bold")]));
  for (const [deed, expected] of [[(it: EditorState) => it.tr.setBlockType(1, 1, heading, { level: 3 }), "h3(甲*粗*乙丙)"], [(it: EditorState) => it.tr.setBlockType(1, 1, codeBlock), "code:null(甲粗乙丙)"]] as const) {
    const state = begin("甲乙丙");
    const [writer, other, server] = [new TestPage(state), new TestPage(state), new TestServer(state)];
    writer.do(bold);
    other.do(deed);
    await meet(server, writer, other);
    expect(writer.text).toBe(expected);
  }
});

test("a new entry, and a picture in it, of a list that became another one stay as lines of their own", async () => {
  const state = begin("- 甲\n- 乙");
  const [writer, other, server] = [new TestPage(state), new TestPage(state), new TestServer(state)];
  writer.do((it) => it.tr.insert(6, listItem.create(null, [paragraph.create(null, it.schema.text("丙")), figure.create({ media: 7 })])));
  other.do((it) => it.tr.setNodeMarkup(0, orderedList));
  await meet(server, writer, other);
  expect(writer.text).toBe("ol1[li[p(甲)] li[p(乙)]] figure(|) p(丙)");
  expect(other.text).toBe(writer.text);
});

test("who may only read puts nothing back", async () => {
  const state = begin("甲乙丙");
  const [reader, other] = [new TestPage(state, false), new TestPage(state)];
  reader.do(insert("写", 2));
  other.do((it) => it.tr.setBlockType(1, 1, heading, { level: 2 }));
  await reader.hear(Y.encodeStateAsUpdate(other.doc), true);
  expect(reader.text).toBe("h2(甲乙丙)");
});

test("whatever blocks are made of paragraphs on one side, no word typed on the other is lost or doubled", async () => {
  const change = fc.tuple(fc.constantFrom("heading", "quotation", "list", "join", "move", "code", "out"), fc.nat({ max: 3 }));
  await fc.assert(fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 4 }), fc.boolean(), async (changes, places, turned) => {
    const state = begin("甲乙丙丁\n\n戊己庚辛\n\n壬癸子丑\n\n寅卯辰巳");
    const [writer, other, server] = [new TestPage(state), new TestPage(state), new TestServer(state)];
    for (const [at, place] of places.entries()) writer.do((it) => it.tr.insertText(`〔${at}〕`, startOf(it, place) + 2));
    for (const [how, place] of changes) other.do((it) => changed(it, how, place % it.doc.childCount));
    await meet(server, ...(turned ? [other, writer] : [writer, other]));
    expect(other.text).toBe(writer.text);
    const found = [...writer.text.matchAll(/〔(\d)〕/g)].map(([, at]) => Number(at));
    expect(found.toSorted()).toEqual(places.map((_, at) => at));
  }), { numRuns: 150 });
});

function startOf({ doc }: EditorState, block: number): number {
  let at = 0;
  for (let before = 0; before < block; before++) at += doc.child(before).nodeSize;
  return at;
}

function changed(it: EditorState, how: string, block: number): Transaction {
  const [at, node] = [startOf(it, block), it.doc.child(block)];
  const isLine = node.isTextblock;
  if (how === "heading" && isLine) return it.tr.setBlockType(at + 1, at + 1, heading, { level: 2 });
  if (how === "code" && isLine) return it.tr.setBlockType(at + 1, at + 1, codeBlock);
  if (how === "quotation" && isLine) return wrapped(it, at + 1, "blockquote");
  if (how === "list" && node.type.name === "paragraph") return wrapped(it, at + 1, "bulletList", "listItem");
  if (how === "join" && isLine && block > 0 && it.doc.child(block - 1).type === node.type) return it.tr.join(at);
  if (how === "move") return it.tr.delete(at, at + node.nodeSize).insert(0, node);
  return how === "out" && it.doc.childCount > 1 ? it.tr.delete(at, at + node.nodeSize) : it.tr;
}
