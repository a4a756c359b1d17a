import { describe, expect, test } from "vitest";
import { docFromMarkdown } from "#lib/content/markdown";
import { readDoc } from "#lib/content/schema";
import type { ArticleContent, Doc } from "#lib/content/types";
import { machineWords } from "./machine-words.ts";
import { type Attributed, mendMarks } from "./mend-marks.ts";
import { bodyOf, sketchOf } from "./testing.ts";

const machine = "水库在上个星期就已经蓄满了水，下游的村庄都收到了通知。";
const record = (given: Partial<Attributed> = {}): Attributed => ({ mark: "g1", model: "测试模型", text: machine, withdrawn: false, by: 7, name: "甲", at: "2026-11-01T00:00:00.000Z", ...given });
const article = (body: Doc, texts: Partial<ArticleContent> = {}): ArticleContent => ({ kicker: "", headline: "", standfirst: "", note: "", ...texts, body });

describe("a text whose marks were taken off", () => {
  test("counts as if they stood there, and gets them back", () => {
    const stripped = bodyOf(`记者写的。${machine}`);
    expect(machineWords(article(stripped), [record()])).toMatchObject({ marked: machine.length, models: ["测试模型"] });
    expect(sketchOf(mendMarks(stripped, [record()]))).toEqual([`记者写的。‹${machine}›`]);
  });

  test("gets back only what is missing, beside what a person has rewritten", () => {
    const half = bodyOf(`‹${machine.slice(0, 13)}›${machine.slice(13)}`, "‹另一句机器写的。›");
    expect(sketchOf(mendMarks(half, [record()]))).toEqual([`‹${machine}›`, "‹另一句机器写的。›"]);
  });

  test("is left alone where all marks stand, as the same object", () => {
    const whole = bodyOf(`‹${machine}›`, "人写的。");
    expect(mendMarks(whole, [record()])).toBe(whole);
    expect(mendMarks(whole, [])).toBe(whole);
  });

  test("is mended in lists, boxes and footnotes, at the words and nowhere else", () => {
    const body = docFromMarkdown(`- 一\n- 二：${machine}\n\n> [!note] 说明\n>\n> ${machine}\n\n正文[^1]。\n\n[^1]: ${machine}`);
    const mended = mendMarks(body, [record()]);
    expect(readDoc(mended)).toEqual(mended);
    expect(JSON.stringify(mended).match(/"generated"/g)).toHaveLength(3);
    expect(machineWords(article(mended), []).marked).toBe(machine.length * 3);
  });
});

test("an office's long name that both have used makes no sentence a machine's", () => {
  const name = "中华人民共和国国务院新闻办公室";
  const body = bodyOf(`记者昨天下午在北京参加了由${name}举行的关于今年水利建设情况的发布会并在会后采访了几位负责人。`);
  const records = [record({ text: `${name}发布了一份文件。` })];
  expect(mendMarks(body, records)).toBe(body);
  expect(machineWords(article(body), records).marked).toBe(0);
});

test("marks of a withdrawn declaration count no longer and go, others beside them stay", () => {
  const body = bodyOf(`‹${machine}›`);
  expect(machineWords(article(body), [record({ withdrawn: true })])).toMatchObject({ marked: 0, models: [] });
  expect(sketchOf(mendMarks(body, [record({ withdrawn: true })]))).toEqual([machine]);
  const second = record({ mark: "g2" });
  expect(JSON.stringify(mendMarks(body, [record({ withdrawn: true }), second]))).toContain('"g2"');
});

test("a mark that nobody has a record of counts all the same, without a model", () => {
  expect(machineWords(article(bodyOf(`‹${machine}›`)), [])).toMatchObject({ marked: machine.length, share: 1, models: [] });
});

describe("a headline and a standfirst", () => {
  const declared = record({ mark: "g1.headline", text: "水库蓄满下游撤离" });

  test("join the count where they were declared, and nowhere else", () => {
    const content = article(bodyOf("人写的十个字在这里头。"), { headline: "水库蓄满下游撤离" });
    expect(machineWords(content, [])).toMatchObject({ characters: 11, marked: 0 });
    expect(machineWords(content, [declared])).toMatchObject({ characters: 19, marked: 8, models: ["测试模型"] });
  });

  test("count where they are shorter than any stretch, as long as they stay whole", () => {
    const short = record({ mark: "g1.headline", text: "水库" });
    const counted = (headline: string) => machineWords(article(bodyOf("正文"), { headline }), [short]).marked;
    expect([counted("水库"), counted("库水")]).toEqual([2, 0]);
  });

  test("are a person's again when most of them is rewritten, and when the declaration is withdrawn", () => {
    const rewritten = article(bodyOf("正文"), { headline: "一场大雨之后，水库蓄满以前的那四十八个小时" });
    expect(machineWords(rewritten, [declared]).marked).toBe(0);
    const same = article(bodyOf("正文"), { headline: "水库蓄满下游撤离" });
    expect(machineWords(same, [{ ...declared, withdrawn: true }])).toMatchObject({ characters: 2, marked: 0 });
  });
});

describe("words that can carry no mark", () => {
  const figure = (caption: string) => ({ type: "figure", attrs: { media: null, alt: "", caption, credit: "" } });
  const pictures = (...captions: string[]): Doc => readDoc({ type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "人写的一句话。" }] }, ...captions.map(figure)] });
  const declared = (field: string, text: string) => record({ mark: `g1.${field}`, text });

  test("of captions, note and kicker count where they were declared, as far as they still say it", () => {
    const captions = declared("captions", "夜里的水库大坝。\n村口");
    expect(machineWords(article(pictures("夜里的水库大坝。", "村口")), [captions])).toMatchObject({ characters: 17, marked: 10 });
    expect(machineWords(article(pictures("记者重新写的图说。", "村口")), [captions])).toMatchObject({ marked: 0 });
    expect(machineWords(article(pictures("村口")), [declared("captions", "村口")])).toMatchObject({ marked: 2, models: ["测试模型"] });
    expect(machineWords(article(bodyOf("人写的一句话。"), { note: "数据截至十一月。", kicker: "深度" }), [declared("note", "数据截至十一月。"), declared("kicker", "深度")])).toMatchObject({ characters: 17, marked: 10 });
  });

  test("are a person's in the captions of other pictures, and in paragraphs that say the same", () => {
    expect(machineWords(article(bodyOf("夜里的水库大坝。")), [declared("captions", "夜里的水库大坝。")]).marked).toBe(0);
    expect(machineWords(article(pictures("夜里的水库大坝。")), [record({ ...declared("captions", "夜里的水库大坝。"), withdrawn: true })]).marked).toBe(0);
  });
});
