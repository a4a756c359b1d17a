import { expect, test } from "vitest";
import { matchLines } from "./match-lines.ts";

const row = (id: number, name: string, url = "") => ({ id, name, url, originalAuthor: "", originalHeadline: "" });
const line = (name: string, url = "", sourceId?: number) => ({ name, url, originalAuthor: "", originalHeadline: "", ...(sourceId !== undefined && { sourceId }) });
const ids = (lines: ReturnType<typeof line>[], kept: ReturnType<typeof row>[]) => matchLines(lines, kept).map((found) => found?.id ?? null);

test("a line keeps its row by number, whatever it is called now", () => {
  expect(ids([line("新名", "", 2), line("甲", "", 1)], [row(1, "甲"), row(2, "旧名")])).toEqual([1 + 1, 1]);
});

test("a line without a number is known by everything it says, then by its address; each row once", () => {
  const kept = [row(1, "甲", "https://a.example/"), row(2, "乙")];
  expect(ids([line("甲改名", "https://a.example/"), line("乙"), line("乙")], kept)).toEqual([1, 2, null]);
  expect(ids([line("丙")], kept)).toEqual([null]);
});
