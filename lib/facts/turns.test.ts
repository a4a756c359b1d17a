import { expect, test } from "vitest";
import { checkingArticle, ledgerOf } from "./check-article.ts";
import { atOnce, inTurns, type Work } from "./turns.ts";

const line = (text: string) => ({ type: "paragraph" as const, content: [{ type: "text" as const, text }] });
const article = { kicker: "", headline: "县城的账本", standfirst: "", note: "", body: { type: "doc" as const, content: ["项目总投资27.4亿元。", "平均上架率为31%。", "2024年3月18日开标。"].map(line) } };
const passages = ["项目总投资27.4亿元。", "2024年3月18日开标。"];
const sources = [{ date: "", passages }];
const given = [article, sources, [], { date: "2026-11-26", language: "zh-CN" }] as const;

test("checked in turns or at once, an article has the same ledger", async () => {
  expect(await inTurns(checkingArticle(...given), 0)).toEqual(ledgerOf(...given));
});

test("others get their turn between passages of a source and between paragraphs of the text", async () => {
  expect([...checkingArticle(...given)].length).toBeGreaterThanOrEqual(passages.length + article.body.content.length);
  const done: string[] = [];
  setTimeout(() => done.push("another's request"), 0);
  await inTurns(checkingArticle(...given), 0);
  done.push("the check");
  expect(done).toEqual(["another's request", "the check"]);
});

test("what goes wrong on the way goes wrong for who asked", async () => {
  function* failing(): Work<number> {
    yield;
    throw new Error("no");
  }
  await expect(inTurns(failing(), 0)).rejects.toThrow("no");
  expect(() => atOnce(failing())).toThrow("no");
});
