import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readLines, readParagraph, readText } from "./read-answer.ts";
import { withoutUnseen } from "./unseen.ts";

const ten = { most: 10, longest: 40 };

describe("text", () => {
  test.each([
    ["a plain answer stays as it is", "水库周三蓄水。", "水库周三蓄水。"],
    ["paragraphs stay apart", "第一段。\n\n\n第二段。", "第一段。\n\n第二段。"],
    ["lines that are whole sentences are paragraphs", "第一段。\n第二段。", "第一段。\n\n第二段。"],
    ["references behind a stop do not join lines", "满了。[S1.3]\n放水。 [S1.3, S2.1]\n她说。", "满了。[S1.3]\n\n放水。 [S1.3, S2.1]\n\n她说。"],
    ["lines that are wrapped are joined", "The dam was filled on\nWednesday.", "The dam was filled on Wednesday."],
    ["a remark before and one behind go", "好的，以下是改写后的文字：\n\n水库周三蓄水。\n\n希望以上内容对您有帮助！", "水库周三蓄水。"],
    ["a remark on the same line goes", "以下是为您改写的版本：水库周三蓄水。", "水库周三蓄水。"],
    ["English remarks go", "Sure! Here is the rewritten passage:\n\nThe dam is full.\n\nLet me know if you'd like another version.", "The dam is full."],
    ["a label goes", "**导读：** 水库周三蓄水。", "水库周三蓄水。"],
    ["quotation marks around everything go", "“水库周三蓄水。”", "水库周三蓄水。"],
    ["quotation marks around less stay", "“满了。”她说，“终于。”", "“满了。”她说，“终于。”"],
    ["a fence goes", "```markdown\n水库周三蓄水。\n```", "水库周三蓄水。"],
    ["a fence that was never closed goes", "```\n水库周三蓄水。", "水库周三蓄水。"],
    ["Markdown goes", "## 蓄水\n\n**水库**于*周三*`蓄水`，见[公告](https://a.example/x)。\n\n---\n\n> 满了。", "蓄水\n\n水库于周三蓄水，见公告。\n\n满了。"],
    ["bullets go", "- 第一点。\n- 第二点。", "第一点。\n\n第二点。"],
    ["numbers that count up go", "1. 第一点。\n2. 第二点。", "第一点。\n\n第二点。"],
    ["thinking goes", "<think>用户要我改写……\n以下是</think>\n水库周三蓄水。", "水库周三蓄水。"],
    ["thinking without a beginning goes", "他要改写。\n</think>\n水库周三蓄水。", "水库周三蓄水。"],
    ["tags go, words stay", "<p>水库<strong>周三</strong>蓄水。</p><script>alert(1)</script><p>A&amp;B</p>", "水库周三蓄水。\n\nA&B"],
    ["what only looks like a tag stays", "若 a<b and c>d，则 x < 3。", "若 a<b and c>d，则 x < 3。"],
    ["multiplication is no emphasis", "2*3*4 等于 24，文件名是 a_b_c。", "2*3*4 等于 24，文件名是 a_b_c。"],
    ["control and turning characters go", "水\u0000库\u202e周\u200b三。\ud800", "水库周三。\ufffd"],
    ["our markers go", "⟦0123456789ab 正文⟧\n水库周三蓄水。\n⟦…⟧\n⟦/0123456789ab⟧", "水库周三蓄水。"],
    ["a paragraph said twice is said once", "满了。\n\n满了。", "满了。"],
    ["escaped JSON is read", '"满了。\\n\\n她说。"', "满了。\n\n她说。"],
  ])("%s", (_rule, answer, text) => {
    expect(readText(answer)).toBe(text);
  });
});

describe("what is no answer, and what is no remark", () => {
  test.each([
    ["", "nothing"],
    [" \n\u200b\u3000", "blanks"],
    ["……", "marks only"],
    ["<!doctype html><html><body><p>502 Bad Gateway</p></body></html>", "a page"],
    ["```html\n<html><body>水库</body></html>\n```", "a page in a fence"],
    ['{"text": "水库"}', "an object"],
    ['{"text": "水', "half an object"],
    ["<think>我先想想", "thinking that never ends"],
    ["抱歉，我无法满足这个请求。", "a refusal"],
    ["I'm sorry, but I can't help with that.", "an English refusal"],
    ["希望以上内容对您有帮助", "a closing remark"],
  ])("%j is no answer: %s", (answer) => {
    expect(readText(answer)).toBeNull();
    expect(readLines(answer, ten)).toBeNull();
  });

  test.each([
    ["a quotation stays one", "“水库周三就满了。”", "“水库已经满了。”"],
    ["numbers that were there stay", "1. 蓄水。\n2. 发电。", "1. 先蓄水。\n2. 再发电。"],
    ["a label that was there stays", "以下是导读全文：满。", "以下是导读全文：已满。"],
    ["somebody who was sorry still is", "抱歉，我无法接受采访。", "抱歉，我不能接受采访。"],
    ["verse stays verse", "春眠不觉晓\n处处闻啼鸟", "春日不觉晓\n到处是啼鸟"],
  ])("what is reworked: %s", (_rule, of, answer) => {
    expect(readText(answer, { of })).toBe(answer.replace("\n", "\n\n"));
  });

  test.each(["以下是投票结果：赞成十二票。", "根据会议要求：各单位上报。", "如需预约，请拨打12345。", "希望更多人加入。", "If you need help, call 12345.", "这是第三次蓄水。", "可以想见，水位会上升。"])("%j is a sentence and no remark", (text) => {
    expect(readText(text)).toBe(text);
  });

  test("one paragraph is one, and none where it is far too long", () => {
    expect(readParagraph("满了。\n\n她说。", { longest: 20 })).toBe("满了。她说。");
    expect(readParagraph("It is full.\n\nShe said so.", { longest: 40 })).toBe("It is full. She said so.");
    expect(readParagraph("满".repeat(21), { longest: 20 })).toBeNull();
  });
});

describe("marks before lines", () => {
  const marked = (mark: (number: number) => string) => Array.from({ length: 10 }, (_, at) => `${mark(at + 1)}水库蓄水之${String.fromCharCode(0x7532 + at)}`).join("\n");
  const wide = (number: number) => String(number).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
  const plain = marked(() => "").split("\n");

  test.each<[string, (number: number) => string]>([
    ["1.", (number) => `${number}. `],
    ["1、", (number) => `${number}、`],
    ["1)", (number) => `${number}) `],
    ["（1）", (number) => `（${number}）`],
    ["full-width digits", (number) => `${wide(number)}．`],
    ["circled digits", (number) => String.fromCodePoint(0x245f + number)],
    ["Chinese numerals", (number) => `${"一二三四五六七八九十"[number - 1]}、`],
    ["标题1：", (number) => `标题${number}：`],
    ["bullets", () => "- "],
    ["stars", () => "* "],
    ["dots", () => "• "],
    ["bold numbers", (number) => `**${number}.** `],
  ])("lines marked by %s lose their marks", (_name, mark) => {
    expect(readLines(marked(mark), ten)).toEqual(plain);
  });
});

describe("lines", () => {
  test.each([
    ["a remark, a fence and a closing remark go", "好的，以下是十个标题：\n\n```\n水库蓄满\n大坝封顶\n```\n希望以上内容对您有帮助", ["水库蓄满", "大坝封顶"]],
    ["a list of strings is read", '["水库蓄满","大坝封顶"]', ["水库蓄满", "大坝封顶"]],
    ["a list in a fence is read", 'Here are the headlines:\n```json\n["Dam full", "Rain stops"]\n```\nHope this helps!', ["Dam full", "Rain stops"]],
    ["a line of a note's sign is no list", "水库蓄满\n[1]", ["水库蓄满"]],
    ["a list behind a remark is read", '以下是标题：\n[\n "水库蓄满",\n "大坝封顶"\n]', ["水库蓄满", "大坝封顶"]],
    ["each once, however it is pointed", "水库蓄满\n水库蓄满！\n“水库蓄满”\nＡ级\nA级", ["水库蓄满", "Ａ级"]],
    ["quotes, counts and emphasis go", "“水库蓄满”（4字）\n**大坝封顶**", ["水库蓄满", "大坝封顶"]],
    ["headings and names of groups go", "## 事实类\n水库蓄满\n影响类：\n大坝封顶", ["水库蓄满", "大坝封顶"]],
    ["lines that are explanations go", `水库蓄满\n${"这个标题突出了事实，".repeat(10)}`, ["水库蓄满"]],
    ["numbers that belong to lines stay", "3.5级地震\n7、8月暴雨\n24人获救", ["3.5级地震", "7、8月暴雨", "24人获救"]],
    ["counted lines that begin with digits", "1、3人获救\n2、5人受伤", ["3人获救", "5人受伤"]],
    ["tags of HTML go", "<ul><li>水库蓄满</li><li onclick=\"x()\">大坝封顶</li></ul>", ["水库蓄满", "大坝封顶"]],
  ])("%s", (_rule, answer, lines) => {
    expect(readLines(answer, ten)).toEqual(lines);
  });

  test("of forty the first ten are taken", () => {
    const forty = Array.from({ length: 40 }, (_, at) => `${at + 1}. 标题${"甲".repeat(at % 20)}${at}号`).join("\n");
    expect(readLines(forty, ten)).toHaveLength(10);
  });

  test.each(['{"headlines":["水库蓄满"]}', '[{"headline":"水库蓄满"}]', '["水库蓄满", "大', "[1, 2, 3]", "段落".repeat(100)])("%j is no list of lines", (answer) => {
    expect(readLines(answer, ten)).toBeNull();
  });
});

test("whatever a model writes, what is read is clean and short enough", () => {
  const piece = fc.oneof(fc.constantFrom("1. ", "- ", "**", "*", "```", "\n", "\n\n", "“", "”", "<think>", "</think>", "<script>", "</script>", "[", "]", '"', "{", "好的，", "以下是标题：", "字", "a ", "⟦", "⟧", "#", "# ", "①", "\ud800", "\u202e", "&lt;"), fc.string({ unit: "binary", maxLength: 5 }));
  fc.assert(fc.property(fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join("")), (answer) => {
    const text = readText(answer);
    if (text !== null) expect(withoutUnseen(text)).toBe(text);
    if (text !== null) expect(text).not.toMatch(/\n{3}|^\s|\s$|[^\n]\n[^\n]/u);
    for (const line of readLines(answer, ten) ?? []) {
      expect(line).not.toMatch(/[\n\u202e]/u);
      expect([...line].length).toBeLessThanOrEqual(40);
    }
  }), { numRuns: 2_000 });
});

test("three hundred thousand characters of anything take no time", () => {
  for (const piece of ["<script>", "<b ", "*a", "**a", "`a", "[a](", "\n", "- a\n", "1. 甲\n", "⟦", "_a ", "[", "{\"", "<think>", "甲\n", "甲。", "&lt;", "！[", "</think>", "好的，"]) {
    const answer = piece.repeat(Math.ceil(300_000 / piece.length));
    const start = performance.now();
    readText(answer);
    readLines(answer, ten);
    expect(performance.now() - start, piece).toBeLessThan(3_000);
  }
});
