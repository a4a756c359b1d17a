import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { recognise } from "#lib/interchange/recognise";
import { proposalFrom } from "./proposal.ts";

const now = new Date("2026-11-25T00:00:00Z");
const page = readFileSync(new URL("../interchange/fixtures/portal-page.txt", import.meta.url), "utf8");
const detailsOf = (text: string, name = "page.txt") => proposalFrom(recognise(text, { name, now }), name).details;

test("a page that names its source is a repost of it", () => {
  expect(detailsOf(page.replace("来源:", "来源:河湾日报"))).toMatchObject({ kind: "repost", sources: [{ name: "河湾日报", relation: "origin" }] });
});

test("a page from another site that names no source is a repost all the same: publishing then asks for the source", () => {
  expect(detailsOf(page)).toMatchObject({ kind: "repost", sources: [] });
});

test("a manuscript is original, also with its author and a date above it", () => {
  const manuscript = "# 县里的账本\n\n时间：2024-11-18 18:26 作者：甲\n\n第一段话，写得够长，好让人看出这是正文。\n\n第二段话，也写得够长，好让人看出这是正文。\n";
  expect(detailsOf(manuscript, "a.md")).toMatchObject({ kind: "original", bylines: [{ name: "甲" }], sources: [] });
});
