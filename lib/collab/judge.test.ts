import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { docFromMarkdown } from "#lib/content/markdown";
import { contentOf, opened, seeded } from "./document.ts";
import { heal, isUnwell } from "./heal.ts";
import { judgeUpdate, longestSync, longestUpdate } from "./judge.ts";

const article = { kicker: "", headline: "标题", standfirst: "", note: "", body: docFromMarkdown("第一段。\n\n第二段。") };
const seed = () => Y.encodeStateAsUpdate(seeded(article));

/** Two copies of one document, and what the second does. */
function written(change: (doc: Y.Doc) => void, state = seed()) {
  const [doc, other] = [opened([state]), opened([state])];
  const updates: Uint8Array[] = [];
  other.on("update", (update: Uint8Array) => updates.push(update));
  change(other);
  return { doc, other, updates };
}

describe("an update", () => {
  test("that writes in a line or in the body is taken, once", () => {
    for (const change of [(doc: Y.Doc) => doc.getText("headline").insert(2, "新"), (doc: Y.Doc) => doc.getXmlFragment("body").insert(1, [new Y.XmlElement("paragraph")])]) {
      const { doc, updates } = written(change);
      const [update = new Uint8Array()] = updates;
      expect(judgeUpdate(doc, update, false)).toBe("take");
      Y.applyUpdate(doc, update);
      expect(judgeUpdate(doc, update, true)).toBe("nothing");
    }
  });

  test("without anything in it is nothing", () => {
    expect(judgeUpdate(opened([seed()]), new Uint8Array([0, 0]), false)).toBe("nothing");
  });

  test.each([[new Uint8Array()], [new Uint8Array([1])], [new Uint8Array([255, 255, 255, 255, 255])], [new TextEncoder().encode("<script>alert(1)</script>")]])("that is none is malformed (%#)", (update) => {
    expect(judgeUpdate(opened([seed()]), update, false)).toBe("malformed");
  });

  test("beyond the limits is too large", () => {
    const doc = opened([seed()]);
    expect(judgeUpdate(doc, new Uint8Array(longestUpdate + 1), false)).toBe("tooLarge");
    expect(judgeUpdate(doc, new Uint8Array(longestSync + 1), true)).toBe("tooLarge");
  });

  test.each<[string, (doc: Y.Doc) => void]>([
    ["another root", (doc) => doc.getMap("evil").set("a", 1)],
    ["a key of the body", (doc) => doc.getMap("body").set("a", 1)],
    ["an array beside the article", (doc) => doc.getArray("comments").insert(0, ["x"])],
  ])("that writes %s is foreign", (_, change) => {
    const { doc, updates } = written(change);
    expect(judgeUpdate(doc, updates[0] ?? new Uint8Array(), false)).toBe("foreign");
  });

  test("that leans on one that never came is a gap, and fits after it", () => {
    const { doc, updates } = written((other) => {
      other.getText("headline").insert(0, "一");
      other.getText("headline").insert(1, "二");
    });
    const [first = new Uint8Array(), second = new Uint8Array()] = updates;
    expect(judgeUpdate(doc, second, false)).toBe("gap");
    Y.applyUpdate(doc, first);
    expect(judgeUpdate(doc, second, false)).toBe("take");
  });
});

test("loose words at the root of the body are found, and put into paragraphs", () => {
  const { other } = written((doc) => doc.getXmlFragment("body").insert(1, [new Y.XmlText("游离的字")]));
  expect(isUnwell(other)).toBe(true);
  heal(other);
  expect(isUnwell(other)).toBe(false);
  expect(contentOf(other).body).toEqual(docFromMarkdown("第一段。\n\n游离的字\n\n第二段。"));
});
