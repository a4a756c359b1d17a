import { expect, test } from "vitest";
import type { FactBlock } from "#lib/facts/blocks";
import type { LedgerClaim } from "#lib/facts/ledger";
import { lineMarks } from "./line-marks.ts";

const block = (kind: FactBlock["kind"], text: string): FactBlock => ({ kind, text, pos: 0, textblock: -1, pieces: [], generated: [] });
function claim(of: FactBlock, words: string, state: LedgerClaim["state"], kind: LedgerClaim["kind"] = "number"): LedgerClaim {
  const from = of.text.indexOf(words);
  const found = state === "verified" ? "unsupported" : state;
  return { kind, text: words, value: `number:${words}`, from, to: from + words.length, sentence: { from: 0, to: of.text.length }, evidence: null, fix: "", key: words, block: of, state, found, decision: null, machine: false, words: of.text };
}
const headline = block("headline", "投资24亿，共62页，31座");
const claims = [claim(headline, "24亿", "contradicted"), claim(headline, "62页", "unsupported"), claim(headline, "31座", "supported"), claim(headline, "投资", "unsupported", "wording")];
const marked = (value: string, kind: "headline" | "standfirst" | "caption" = "headline", of = claims) => lineMarks(of, kind, value).map(({ from, to, look }) => `${value.slice(from, to)} ${look}`);

test("what goes against a source and what is open is marked, what is settled and mere wording is not", () => {
  expect(marked(headline.text)).toEqual(["24亿 bad", "62页 open"]);
  expect(marked(headline.text, "standfirst")).toEqual([]);
});

test("what is typed elsewhere moves a mark, what is typed into its words takes it away until they are checked", () => {
  expect(marked("总投资24亿，共62页，31座")).toEqual(["24亿 bad", "62页 open"]);
  expect(marked("投资24亿，合同共62页，31座")).toEqual(["24亿 bad", "62页 open"]);
  expect(marked("投资25亿，共62页，31座")).toEqual(["62页 open"]);
  expect(marked("")).toEqual([]);
});

test("of captions only the one that says the same is marked", () => {
  const caption = block("caption", "共62页");
  expect(marked("共62页", "caption", [claim(caption, "62页", "unsupported")])).toEqual(["62页 open"]);
  expect(marked("又共62页", "caption", [claim(caption, "62页", "unsupported")])).toEqual([]);
});
