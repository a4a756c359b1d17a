import { expect, test } from "vitest";
import { looksLikeMarkdown } from "./markdown-look.ts";

test("headings, lists, tables, links and stars are Markdown", () => {
  for (const text of ["# 标题\n\n正文", "正文\n\n## 小标题", "- 甲\n- 乙", "1. 甲\n2. 乙", "| 项 | 数 |\n|---|---|", "见[公告](https://example.com)", "有**重点**的话", "> 引文\n> 第二行", "```js\na\n```", "运行 `npm start`", "见注。\n\n[^1]: 出处", "$$\nx\n$$", "当 $\\alpha$ 很小"]) expect(looksLikeMarkdown(text), text).toBe(true);
});

test("ordinary words are not", () => {
  for (const text of ["机房的门禁是新换的。", "- 据新华社电", "2026. 11 月", "#话题#很热", "2*3*4", "a [b] c", "从 $5 涨到 $6", "$5", "“`”这个键", "他说：\n“好。”", ""]) expect(looksLikeMarkdown(text), text).toBe(false);
});
