import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readDoc } from "#lib/content/schema";
import { plainText } from "#lib/content/text";
import { fixture, found, gbk, outlineOf } from "./testing.ts";

const reasons = (result: ReturnType<typeof found>) => result.dropped.map(({ reason, text }) => `${reason}: ${text}`);
const codes = (result: ReturnType<typeof found>) => result.warnings.map(({ code }) => code);

describe("a portal's page saved as text", () => {
  const result = found(fixture("portal-page.txt"), { name: "portal-page.txt" });

  it("gives headline, time, author and note", () => {
    expect(result).toMatchObject({ format: "text", language: "zh-CN", headline: "一座小城怎样给旧书找到第二个主人", originalAuthor: "宁知微", sourceName: "", kicker: "", standfirst: "" });
    expect(result.published).toEqual({ text: "2025-03-09 07:05:42", at: "2025-03-08T23:05:42.000Z" });
    expect(result.note).toBe("作者系云溪城志愿修书人,本报记者申小渔据其在河边读书会上的讲述整理");
    expect(codes(result)).toEqual(["noSource"]);
  });

  it("finds the section headings among the paragraphs, and no others", () => {
    expect(outlineOf(result).filter((line) => line.startsWith("h2"))).toEqual(["h2 书架为什么要“朝北”", "h2 一条河边的“找书人”", "h2 不卖的书也有人守着"]);
    expect(outlineOf(result)).toHaveLength(12);
    expect(outlineOf(result)).toContain("找到以后要做什么 ?");
  });

  it("leaves the site's furniture out, and says so", () => {
    expect(reasons(result)).toEqual(["welcome: 欢迎来到云溪河畔网官网", "fields: 时间:2025-03-09 07:05:42 来源:", "fields: ■宁知微", "copyright: copyright © 2019 powered by 云溪河畔网   sitemap"]);
  });

  it("keeps blanks before punctuation exactly as they are", () => {
    const source = new TextDecoder().decode(fixture("portal-page.txt"));
    const paragraphs = source.split("\n").filter((line) => / [，,。:：]| {2}/.test(line) && !/copyright|时间:/.test(line));
    expect(paragraphs.length).toBeGreaterThan(5);
    for (const paragraph of paragraphs) expect(plainText(result.body)).toContain(paragraph);
  });
});

describe("the same page in other bytes", () => {
  const text = new TextDecoder().decode(fixture("portal-page.txt"));
  const expected = found(text);
  it.each([
    ["GBK", gbk(text.replaceAll("©", "(c) 2019"))],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${text}`)],
    ["UTF-16", Buffer.from(`\ufeff${text}`, "utf16le")],
    ["Windows line ends", Buffer.from(text.replaceAll("\n", "\r\n"))],
    ["old Macintosh line ends", Buffer.from(text.replaceAll("\n", "\r"))],
    ["one line each, indented", Buffer.from(text.replace(/\n\n/g, "\n　　"))],
  ])("%s", (_name, bytes) => {
    const { dropped: _dropped, ...same } = found(bytes);
    const { dropped: _other, ...wanted } = expected;
    expect(same).toEqual(wanted);
  });

  it("reads a GBK web page by what it says of itself, and without its word", () => {
    const page = new TextDecoder().decode(fixture("table-layout.html.txt"));
    expect(found(gbk(page)).headline).toBe("稻田里来了第一台会认草的机器");
    expect(found(gbk(page.replace(/<meta[^>]*>/, ""))).headline).toBe("稻田里来了第一台会认草的机器");
  });
});

describe("a web page", () => {
  const result = found(fixture("portal-page.html.txt"), { name: "page.html" });

  it("gives its story without navigation, scripts, tools, neighbours and footer", () => {
    expect(result).toMatchObject({ format: "html", headline: "渡口的最后一班船改到了清晨", sourceName: "青石晚报", sourceUrl: "https://news.qingshi.example/2025/0312/4471.html", originalAuthor: "顾小满", responsibleEditor: "陆一禾", note: "原标题：船还开着", tags: ["渡口", "轮渡", "青石县"] });
    expect(result.published).toEqual({ text: "2025年03月12日 06:40", at: "2025-03-11T22:40:00.000Z" });
    expect(outlineOf(result)).toEqual([
      "船长在黑板上写下新的时间：六点二十分。从这一天起，渡口只剩清晨这一班船 。",
      "figure",
      "晨雾里的渡船。",
      "过去四十年，傍晚的船把赶集的人送回对岸。桥修好以后，人从桥上走，船上有时只坐着两只装鸭子的竹笼。",
      "h2 乘客名单",
      "售票员保留着一本名单，最后一页只有三个名字。她说，名单比航标灯更早知道，这条航线会停。",
      "table 年份\t日均乘客\n1998\t412\n2024\t9",
      "h2 清晨的六点二十分",
      "新的时刻只为一个人保留：对岸小学的老师每天坐这班船上课。船长说，只要她还来，船就还开。",
      "bulletList 单程十二分钟\n票价两元",
    ]);
    expect(JSON.stringify(result)).not.toContain("不该出现的字");
  });

  it("names its pictures, which a person has to bring in", () => {
    expect(result.pictures).toEqual([{ src: "https://news.qingshi.example/upload/boat.jpg", alt: "晨雾里的渡船" }]);
    expect(result.warnings).toEqual([{ code: "pictures", params: { count: 1 } }]);
  });

  it("says why each line was left out", () => {
    expect(Object.fromEntries(result.dropped.map(({ reason, text }) => [text, reason]))).toMatchObject({ "当前位置：首页 > 社会 > 正文": "breadcrumb", "分享到：微信微博": "share", 广告: "advertisement", "上一篇：集市搬进了旧车站": "neighbours", 相关阅读: "related", 青ICP备00000000号: "filing", 统计代码: "hidden", 发表评论: "form", "（责任编辑：陆一禾）": "fields" });
  });

  it("is read through tables that only lay it out, broken by <br> and indents", () => {
    const old = found(fixture("table-layout.html.txt"));
    expect(old).toMatchObject({ headline: "稻田里来了第一台会认草的机器", sourceName: "南塘农业网", responsibleEditor: "温小川", published: { text: "2009-6-8", at: "2009-06-07T16:00:00.000Z" } });
    expect(outlineOf(old)).toHaveLength(4);
    expect(outlineOf(old)[2]).toMatch(/^第一天它停了九十四次/);
    expect(codes(old)).toEqual(["dateOnly", "noAuthor"]);
  });

  it("is read in English, with JSON-LD, standfirst, byline and author's note", () => {
    const english = found(fixture("english-page.html.txt"));
    expect(english).toMatchObject({ language: "en", headline: "The ferry that waits for one passenger", originalAuthor: "Jane Doe, Tom Rivers", sourceName: "The Harbour Ledger", sourceUrl: "https://ledger.example/stories/ferry", tags: ["ferries", "rural life"] });
    expect(english.standfirst).toMatch(/^The bridge took everyone else\./);
    expect(english.published).toEqual({ text: "Mar 12, 2025 6:40 AM", at: "2025-03-11T22:40:00.000Z" });
    expect(english.note).toBe("Jane Doe is a reporter on the culture desk.\nThe author is a retired ferry inspector. This piece first appeared in the county gazette.");
    expect(outlineOf(english).map((line) => line.slice(0, 24))).toEqual(["At twenty past six the c", "h2 A list with three nam", "The ticket clerk keeps a", "figure The board at the ", "blockquote As long as sh", "Keeping the boat costs t"]);
  });
});

describe("Markdown", () => {
  it("is read with its front matter", () => {
    const result = found(fixture("story.md"), { name: "story.md" });
    expect(result).toMatchObject({ format: "markdown", headline: "山里的邮递员开始送种子", originalAuthor: "林夏、周正言", sourceName: "山岭周刊", tags: ["邮政", "种子"], published: { text: "2025-04-02 09:30", at: "2025-04-02T01:30:00.000Z" } });
    expect(outlineOf(result).filter((line) => /^h\d/.test(line))).toEqual(["h2 布包里的十七种豆子", "h3 路"]);
    expect(result.pictures).toEqual([{ src: "images/bag.jpg", alt: "邮递员的布包" }]);
    expect(reasons(result)[0]).toContain("layout: post");
  });

  it("takes its first heading as headline, unless it is one of sections", () => {
    expect(found("# 题目\n\n正文。\n\n## 一节\n\n正文。").headline).toBe("题目");
    const sections = found("## 第一节\n\n正文一。\n\n## 第二节\n\n正文二。", { name: "a.md" });
    expect(sections.body.content).toHaveLength(sections.headline === "" ? 4 : 3);
  });

  it("takes a broken front matter as text, and loses nothing", () => {
    const result = found("---\ntitle: 题\n这不是一个键\n---\n\n正文。", { name: "a.md" });
    expect(plainText(result.body) + result.headline).toMatch(/这不是一个键/);
  });
});

describe("plain text", () => {
  it("wrapped at a width is joined to paragraphs again", () => {
    const result = found(fixture("wrapped.txt"), { name: "wrapped.txt" });
    expect(result).toMatchObject({ language: "en", headline: "The Clock That Ran on Rain", originalAuthor: "Jane Doe", sourceName: "The Harbour Ledger", published: { text: "Nov 18, 2024 6:26 PM", at: "2024-11-18T10:26:00.000Z" } });
    expect(outlineOf(result)).toHaveLength(5);
    expect(outlineOf(result)[2]).toBe("h2 What the drought did");
    expect(outlineOf(result)[0]).toContain("bucket. When it rained");
  });

  it("with numbered headings becomes two levels", () => {
    const result = found(fixture("numbered.txt"));
    expect(outlineOf(result).filter((line) => /^h\d/.test(line))).toEqual(["h2 一、先修屋顶", "h2 二、少摆书架", "h3 （一）给桌子留地方", "h3 （二）给孩子留地方", "h2 三、晚上开门"]);
    expect(codes(result)).toContain("dateOnly");
  });

  it("without a headline has none, and keeps its first paragraph", () => {
    const result = found("今天早上七点，渡口起了雾，船没有开。等船的人站了一会儿，就散了。\n\n下午雾散了，船也没有开。");
    expect(result.headline).toBe("");
    expect(outlineOf(result)).toHaveLength(2);
    expect(codes(result)).toContain("noHeadline");
  });

  it("of one line is a body", () => {
    expect(found("你好")).toMatchObject({ headline: "", body: { content: [{ type: "paragraph" }] } });
  });

  it("keeps verse, speech and lists of short lines as they are", () => {
    const verse = found("四行\n\n天上有云\n\n云下有河\n\n河边有人\n\n人在等船");
    expect(outlineOf(verse).some((line) => line.startsWith("h2"))).toBe(false);
    const talk = found("访谈\n\n记者：您怎么看这件事？\n\n张三：我觉得这件事还要再等一等，因为没有人知道河水什么时候会退，也没有人知道桥什么时候会好。\n\n“好的。”\n\n他说完这一句就走了，走得很慢，像是在等有人叫住他，可是没有人叫他，他也没有回头。");
    expect(outlineOf(talk)).toHaveLength(4);
    expect(talk.headline).toBe("访谈");
  });

  it("gives kicker and subtitle where the lines show them", () => {
    const result = found("河边纪事\n\n一座没有名字的桥等来了它的第一块路牌\n\n——云溪城修桥记\n\n2025-01-02 08:00 来源：云溪晚报\n\n桥是三年前修好的，一直没有名字，大家都叫它“那座桥”。上个月，有人在桥头立了一块牌子。\n\n牌子上写着两个字。");
    expect(result).toMatchObject({ headline: "一座没有名字的桥等来了它的第一块路牌", standfirst: "——云溪城修桥记", sourceName: "云溪晚报" });
  });

  it("reads the reporter and the agency in the dateline, and leaves the words there", () => {
    const result = found("题目在这里\n\n新华社云溪3月9日电（记者 张三、李小四）云溪城的旧书店搬到了河边，六百一十二箱书走了四个早上。\n\n书还在路上。");
    expect(result).toMatchObject({ originalAuthor: "张三、李小四", sourceName: "新华社" });
    expect(outlineOf(result)[0]).toMatch(/^新华社云溪3月9日电（记者 张三、李小四）/);
  });
});

describe("what sites of other kinds print", () => {
  const text = "桥是三年前修好的，一直没有名字，大家都叫它“那座桥”。上个月，有人在桥头立了一块牌子，牌子上写着两个字，谁也不认得。";

  it("is found on a page of WeChat, hidden by style until its script has run", () => {
    const page = `<!DOCTYPE html><html><head><meta property="og:title" content="桥头的牌子"></head><body><div id="js_article"><h1 id="activity-name">桥头的牌子</h1><div><span>原创</span><span class="rich_media_meta_text">张三</span><a id="js_name">云溪观察</a><em>2024-11-18 18:26</em></div><div id="js_content" style="visibility: hidden"><section><p>${text}</p><p><strong>牌子上的字</strong></p><section><span>${text}</span></section></section></div></div></body></html>`;
    const result = found(page);
    expect(result).toMatchObject({ headline: "桥头的牌子", originalAuthor: "张三", sourceName: "云溪观察", published: { text: "2024-11-18 18:26" } });
    expect(outlineOf(result)).toEqual([text, "h2 牌子上的字", text]);
  });

  it("is found on an office's page, whose last lines are its signature", () => {
    const page = `<html><head><meta name="ArticleTitle" content="关于修桥的通知"><meta name="PubDate" content="2024-11-18 18:26"><meta name="ContentSource" content="云溪城建设局"><title>关于修桥的通知_云溪城人民政府</title></head><body><div class="header">云溪城人民政府</div><div class="title">关于修桥的通知</div><div>发布日期：2024-11-18 18:26 浏览次数：33 次</div><div class="TRS_Editor"><p>各乡镇：</p><p>${text}</p><p>云溪城建设局</p><p>2024年11月18日</p></div><div class="foot">主办单位：云溪城人民政府</div></body></html>`;
    const result = found(page);
    expect(result).toMatchObject({ headline: "关于修桥的通知", sourceName: "云溪城建设局", published: { text: "2024-11-18 18:26" } });
    expect(outlineOf(result)).toEqual(["各乡镇：", text, "云溪城建设局", "2024年11月18日"]);
  });

  it("is found where one element holds headline, time and paragraphs, broken by <br>", () => {
    const result = found(`<div>桥头的牌子<br>2024-11-18 18:26<br><br>${text}<br>${text}<br><br>（作者系云溪中学教师）</div>`);
    expect(result).toMatchObject({ headline: "桥头的牌子", note: "作者系云溪中学教师" });
    expect(outlineOf(result)).toEqual([text, text]);
  });

  it("is found in a fragment without losing its short lines", () => {
    expect(outlineOf(found(`<h2>标题在这</h2><p>短。</p><p>${text}</p><p>完。</p>`))).toEqual(["短。", text, "完。"]);
  });
});

describe("what comes out", () => {
  it.each(["portal-page.txt", "portal-page.html.txt", "table-layout.html.txt", "english-page.html.txt", "story.md", "wrapped.txt", "numbered.txt"])("of %s is a body the document model knows, the same each time", (name) => {
    const result = found(fixture(name), { name });
    expect(readDoc(result.body)).toEqual(result.body);
    expect(found(fixture(name), { name })).toEqual(result);
  });

  it("uses the time zone it is given", () => {
    expect(found(fixture("portal-page.txt"), { timeZone: "Europe/London" }).published?.at).toBe("2025-03-09T07:05:42.000Z");
  });
});

const realPage = process.env.PORTAL_PAGE ?? resolve("../shared/data/portal-page.txt");
const there = existsSync(realPage);
describe(there ? "a real page of a portal" : `a real page of a portal (skipped: ${realPage} is not there)`, () => {
  it.runIf(there)("becomes an article with its headline, time, author, headings and note, and no furniture", () => {
    const source = readFileSync(realPage);
    const result = found(source, { name: "portal-page.txt" });
    expect(result).toMatchObject({ headline: "自主立异是中国家养智能大模子必经之路", originalAuthor: "李开复", sourceName: "", published: { at: "2024-11-18T10:26:20.000Z" } });
    expect(outlineOf(result).filter((line) => /^h\d/.test(line))).toEqual(["h2 大模子也会“横三竖四”", "h2 不光是一个问答引擎", "h2 优异的技术产物是“赛马”赛进去的"]);
    expect(result.note).toMatch(/^作者系.+演讲整理$/);
    const lines = source.toString("utf8").split("\n").filter((line) => line.length > 60 && !line.startsWith("("));
    for (const line of lines) expect(plainText(result.body)).toContain(line);
    expect(plainText(result.body)).not.toMatch(/欢迎来到|copyright|sitemap|作者系|18:26:20/);
  });
});

describe("a file that says a machine made it", () => {
  const aigc = '{"Label":"1","ContentProducer":"x","ProduceID":"1","ReservedCode1":"","ContentPropagator":"x","PropagateID":"1","ReservedCode2":""}';
  const says = (text: string, name: string) => codes(found(text, { name })).includes("labelled");

  it("is brought in with a warning, whatever its form, as its words carry no mark", () => {
    expect(says(`---\ntitle: 题\nAIGC: ${aigc}\n---\n\n# 题\n\n正文的一句话。`, "稿.md")).toBe(true);
    expect(says(`<!doctype html><html><head><meta content='${aigc}' name="AIGC"><title>题</title></head><body><article><h1>题</h1><p>正文的一句话。</p></article></body></html>`, "稿.html")).toBe(true);
    expect(says(`题\n\n正文的一句话。\n\nAIGC: ${aigc}\n`, "稿.txt")).toBe(true);
  });

  it("is not warned of where its words are marked, nor where a text only speaks of labels", () => {
    expect(says(`---\nAIGC: ${aigc}\n---\n\n<span data-ai="g1">机器写的。</span>`, "稿.md")).toBe(false);
    expect(says("题\n\n标准规定的关键字是 AIGC: 后面跟着七个键。", "稿.txt")).toBe(false);
  });
});
