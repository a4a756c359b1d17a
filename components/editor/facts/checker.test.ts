import { expect, test } from "vitest";
import type { FactContext } from "#lib/facts/types";
import { Checker } from "./checker.ts";
import type { Answered, Asked } from "./protocol.ts";

const context: FactContext = { date: "2026-11-26", language: "zh-CN" };

/** A check that answers when it is told to. */
function stage() {
  const asked: Asked[] = [];
  let answer: (answered: Answered) => void = () => {};
  let lost = () => {};
  const checker = new Checker((take, gone) => {
    [answer, lost] = [take, gone];
    return { ask: (one) => void asked.push(one), stop: () => {} };
  });
  const texts = () => asked.flatMap((one) => ("check" in one ? one.check : []));
  return { checker, asked, texts, answer: (basis: number, ...known: string[]) => answer({ basis, claims: known.map((text) => [text, []] as const) }), lose: () => lost() };
}

test("only what changed is asked, and each text once", () => {
  const { checker, texts, answer } = stage();
  checker.setBasis([], context, "a");
  checker.follow(new Set(["一", "二"]));
  checker.follow(new Set(["一", "二"]));
  answer(1, "一", "二");
  checker.follow(new Set(["一", "二改"]));
  expect(texts()).toEqual(["一", "二", "二改"]);
  expect(checker.busy).toBe(true);
  answer(1, "二改");
  expect(checker.busy).toBe(false);
});

test("an undo finds what was known", () => {
  const { checker, texts, answer } = stage();
  checker.setBasis([], context, "a");
  checker.follow(new Set(["一"]));
  answer(1, "一");
  checker.follow(new Set([]));
  checker.follow(new Set(["一"]));
  expect(texts()).toEqual(["一"]);
  expect(checker.claimsOf("一")).toEqual([]);
});

test("other sources make everything new; answers to the older ones are worth nothing", () => {
  const { checker, answer } = stage();
  checker.setBasis([], context, "a");
  checker.follow(new Set(["一"]));
  checker.setBasis([{ passages: ["一"], date: "" }], context, "b");
  answer(1, "一");
  expect(checker.claimsOf("一")).toBeNull();
  checker.follow(new Set(["一"]));
  answer(2, "一");
  expect(checker.claimsOf("一")).toEqual([]);
});

test("where the worker is lost everything that is open is asked again of the next", () => {
  const { checker, asked, lose } = stage();
  checker.setBasis([], context, "a");
  checker.follow(new Set(["一"]));
  lose();
  expect(asked.slice(-2)).toEqual([{ basis: 1, sources: [], context }, { basis: 1, check: ["一"] }]);
});
