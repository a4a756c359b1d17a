/** Rules about whatever comes from a clipboard, not about programs one knows. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { addressLine, withFigures } from "./address-line.ts";
import { readForeign } from "./foreign.ts";
import { readDoc } from "./schema.ts";
import { anyString } from "./testing.ts";
import { plainText } from "./text.ts";

const tag = fc.constantFrom("p", "p", "p", "div", "span", "b", "a", "a", "sup", "ul", "ol", "li", "li", "table", "tr", "td", "th", "h2", "blockquote", "section", "hr", "img", "pre", "code", "br", "del", "ins", "input");
const attribute = fc.constantFrom(
  "style='mso-list:l0 level1 lfo1'", "style='mso-list:l1 level3 lfo2'", "style='mso-list:Ignore'", "style='mso-element:footnote'", "style='mso-element:comment'", "style='font-weight:normal'", "style='white-space:pre;font-family:monospace'", "style='mso-tab-count:1'",
  "class=MsoQuote", "class=MsoTitle", "class=msoDel", "class=ListContainerWrapper", "class=xl65", "class=mw-cite-backlink", "data-aria-level=1", "data-aria-level=4", "role=heading", "role=checkbox", "type=checkbox",
  "href='#a'", "href='#b'", "id=a", "id=b", "name=a", "name=b", "start=5", "colspan=3", "rowspan=9", "src='https://a.example/x.png'", "src='data:image/png;base64,AA'", "data-sheets-root=1",
);
const opened = fc.tuple(tag, fc.array(attribute, { maxLength: 3 })).map(([name, attrs]) => `<${name} ${attrs.join(" ")}>`);
const piece = fc.oneof({ weight: 4, arbitrary: opened }, { weight: 2, arbitrary: tag.map((name) => `</${name}>`) }, fc.constantFrom("1", "[1]", "一、", "·", "1.", "第三条", "词"), anyString, fc.constant("<![if !supportLists]>"), fc.constant("<!--[if gte mso 9]><xml></xml><![endif]-->"));

it("only what the document model knows is written, with and without its pictures", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 50 }), (pieces) => {
      const { blocks, pictures } = readForeign(pieces.join(""));
      if (blocks.length === 0) return;
      const doc = { type: "doc" as const, content: blocks };
      expect(readDoc(doc)).toEqual(doc);
      const lines = withFigures(blocks, (figure) => [addressLine(figure, pictures.get(figure)?.src ?? "") ?? []].flat());
      if (lines.length > 0) expect(() => readDoc({ type: "doc", content: lines })).not.toThrow();
    }),
    { numRuns: 2_000 },
  );
});

it("no word is lost, whatever its list, note or table looks like", () => {
  const harmless = attribute.filter((written) => !/comment|Ignore|msoDel|tab-count|backlink|checkbox/.test(written));
  const kept = tag.filter((name) => !["del", "input", "img"].includes(name));
  const open = fc.tuple(kept, fc.array(harmless, { maxLength: 2 })).map(([name, attrs]) => `<${name} ${attrs.join(" ")}>`);
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.nat(999).map((number) => `词${number}号`), open, kept.map((name) => `</${name}>`)), { maxLength: 40 }), (pieces) => {
      const seen = plainText({ type: "doc", content: readForeign(pieces.join(" ")).blocks }).replace(/\s/g, "");
      for (const word of pieces) if (word.startsWith("词")) expect(seen).toContain(word);
    }),
    { numRuns: 2_000 },
  );
});

it("a page of several megabytes, and pages made to take long, are read to their last word", () => {
  const item = "<p class=MsoNormal style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>漆木桩</p>";
  const note = (at: number) => `<p>词<a href="#n${at}" id="r${at}">[${at}]</a></p>`;
  const words = (at: number) => `<p id="n${at}"><a href="#r${at}">[${at}]</a>出处</p>`;
  const numbers = [...Array(900).keys()];
  const sources = [item.repeat(20_000), numbers.map(note).join("") + numbers.map(words).join(""), '<a href="#x" id="y">1</a>'.repeat(3_000) + '<p id="x"><a href="#y">1</a>词</p>', `<p style="${"a".repeat(1_000_000)}">词</p>`, "<p class='Mso'>".repeat(280), "<section>".repeat(200) + "<p>词</p>".repeat(30_000), "<br>词".repeat(50_000)];
  for (const source of sources) {
    expect(JSON.stringify(readForeign(source)).length, source.slice(0, 60)).toBeGreaterThan(10);
  }
});
