import { expect, test } from "vitest";
import { recognise } from "#lib/interchange/recognise";
import { takeNamedLines, writeNamedLine } from "./markdown-lines.ts";

const now = new Date("2026-01-01T00:00:00Z");

test("kicker, standfirst and note of our own file come back as what they are, whatever signs stand in them", () => {
  const [kicker, standfirst, note] = ["河湾_纪事_", "1. 三年里 *修* 了 <12> 公里；详见 https://a.example/x", "附记第一段。\n- 第二段"];
  const file = [writeNamedLine("kicker", kicker), "# 河堤上的观测员", writeNamedLine("standfirst", standfirst), "正文第一段，说的是河堤上的事情。", "正文第二段。", writeNamedLine("note", note)].join("\n\n");
  const found = recognise(`${file}\n`, { name: "稿.md", now });
  expect(found).toMatchObject({ kicker, headline: "河堤上的观测员", standfirst, note });
  expect(JSON.stringify(found.body)).not.toMatch(/三年里|附记|纪事/);
  expect(found.body.content).toHaveLength(2);
});

test("the same with the line ends of Windows, under front matter and beside a label", () => {
  const file = `---\nAIGC: {}\n---\n\n# 题目在这里\n\n<!--AI label-->\n> AI生成 10%\n\n${writeNamedLine("standfirst", "导读一句。")}\n\n<span data-ai="g1">机器写的正文。</span>\n`;
  const found = recognise(file.replaceAll("\n", "\r\n"), { name: "稿.md", now });
  expect(found.standfirst).toBe("导读一句。");
  expect(JSON.stringify(found.body)).not.toContain("导读");
});

test("nothing is written for an empty line, and a comment alone names nothing", () => {
  expect(writeNamedLine("note", " \n ")).toBe("");
  expect(takeNamedLines("<!--standfirst-->\n").lines.standfirst).toEqual([]);
});
