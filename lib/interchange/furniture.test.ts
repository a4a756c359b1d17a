import { describe, expect, it } from "vitest";
import { furnitureReason, opensRelated, type Place } from "./furniture.ts";
import { noteIn } from "./notes.ts";

describe("furniture is told from text by the whole line", () => {
  it.each<[Place, string, string]>([
    ["head", "欢迎来到云溪河畔网官网", "welcome"],
    ["head", "今天是2024年11月18日 星期一", "welcome"],
    ["head", "当前位置：首页 > 新闻 > 正文", "breadcrumb"],
    ["head", "首页 新闻 财经 科技 体育", "navigation"],
    ["head", "Skip to content", "tools"],
    ["body", "字号：大 中 小", "tools"],
    ["body", "【打印】【关闭】", "tools"],
    ["body", "分享到：微信 微博 QQ空间", "share"],
    ["body", "Share this article", "share"],
    ["body", "广告", "advertisement"],
    ["tail", "copyright © 2016 powered by 某某网   sitemap", "copyright"],
    ["tail", "某ICP备12345678号-1", "filing"],
    ["tail", "网站地图", "sitemap"],
    ["tail", "上一篇：没有了", "neighbours"],
    ["tail", "下一篇", "neighbours"],
    ["tail", "相关阅读", "related"],
    ["tail", "网友评论（12条）", "comments"],
    ["tail", "免责声明：本文仅代表作者观点，与本网无关。", "disclaimer"],
  ])("%s: %s", (place, line, reason) => expect(furnitureReason(line, place)).toBe(reason));

  it.each<[Place, string]>([
    ["head", "欢迎来到北京，这里的冬天很长，长到人们忘了怎样走路。第二年春天，他们又想起来了，于是出门。"],
    ["body", "大"],
    ["body", "他在分享会上说，微信改变了一切。"],
    ["body", "欢迎来到云溪河畔网官网"],
    ["body", "上一篇文章里我们说到，桥修好了。"],
    ["tail", "下一篇章将由年轻人写下，他们已经站在门外，手里拿着那张没有写完的图纸，等着有人把门打开。"],
    ["tail", "这就是全部的故事。"],
    ["head", "一座县城的算力账本"],
  ])("%s keeps: %s", (place, line) => expect(furnitureReason(line, place)).toBeNull());

  it("knows what opens a list of other stories", () => {
    for (const line of ["相关阅读", "【延伸阅读】", "热门文章：", "Related stories", "More from Culture"]) expect(opensRelated(line), line).toBe(true);
    for (const line of ["相关阅读能力的研究", "推荐阅读这本书的人很多"]) expect(opensRelated(line), line).toBe(false);
  });
});

describe("the author's note", () => {
  it.each([
    ["(作者系某某研究院院长)", "作者系某某研究院院长"],
    ["（本文原载于《云溪》（2024年第3期））", "本文原载于《云溪》（2024年第3期）"],
    ["作者简介：张三，记者。", "作者简介：张三，记者。"],
    ["(The author is a retired inspector.)", "The author is a retired inspector."],
    ["（原标题：船还开着）", "原标题：船还开着"],
  ])("%s", (line, note) => expect(noteIn(line)).toBe(note));

  it.each(["（完）", "(end)", "（笑）他说完就走了（没有回头）", "普通的一句话（有括号）", "他是本文的作者。"])("is not %s", (line) => expect(noteIn(line)).toBeNull());
});
