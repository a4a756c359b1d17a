/** Rules about tasks, pull quotations, boxes and cards: what is refused, printed, counted, written as Markdown and read again. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { embedSite } from "./embeds.ts";
import { docFromHtml } from "./html.ts";
import { docFromMarkdown } from "./markdown.ts";
import { outline } from "./outline.ts";
import { render } from "./render.ts";
import { readDoc } from "./schema.ts";
import { countCharacters, plainText } from "./text.ts";
import type { Block, Doc, Text } from "./types.ts";
import { writeMarkdown } from "./write-markdown.ts";

const doc = (...content: Block[]): Doc => ({ type: "doc", content });
const text = (value: string): Text => ({ type: "text", text: value });
const p = (value: string): Block => ({ type: "paragraph", content: [text(value)] });
const task = (checked: boolean, ...content: Block[]) => ({ type: "taskItem" as const, attrs: { checked }, content });
const box = (tone: "note" | "background" | "correction", title: string, ...content: Block[]): Block => ({ type: "infoBox", attrs: { tone }, content: [title === "" ? { type: "boxTitle" } : { type: "boxTitle", content: [text(title)] }, ...content] });
const pull = (words: string, who: string): Block => ({ type: "pullQuote", content: [p(words), who === "" ? { type: "attribution" } : { type: "attribution", content: [text(who)] }] });
const card = (href: string, title = "", description = "", site = ""): Block => ({ type: "linkCard", attrs: { href, title, description, site } });
const embed = (href: string, title = ""): Block => ({ type: "embed", attrs: { href, title } });
const html = (...content: Block[]) => render({ kicker: "", headline: "", standfirst: "", note: "", body: doc(...content) }, { pictures: new Map(), language: "zh-CN" }).html;
const written = (...content: Block[]) => writeMarkdown(doc(...content), { absolute: (address) => address, pictureOf: () => null });

const everything = doc(
  { type: "taskList", content: [task(true, p("做完"), { type: "taskList", content: [task(false, p("里面的"))] }), task(false, p("没做"))] },
  pull("每一句话都有出处。", "社论"),
  pull("没有署名。", ""),
  box("note", "怎样算", p("按字数。"), { type: "heading", attrs: { level: 3 }, content: [text("框里的题")] }),
  box("background", "", p("来历。"), { type: "bulletList", content: [{ type: "listItem", content: [p("项")] }] }),
  box("correction", "数字", p("是4,016台。")),
  card("https://example.com/a?b=1&c=2", "标题*一*", "一句 | 话", "例子网"),
  card("https://example.com/only"),
  card("http://example.org/x", "旧网址"),
  embed("https://www.bilibili.com/video/BV1xx411c7mD", "片名"),
  embed("https://youtu.be/abc-1"),
  p("末段。"),
);

describe("the document model", () => {
  it("keeps them as they are", () => expect(readDoc(everything)).toEqual(everything));

  it("refuses what is no box, no task, no address, and what is too long or out of place", () => {
    const wrong: unknown[] = [
      { type: "taskList", content: [{ type: "listItem", content: [p("x")] }] }, { type: "taskList", content: [{ type: "taskItem", attrs: { checked: "yes" }, content: [p("x")] }] },
      { type: "pullQuote", content: [p("x")] }, { type: "pullQuote", content: [{ type: "attribution" }] }, { type: "pullQuote", content: [{ type: "heading", attrs: { level: 2 } }, { type: "attribution" }] },
      { type: "infoBox", content: [p("x")] }, { type: "infoBox", attrs: { tone: "advert" }, content: [{ type: "boxTitle" }, p("x")] }, { type: "infoBox", content: [{ type: "boxTitle", content: [{ type: "text", text: "x", marks: [{ type: "bold" }] }] }, p("x")] },
      { type: "boxTitle" }, { type: "attribution" }, card("javascript:alert(1)"), card("/a/1"), card("mailto:a@b.cn"), card("https://a.example/", "x".repeat(301)), { type: "embed", attrs: { href: "//x.example" } }, { type: "embed", attrs: { href: 1 } },
    ];
    for (const block of wrong) expect(() => readDoc({ type: "doc", content: [block] }), JSON.stringify(block).slice(0, 90)).toThrow("content.invalid");
  });
});

describe("readers get", () => {
  it("tasks with boxes that say what is done and cannot be pressed", () => {
    expect(html({ type: "taskList", content: [task(true, p("甲")), task(false, p("乙"), p("丙"))] })).toBe('<ul class="tasks"><li><input type="checkbox" disabled checked aria-label="已完成"> 甲</li><li><input type="checkbox" disabled aria-label="未完成"> <p>乙</p><p>丙</p></li></ul>');
  });

  it("pull quotations with whose words they are; empty ones are left out", () => {
    expect(html(pull("话", "某人"))).toBe('<figure class="pull-quote"><blockquote><p>话</p></blockquote><figcaption>某人</figcaption></figure>');
    expect(html(pull("话", ""))).toBe('<figure class="pull-quote"><blockquote><p>话</p></blockquote></figure>');
    expect(html({ type: "pullQuote", content: [{ type: "paragraph" }, { type: "attribution" }] })).toBe("");
  });

  it("boxes named for those who cannot see them, their headings outside of the outline", () => {
    expect(html(box("background", "来<历", p("文")))).toBe('<section class="box box-background" role="note" aria-label="背景：来&lt;历"><p class="box-title"><strong class="box-label">背景</strong> <strong>来&lt;历</strong></p><p>文</p></section>');
    expect(html(box("note", "", p("文")))).toBe('<section class="box box-note" role="note" aria-label="说明"><p>文</p></section>');
    expect(html(box("note", "", { type: "paragraph" }))).toBe("");
    expect(outline(everything)).toEqual([]);
  });

  it("cards and embeds as links, and nothing that would ask another site for anything", () => {
    expect(html(card("https://www.example.com/a"))).toBe('<p class="link-card"><a href="https://www.example.com/a" rel="noopener"><strong>https://www.example.com/a</strong></a><br><span class="card-site">example.com</span></p>');
    expect(html(embed("https://www.youtube.com/watch?v=x1", "片"))).toBe('<p class="link-card embed-card"><a href="https://www.youtube.com/watch?v=x1" rel="noopener"><strong>片</strong><br><span class="card-where">在YouTube观看</span></a><br><span class="card-site">youtube.com</span></p>');
    expect(html(embed("https://other.example/v", ""))).toContain("打开other.example");
    expect(html(...everything.content)).not.toMatch(/<(?:iframe|img|script|video|source|link)|\ssrc=/);
  });

  it("a title without an address as words, an empty card not at all", () => {
    expect(html(card("", "只有题"), card(""), embed(""))).toBe("<p>只有题</p>");
  });
});

describe("newsrooms count and search", () => {
  it("every word people wrote, and of a card its title only", () => {
    expect(plainText(doc(pull("话", "某人"), box("note", "题", p("文")), card("https://a.example/", "网页", "它自己的话", "站"), embed("https://youtu.be/a", "片")))).toBe("话\n某人\n题\n文\n网页\n片");
    expect(countCharacters(plainText(doc({ type: "taskList", content: [task(true, p("四个字。"))] })))).toBe(4);
  });
});

describe("as Markdown", () => {
  it("they are written as GitHub and Obsidian know them", () => {
    expect(written({ type: "taskList", content: [task(true, p("甲")), task(false, p("乙"))] })).toBe("- [x] 甲\n- [ ] 乙");
    expect(written(pull("话", "某人"))).toBe("> [!pullquote]\n>\n> 话\n>\n> — 某人");
    expect(written(box("correction", "题", p("文")))).toBe("> [!correction] 题\n>\n> 文");
    expect(written(card("https://example.com/", "题", "文", ""))).toBe('[题](https://example.com/ "example.com \\| 文")');
    expect(written(embed("https://youtu.be/a"))).toBe("<https://youtu.be/a>");
  });

  it("they come back as they were", () => expect(docFromMarkdown(writeMarkdown(everything, { absolute: (address) => address, pictureOf: () => null }))).toEqual(everything));

  it("words of any kind come back from a title, an attribution and a card", () => {
    const words = fc.string({ unit: fc.constantFrom(..."\\`*_{}[]()#+-.!|<>&~$^=:/@\"'1w词 ".split("")), minLength: 1, maxLength: 12 }).map((value) => value.replace(/ +/g, " ").trim()).filter((value) => value !== "");
    fc.assert(
      fc.property(words, words, (one, other) => {
        const sent = doc(box("background", one, p("文")), card("https://example.com/x", one, other, "站"), p("末"));
        const [first, second] = docFromMarkdown(writeMarkdown(sent, { absolute: (address) => address, pictureOf: () => null })).content;
        expect(first).toEqual(sent.content[0]);
        expect(second).toMatchObject({ type: "linkCard", attrs: { title: one } });
      }),
      { numRuns: 300 },
    );
  });

  it("callouts of other programs become boxes, and quotations that only look like one stay quotations", () => {
    expect(docFromMarkdown("> [!WARNING]\n> 小心。\n> 第二行").content).toEqual([{ type: "infoBox", attrs: { tone: "note" }, content: [{ type: "boxTitle" }, p("小心。第二行")] }]);
    for (const quotation of ["> \\[!note\\] 题", "> [!nosuch] 题", "> [note] 题"]) expect(docFromMarkdown(quotation).content[0]?.type, quotation).toBe("blockquote");
    expect(docFromMarkdown(written({ type: "blockquote", content: [p("[!note] 题")] })).content).toEqual([{ type: "blockquote", content: [p("[!note] 题")] }]);
  });

  it("a link among words, in a list, or alone with nothing to say of its page, stays a link", () => {
    for (const line of ["见<https://example.com/>", "[词](https://example.com/)", "[词](https://example.com/ \"提示\")", "https://example.com/"]) expect(docFromMarkdown(line).content[0]?.type, line).toBe("paragraph");
    expect(docFromMarkdown("- <https://example.com/>").content).toEqual([{ type: "bulletList", content: [{ type: "listItem", content: [{ type: "paragraph", content: [{ type: "text", text: "https://example.com/", marks: [{ type: "link", attrs: { href: "https://example.com/" } }] }] }] }] }]);
  });
});

describe("from HTML", () => {
  it("what our own pages print is read again", () => {
    const body = doc(...everything.content.filter((block) => block.type !== "taskList"), { type: "taskList", content: [task(true, p("甲")), task(false, p("乙"))] });
    expect(docFromHtml(html(...body.content))).toEqual(body);
  });

  it("lists of GitHub and others keep their ticks; a list with some boxes only is a list", () => {
    expect(docFromHtml('<ul class="contains-task-list"><li><input type="checkbox" checked disabled> 甲</li><li><label><input type=checkbox><span></span></label><div><p>乙</p></div></li></ul>').content).toEqual([{ type: "taskList", content: [task(true, p("甲")), task(false, p("乙"))] }]);
    expect(docFromHtml("<ul><li><input type=checkbox>甲</li><li>乙</li></ul>").content[0]?.type).toBe("bulletList");
  });
});

describe("addresses of other sites' pieces", () => {
  it.each([
    ["https://www.bilibili.com/video/BV1xx411c7mD/?p=2", "bilibili"], ["https://b23.tv/abc", "bilibili"], ["https://youtu.be/x", "youtube"], ["https://m.youtube.com/watch?app=1&v=x-_", "youtube"], ["https://www.youtube.com/shorts/a", "youtube"], ["https://vimeo.com/12345", "vimeo"],
    ["https://x.com/a/status/1", "x"], ["https://twitter.com/a/status/1", "x"], ["https://v.qq.com/x/cover/abc.html", "tencent"], ["https://v.youku.com/v_show/id_XN.html", "youku"], ["https://www.douyin.com/video/123", "douyin"], ["https://weibo.com/123/Abc", "weibo"], ["https://www.xiaoyuzhoufm.com/episode/64", "xiaoyuzhou"],
  ])("%s is one of %s", (address, site) => expect(embedSite(address)).toBe(site));

  it.each(["http://youtu.be/x", "https://youtube.com.evil.example/watch?v=x", "https://evil.example/youtu.be/x", "https://www.youtube.com/@channel", "https://www.youtube.com/", "https://youtu.be:8443/x", "https://user@youtu.be.evil.example/x", "https://bilibili.com.cn/video/BV1", "javascript:alert(1)", ""])("%s is none", (address) => expect(embedSite(address)).toBe(null));
});
