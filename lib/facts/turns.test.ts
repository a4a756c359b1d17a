import fc from "fast-check";
import { expect, test } from "vitest";
import { checkingArticle, ledgerOf } from "./check-article.ts";
import { sorting } from "./grounding/sort-pieces.ts";
import { atOnce, inTurns, type Work } from "./turns.ts";
import type { SourceText } from "./types.ts";

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

test("property: sorted in pieces, a list is as sorted at once", () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 150_000 }), fc.integer({ min: 1, max: 2 ** 31 }), (length, seed) => {
    const list = Float64Array.from({ length }, (_, at) => ((at + 1) * seed) % 99_991);
    const sorted = list.toSorted();
    atOnce(sorting(list));
    expect(Buffer.from(list.buffer).equals(Buffer.from(sorted.buffer))).toBe(true);
    const places = Int32Array.from({ length }, (_, at) => at);
    const before = (one: number, other: number) => (sorted[one] ?? 0) % 7 - (sorted[other] ?? 0) % 7;
    const stable = [...places].sort(before);
    atOnce(sorting(places, before));
    expect(places).toEqual(Int32Array.from(stable));
  }), { numRuns: 12 });
});

/** Words in which every pair of characters stands thousands of times. */
function book(characters: number, seed: number): SourceText {
  const signs = "河堤上的灯亮着水位比昨天高了县里账本项目总投资机房招标公告运营公司回函采访记录专项债图书馆重新开放改造工程历时两年";
  let number = seed;
  const sign = () => {
    number = (number * 16_807) % 2_147_483_647;
    return signs.charAt(number % signs.length);
  };
  const sentence = () => `${Array.from({ length: 24 }, sign).join("")}${number % 4 === 0 ? `${number % 9000}.5万人` : ""}。`;
  return { date: "2024-11-01", passages: Array.from({ length: Math.ceil(characters / 500) }, () => Array.from({ length: 19 }, sentence).join("")) };
}

test("three books of a million characters are checked in pieces, of which none is a hundredth of the work", { timeout: 120_000 }, () => {
  const books = [book(1_000_000, 1), book(1_000_000, 2), { date: "", passages: ["啊".repeat(1_000), ...book(1_000_000, 3).passages] }];
  const long = { type: "doc" as const, content: [line(book(20_000, 4).passages.join("")), ...book(10_000, 5).passages.map(line)] };
  let whole = Number.POSITIVE_INFINITY;
  // Of each piece the best of at most three, in the time of this thread's processor: where the rubbish is taken out or the machine is busy is another piece each time.
  const best: number[] = [];
  const isCut = () => Math.max(...best) < whole / 100;
  for (let round = 0; round < 3 && !(round > 0 && isCut()); round++) {
    const begun = process.threadCpuUsage();
    const work = checkingArticle({ ...article, body: long }, books, [], { date: "2026-11-26", language: "zh-CN" });
    for (let piece = 0, done = false; !done; piece++) {
      const since = process.threadCpuUsage();
      done = work.next().done === true;
      best[piece] = Math.min(best[piece] ?? Number.POSITIVE_INFINITY, spent(since));
    }
    whole = Math.min(whole, spent(begun));
  }
  expect(best.length).toBeGreaterThan(10_000);
  expect(isCut()).toBe(true);
});

/** Microseconds of this thread's processor. */
function spent(since: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(since);
  return user + system;
}
