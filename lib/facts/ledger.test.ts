import { expect, test } from "vitest";
import type { FactBlock } from "./blocks.ts";
import { factsAsked, joinLedger } from "./ledger.ts";
import type { CheckedClaim, Decision } from "./types.ts";

const block = (text: string, generated: FactBlock["generated"] = []): FactBlock => ({ kind: "text", text, pos: 1, textblock: 0, pieces: [{ at: 0, pos: 0, length: text.length }], generated });

/** Digits are claims: 1 is supported, 2 contradicted, all others unsupported; letters in brackets are wording. */
function check(text: string): CheckedClaim[] {
  const sentence = { from: 0, to: text.length };
  return [...text.matchAll(/\d|\[\w\]/g)].map((match): CheckedClaim => {
    const [words] = match;
    const [from, to] = [match.index, match.index + words.length];
    const state = words === "1" ? "supported" : words === "2" ? "contradicted" : "unsupported";
    const evidence = state === "unsupported" ? null : { source: 0, passage: 0, from: 0, to: 1, text: words };
    return { kind: words.startsWith("[") ? "wording" : "number", text: words, value: `number:${words}`, from, to, sentence, state, evidence, fix: state === "contradicted" ? "1" : "" };
  });
}
const decision = (value: string, sentence: string, over: Decision["over"]): Decision => ({ id: 9, kind: "number", value: `number:${value}`, text: value, sentence, over, against: over === "contradicted" ? ["一"] : [], reason: "查过", by: "甲", at: "2026-01-01T00:00:00.000Z" });

test("claims are counted by state; wording is listed and not counted", () => {
  const { claims, all } = joinLedger([block("甲 1 乙 2 丙 3 [x]")], check, []);
  expect(all).toEqual({ supported: 1, contradicted: 1, unsupported: 1, verified: 0 });
  expect(claims).toHaveLength(4);
});

test("a decision turns an open claim into a verified one and leaves what the check found", () => {
  const { claims, gone } = joinLedger([block("县里共有 3 座")], check, [decision("3", "县里共有 3 座", "unsupported")]);
  expect(claims.map(({ state, found }) => [state, found])).toEqual([["verified", "unsupported"]]);
  expect(gone).toEqual([]);
});

test("a key stays the same while one types elsewhere", () => {
  const keys = (...texts: string[]) => joinLedger(texts.map((text) => block(text)), check, []).claims.map(({ key }) => key);
  expect(keys("共 3 座", "又 4 座，再 3 座")).toEqual(["number:number:3#1", "number:number:4#1", "number:number:3#2"]);
  expect(keys("总共有 3 座。", "又 4 座，再 3 座")).toEqual(keys("共 3 座", "又 4 座，再 3 座"));
});

test("the checklist is told apart: against a source, open in words of a machine, open in all others", () => {
  const text = "1 2 3 4 [x]";
  const ledger = joinLedger([block(text, [{ from: text.indexOf("4"), to: text.length }])], check, []);
  expect(factsAsked(ledger, { checked: true, rule: "standard" })).toEqual({ checked: true, rule: "standard", found: 4, contradicted: 1, machine: 1, open: 1 });
});

test("a number in a quotation is answered for with the quotation; where that is open, what a source says of the number stays", () => {
  const sentence = { from: 0, to: 9 };
  const part = (kind: CheckedClaim["kind"], from: number, to: number, state: CheckedClaim["state"]): CheckedClaim => ({ kind, text: `${kind} ${from}`, value: `${kind}:${from}`, from, to, sentence, state, evidence: null, fix: "" });
  const states = (quotation: CheckedClaim["state"], inside: CheckedClaim["state"]) => joinLedger([block("“甲 3 乙”又 4")], () => [part("quotation", 1, 6, quotation), part("number", 3, 4, inside), part("number", 8, 9, "unsupported")], []).claims.map(({ kind, state }) => `${kind} ${state}`);
  expect(states("contradicted", "contradicted")).toEqual(["quotation contradicted", "number unsupported"]);
  expect(states("unsupported", "unsupported")).toEqual(["quotation unsupported", "number unsupported"]);
  expect(states("unsupported", "contradicted")).toEqual(["quotation unsupported", "number contradicted", "number unsupported"]);
});
