import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { docFromHtml, readHtml } from "./html.ts";
import { readDoc } from "./schema.ts";
import { anyString } from "./testing.ts";
import { plainText } from "./text.ts";
import type { Block } from "./types.ts";

/** A document as one would jot it down: blocks by their first letters, marks by signs. */
function sketch(blocks: readonly Block[]): string {
  return blocks.map(sketchBlock).join(" ");
}

function sketchBlock(block: Block): string {
  switch (block.type) {
    case "paragraph":
      return `p(${runs(block)})`;
    case "heading":
      return `h${block.attrs.level}(${runs(block)})`;
    case "figure":
      return `figure(${block.attrs.alt}|${block.attrs.caption})`;
    case "horizontalRule":
      return "hr";
    case "codeBlock":
      return `code:${block.attrs.language}(${block.content?.map(({ text }) => text).join("")})`;
    case "formulaBlock":
      return `$$${block.attrs.latex}$$`;
    case "orderedList":
      return `ol${block.attrs.start}[${sketch(block.content)}]`;
    case "tableHeader":
    case "tableCell": {
      const { colspan, rowspan, align } = block.attrs;
      return `${block.type === "tableHeader" ? "th" : "td"}${colspan > 1 ? `→${colspan}` : ""}${rowspan > 1 ? `↓${rowspan}` : ""}${align ? `:${align}` : ""}[${sketch(block.content)}]`;
    }
    case "taskList":
      return `tasks[${block.content.map((item) => `${item.attrs.checked ? "x" : "o"}[${sketch(item.content)}]`).join(" ")}]`;
    case "infoBox":
      return `${block.attrs.tone}[${sketch(block.content)}]`;
    case "attribution":
      return `by(${runs(block)})`;
    case "boxTitle":
      return `title(${runs(block)})`;
    case "linkCard":
      return `card(${[block.attrs.href, block.attrs.title, block.attrs.description, block.attrs.site].join("|")})`;
    case "embed":
      return `embed(${block.attrs.href}|${block.attrs.title})`;
    default:
      return `${{ blockquote: "q", bulletList: "ul", listItem: "li", table: "table", tableRow: "tr", pullQuote: "pull", taskItem: "task" }[block.type]}[${sketch(block.content ?? [])}]`;
  }
}

function runs(block: Extract<Block, { type: "paragraph" | "heading" | "attribution" | "boxTitle" }>): string {
  const signs = { bold: "*", italic: "/", link: "_", code: "`" };
  return (block.content ?? []).map((run) => (run.type === "text" ? (run.marks ?? []).reduce((text, mark) => `${signs[mark.type]}${text}${signs[mark.type]}`, run.text) : run.type === "formula" ? `$${run.attrs.latex}$` : run.type === "footnote" ? `^(${run.content?.map(({ text }) => text).join("")})` : "⏎")).join("");
}

const read = (html: string) => sketch(docFromHtml(html).content);

describe("words and their marks", () => {
  it.each([
    ["<p>甲<b>乙<i>丙</i></b>丁</p>", "p(甲*乙*/*丙*/丁)"],
    ["甲<div>乙<section>丙</section>丁</div>", "p(甲) p(乙) p(丙) p(丁)"],
    ['<p><span style="font-weight:700">粗</span><span style="font-style: italic">斜</span></p>', "p(*粗*/斜/)"],
    ['<b style="font-weight:normal">从文档粘贴</b>', "p(从文档粘贴)"],
    ["<h1>甲</h1><h2><strong>乙</strong></h2><h5>丙</h5>", "h2(甲) h2(乙) h3(丙)"],
    ["<dl><dt>词</dt><dd>义</dd></dl>", "p(*词*) p(义)"],
    ["<p>上标<sup>2</sup>，删除<s>旧</s>，代码<code>x</code>和<kbd>⌘K</kbd></p>", "p(上标2，删除旧，代码`x`和`⌘K`)"],
  ])("%s", (html, expected) => expect(read(html)).toBe(expected));

  it("keeps absolute links, resolves others only where the page says what they belong to", () => {
    const html = '<a href="https://a.example/">甲</a><a href="/b">乙</a><a href="javascript:alert(1)">丙</a><a href="#c">丁</a><a href="mailto:a@b.cn">戊</a>';
    expect(read(html)).toBe("p(_甲_乙丙丁_戊_)");
    expect(sketch(readHtml(html, "https://a.example/x/").doc.content)).toBe("p(_甲__乙_丙_丁__戊_)");
  });
});

describe("lines and blanks", () => {
  it.each([
    ["<p>　　首段 ，有空  格 。</p>", "p(首段 ，有空  格 。)"],
    ["<p>&nbsp;&nbsp;&nbsp;&nbsp;首段&nbsp;，</p>", "p(首段 ，)"],
    ["<p>中文\n   换行</p><p>English\n   lines</p><p>中文\nEnglish</p>", "p(中文换行) p(English lines) p(中文 English)"],
    ["<p>一<br>二<br><br>三</p>", "p(一⏎二) p(三)"],
    ["<p>　　一。<br>　　二。<br>&nbsp;&nbsp;三。</p>", "p(一。) p(二。) p(三。)"],
    ["<br><br>一<br><br><br>", "p(一)"],
    ["<pre>a\n  b\n\nc</pre>", "p(a⏎b) p(c)"],
    ["<p>\u200b零宽\ufeff</p>", "p(零宽)"],
    ["<p> </p><p>&nbsp;</p><div></div>", "p()"],
  ])("%j", (html, expected) => expect(read(html)).toBe(expected));
});

describe("lists and tables", () => {
  it.each([
    ["<ul><li>a<ul><li>b</li></ul></li><li><p>c</p><p>d</p></li></ul>", "ul[li[p(a) ul[li[p(b)]]] li[p(c) p(d)]]"],
    ["<ol start=3><li>a</li><ol><li>b</li></ol></ol>", "ol3[li[p(a) ol1[li[p(b)]]]]"],
    ["<ul><li></li><li><img src=a.png alt=图></li>散落</ul>", "ul[li[p() figure(图|)] li[p(散落)]]"],
    ["<table><tr><th>甲<th align=right>乙<tr><td>1<td style='text-align:right'>2</table>", "table[tr[th[p(甲)] th:right[p(乙)]] tr[td[p(1)] td:right[p(2)]]]"],
    ["<table border=1><caption>名</caption><tr><td colspan=2>a<td>b<tr><td rowspan=5>c</table>", "p(名) table[tr[td→2[p(a)] td[p(b)]] tr[td[p(c)] td[p()] td[p()]]]"],
    ["<table><tr><td>栏<td><h1>题</h1><p>文</p></table>", "p(栏) h2(题) p(文)"],
    ["<table><tr><td><p>只有一列</p><tr><td>二</table>", "p(只有一列) p(二)"],
  ])("%s", (html, expected) => expect(read(html)).toBe(expected));
});

describe("pictures", () => {
  it("become figures without media, in order, with what the page says of them", () => {
    const { doc, pictures } = readHtml('<p>前<img src="a.jpg" alt="甲">后</p><figure><img data-src="https://b.example/b.jpg" src="data:image/gif;base64,x" alt="乙\n图"><figcaption>说明<b>文</b></figcaption></figure><img src="dot.gif" width=1 height=1>', "https://a.example/n/");
    expect(sketch(doc.content)).toBe("p(前) figure(甲|) p(后) figure(乙 图|说明文)");
    expect(pictures).toEqual([{ src: "https://a.example/n/a.jpg", alt: "甲" }, { src: "https://b.example/b.jpg", alt: "乙 图" }]);
  });

  it("keep a caption without a picture as words", () => expect(read("<figure><table><tr><td>1<td>2</table><figcaption>表</figcaption></figure>")).toBe("table[tr[td[p(1)] td[p(2)]]] p(表)"));
});

describe("foreign pages cannot do harm", () => {
  it("never runs or keeps what is not a word of the text", () => {
    expect(read('<p onclick="alert(1)">文</p><script>alert(1)</script><style>p{}</style><iframe src=x>框</iframe><svg onload=alert(1)><text>图</text></svg><noscript>无</noscript><template>模</template><button>按</button><p hidden>藏</p><p style="display: none">藏</p><!-- 注 --><textarea>填</textarea>')).toBe("p(文)");
  });

  it.each(["<div>", "<b>", "<ul><li>", "<blockquote>", "<table><tr><td>", "<p><font size=1>", "<a><b x=1>", "<em><p>", "<h1><div>"])("reads 100,000 nested %s without falling over, and loses no word", (tag) => {
    const doc = docFromHtml(`前文${tag.repeat(100_000)}深处`);
    expect(plainText(doc)).toMatch(/前文\s*深处/);
    expect(() => readDoc(doc)).not.toThrow();
  });

  it("writes only what the document model knows, whatever comes in", () => {
    const tag = fc.constantFrom("p", "div", "b", "i", "a", "ul", "ol", "li", "table", "tr", "td", "th", "caption", "h1", "h3", "blockquote", "figure", "figcaption", "pre", "dl", "dt", "br", "img", "hr", "span", "font", "script", "svg", "math", "template", "form", "button", "select");
    const piece = fc.oneof(anyString, tag.map((name) => `<${name}>`), tag.map((name) => `</${name}>`), fc.tuple(tag, anyString, anyString).map(([name, key, value]) => `<${name} href="${value}" src="${value}" alt="${value}" style="${key}" colspan="${value}" start="${value}">`));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { doc, pictures } = readHtml(pieces.join(""), "https://a.example/");
        expect(readDoc(doc)).toEqual(doc);
        for (const picture of pictures) expect(picture.src).not.toMatch(/^data:/);
      }),
      { numRuns: 1_000 },
    );
  });

  it("loses no visible word", () => {
    const tag = fc.constantFrom("p", "div", "b", "a", "ul", "ol", "li", "h2", "blockquote", "section", "figure", "figcaption", "table", "tr", "td", "th", "dd", "pre", "article", "center", "font", "label");
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat(999).map((number) => `词${number}号`), tag.map((name) => `<${name}>`), tag.map((name) => `</${name}>`)), { maxLength: 40 }), (pieces) => {
        const doc = docFromHtml(pieces.join(" "));
        const seen = plainText(doc).replace(/\s/g, "");
        for (const word of pieces) if (word.startsWith("词")) expect(seen).toContain(word);
      }),
      { numRuns: 500 },
    );
  });
});
