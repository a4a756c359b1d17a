import { expect, test } from "vitest";
import { isDue } from "./due.ts";

const minute = 60_000;
const ago = (changed: number, since: number) => isDue({ now: 1_000 * minute, changedAt: (1_000 - changed) * minute, since: (1_000 - since) * minute });

test("a pause of five minutes ends a revision, a shorter one does not", () => {
  expect([ago(4.9, 10), ago(5, 10), ago(60, 60)]).toEqual([false, true, true]);
});

test("half an hour of writing without a pause is a revision too", () => {
  expect([ago(0, 29.9), ago(0, 30), ago(1, 45)]).toEqual([false, true, true]);
});

test("close saves of a writer are one revision: none is due while they follow one another", () => {
  expect(Array.from({ length: 20 }, (_, saves) => ago(0, saves)).some(Boolean)).toBe(false);
});
