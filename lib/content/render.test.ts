import fc from "fast-check";
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { describe, expect, it } from "vitest";
import { codeHtml } from "./code.ts";
import { codeLanguages } from "./code-languages.ts";
import { readDoc } from "./schema.ts";
import { render } from "./render.ts";
import { anyContent, anyPicture, longArticle } from "./testing.ts";
import { plainText } from "./text.ts";
import type { ArticleContent, Block, Inline, Picture } from "./types.ts";

const mathAttributes = "accent accentunder depth displaystyle fence height largeop linethickness lspace mathsize mathvariant maxsize minsize movablelimits notation rspace scriptlevel separator stretchy symmetric voffset width".split(" ");
const allowed: Record<string, readonly string[]> = {
  p: ["class"],
  h2: ["id"],
  h3: ["id"],
  blockquote: [],
  ul: ["class"],
  input: ["type", "disabled", "checked", "aria-label"],
  ol: ["start"],
  li: ["id"],
  hr: [],
  br: [],
  strong: ["class"],
  em: [],
  code: ["class"],
  pre: ["class", "tabindex", "role", "aria-label"],
  sup: ["class"],
  section: ["class", "role", "aria-label"],
  a: ["href", "rel", "id", "class", "role", "aria-label"],
  figure: ["class"],
  figcaption: [],
  span: ["class", "tabindex", "role", "aria-label"],
  picture: [],
  source: ["type", "srcset", "sizes"],
  img: ["src", "srcset", "sizes", "width", "height", "alt", "loading", "fetchpriority", "decoding"],
  div: ["class", "tabindex", "role", "aria-label"],
  table: [],
  thead: [],
  tbody: [],
  tr: [],
  th: ["scope", "colspan", "rowspan", "class"],
  td: ["colspan", "rowspan", "class"],
  ...Object.fromEntries("menclose mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtext mtr munder munderover".split(" ").map((tag) => [tag, mathAttributes])),
  math: [...mathAttributes, "display", "alttext"],
  mtd: [...mathAttributes, "class"],
};

function* elementsOf(node: DefaultTreeAdapterTypes.ParentNode): Generator<DefaultTreeAdapterTypes.Element> {
  for (const child of node.childNodes) {
    if (!("tagName" in child)) continue;
    yield child;
    yield* elementsOf(child);
  }
}

function textOf(node: DefaultTreeAdapterTypes.ParentNode): string {
  return node.childNodes.map((child) => (child.nodeName === "#text" && "value" in child ? child.value : "childNodes" in child ? textOf(child) : "")).join("");
}

const article = (...content: Block[]): ArticleContent => ({ kicker: "", headline: "题", standfirst: "", note: "", body: { type: "doc", content } });
const html = (content: ArticleContent, pictures: Picture[] = []) => render(content, { pictures: new Map(pictures.map((picture) => [picture.id, picture])), language: "zh-CN" }).html;
const paragraph = (...content: Inline[]): Block => ({ type: "paragraph", content });
const text = (value: string): Inline => ({ type: "text", text: value });

describe("rendering is safe", () => {
  it("lets nothing out but the elements and attributes of an article, whatever strings stand in it", () => {
    fc.assert(
      fc.property(anyContent, fc.array(anyPicture, { maxLength: 2 }), fc.constantFrom("zh-CN" as const, "en" as const), (content, pictures, language) => {
        const rendered = render(content, { pictures: new Map(pictures.map((picture) => [picture.id, picture])), language });
        const tree = parseFragment(rendered.html);
        for (const element of elementsOf(tree)) {
          expect(Object.keys(allowed)).toContain(element.tagName);
          for (const { name, value } of element.attrs) {
            expect(allowed[element.tagName]).toContain(name);
            if (name === "id") expect(value).toMatch(/^(?:s|fn|fnref)\d+$/);
            if (name === "href") expect(value).toMatch(/^(?:https?:\/\/|mailto:|\/(?![/\\])|#)/i);
            if (name === "src" && value !== "") expect(value).toMatch(/^\/(?!\/)/);
            if (name === "srcset") for (const entry of value.split(", ")) expect(entry).toMatch(/^\/(?!\/)\S+ \d+w$/);
            if (name === "class") expect(value).toMatch(/^(?:picture ph-(?:\d|1[0-5])|picture missing|credit|(?:table|code|formula)-scroll|formula-(?:wide|source)|tasks|pull-quote|box(?: box-(?:note|background|correction)|-title|-label)|link-card(?: embed-card)?|card-(?:where|words|site)|footnotes|footnote-(?:mark|back)|tok-[a-z]+|align-(?:left|center|right))$/);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it("prints every character of a paragraph as it was typed", () => {
    const clean = fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }).filter((value) => value.trim() !== "" && !value.includes("\r") && !value.includes("\u0000"));
    fc.assert(
      fc.property(clean, (value) => {
        expect(textOf(parseFragment(html(article(paragraph(text(value))))))).toBe(value.toWellFormed());
      }),
    );
  });

  it("keeps the words of a link whose address may not be printed", () => {
    const link = (href: string): Block => paragraph({ type: "text", text: "词", marks: [{ type: "link", attrs: { href } }] });
    expect(html(article(link("javascript:alert(1)")))).toBe("<p>词</p>");
    expect(html(article(link("//evil.example")))).toBe("<p>词</p>");
    expect(html(article(link("/a/1-b")))).toBe('<p><a href="/a/1-b">词</a></p>');
    expect(html(article(link("https://example.com/?a=1&b=\"2\"")))).toBe('<p><a href="https://example.com/?a=1&amp;b=&quot;2&quot;" rel="noopener">词</a></p>');
  });
});

describe("rendering is what a typesetter expects", () => {
  it("opens a mark once where it goes on over several runs", () => {
    const link = { type: "link" as const, attrs: { href: "/a" } };
    const runs: Inline[] = [{ type: "text", text: "一", marks: [link] }, { type: "text", text: "二", marks: [link, { type: "bold" }] }, text("三")];
    expect(html(article(paragraph(...runs)))).toBe('<p><a href="/a">一<strong>二</strong></a>三</p>');
  });

  it("gives headings addresses and lists them, leaves out empty lines and empty headings", () => {
    const content = article({ type: "heading", attrs: { level: 2 }, content: [text("甲")] }, paragraph(), { type: "heading", attrs: { level: 3 } }, paragraph(text("文"), { type: "hardBreak" }, text("行")));
    const rendered = render(content, { pictures: new Map(), language: "zh-CN" });
    expect(rendered.html).toBe('<h2 id="s1">甲</h2><p>文<br>行</p>');
    expect(rendered.outline).toEqual([{ id: "s1", level: 2, text: "甲" }]);
    expect(rendered.characters).toBe(3);
  });

  it("makes tables that scroll, each with a name of its own, columns headed and aligned by class", () => {
    const cell = (type: "tableHeader" | "tableCell", value: string, align: "right" | null = null) => ({ type, attrs: { colspan: 1, rowspan: 1, colwidth: null, align }, content: [value === "" ? { type: "paragraph" as const } : { type: "paragraph" as const, content: [text(value)] }] });
    const table: Block = { type: "table", content: [{ type: "tableRow", content: [cell("tableHeader", ""), cell("tableHeader", "元")] }, { type: "tableRow", content: [cell("tableHeader", "电费"), cell("tableCell", "2,621", "right")] }] };
    expect(html(article(table, table))).toBe(
      [1, 2].map((number) => `<div class="table-scroll" tabindex="0" role="region" aria-label="表格 ${number}"><table><thead><tr><td></td><th scope="col">元</th></tr></thead><tbody><tr><th scope="row">电费</th><td class="align-right">2,621</td></tr></tbody></table></div>`).join(""),
    );
  });

});

describe("pictures are printed", () => {
  it("in three formats with known size; the one above the first words is not lazy", () => {
    const at = (format: "avif" | "webp" | "jpeg", width: number) => ({ format, width, height: width / 2, path: `/media/h/${width}.${format}` });
    const picture: Picture = { id: 7, width: 1_600, height: 800, color: 12, alt: "", renditions: [at("avif", 960), at("webp", 960), at("jpeg", 480), at("jpeg", 960)] };
    const figure: Block = { type: "figure", attrs: { media: 7, alt: "山<", caption: "远山", credit: "摄影：甲" } };
    const [first = "", second = ""] = html(article(figure, figure), [picture]).split(/(?=<figure)/);
    expect(first).toContain('<figure class="picture ph-12"><picture><source type="image/avif" srcset="/media/h/960.avif 960w"');
    expect(first).toContain('src="/media/h/960.jpeg" srcset="/media/h/480.jpeg 480w, /media/h/960.jpeg 960w"');
    expect(first).toContain('width="960" height="480" alt="山&lt;" loading="eager" fetchpriority="high" decoding="async"');
    expect(first).toContain('<figcaption>远山 <span class="credit">摄影：甲</span></figcaption>');
    expect(second).toContain('loading="lazy" decoding="async"');
    expect(render(article(figure, figure), { pictures: new Map([[7, picture]]), language: "en" }).mediaIds).toEqual([7]);
  });

  it("with their caption even where the picture is not there", () => {
    expect(html(article({ type: "figure", attrs: { media: null, alt: "图", caption: "说明", credit: "" } }))).toBe('<figure class="picture missing"><figcaption>说明</figcaption></figure>');
    expect(html(article({ type: "figure", attrs: { media: 9, alt: "图", caption: "", credit: "" } }))).toBe("");
  });

});

const latex = (source: string): Block => ({ type: "formulaBlock", attrs: { latex: source } });
const note = (words: string): Inline => ({ type: "footnote", content: [{ type: "text", text: words }] });

describe("code is printed", () => {
  it("by the class of its parts, in a box that the keyboard reaches; in an unknown language plain", () => {
    const code = (language: string | null): Block => ({ type: "codeBlock", attrs: { language }, content: [{ type: "text", text: 'if (a < "b") // c' }] });
    expect(html(article(code("javascript")))).toBe('<pre class="code-scroll" tabindex="0" role="region" aria-label="代码 1（JavaScript）"><code><span class="tok-keyword">if</span> (a &lt; <span class="tok-string">&quot;b&quot;</span>) <span class="tok-comment">// c</span></code></pre>');
    expect(html(article(code("no-such"), code(null)))).toBe([1, 2].map((number) => `<pre class="code-scroll" tabindex="0" role="region" aria-label="代码 ${number}"><code>if (a &lt; &quot;b&quot;) // c</code></pre>`).join(""));
  });

  it("with characters of two units whole, where a rule of the highlighter ends between them", () => {
    expect(textOf(parseFragment(codeHtml("$𐀀 = '𠮷' . $😀;", "perl")))).toBe("$𐀀 = '𠮷' . $😀;");
    expect(codeHtml("$𐀀", "perl")).toMatch(/^(<[^>]+>)*\$𐀀(<[^>]+>)*$/u);
  });

  it("with every character, whatever the language and however long its words", () => {
    const value = fc.oneof(fc.string({ unit: "grapheme", maxLength: 60 }), fc.array(fc.constantFrom("a", '"', "'", "`", "${", "/*", "*/", "//", "<", ">", "{", "}", "\n", "#", "=", "-", "1"), { maxLength: 60 }).map((parts) => parts.join("")), fc.constant("a".repeat(20_000)));
    fc.assert(
      fc.property(value, fc.constantFrom(...codeLanguages.keys()), (code, language) => {
        expect(textOf(parseFragment(`<i>${codeHtml(code, language)}</i>`))).toBe(code.toWellFormed().replaceAll("\u0000", "\ufffd").replace(/\r\n?/g, "\n"));
      }),
    );
  });
});

describe("formulas are printed", () => {
  it("as MathML alone, letters of a style in their own shapes", () => {
    expect(html(article(latex("\\frac{a}{\\mathbb{R}}")))).toBe('<div class="formula-scroll" tabindex="0" role="region" aria-label="公式 1"><math display="block" alttext="\\frac{a}{\\mathbb{R}}"><mrow><mfrac><mi>a</mi><mi>ℝ</mi></mfrac></mrow></math></div>');
    const aligned = html(article(latex("\\begin{aligned}a&=b\\end{aligned}")));
    expect(aligned).toContain('<mtd class="align-right">');
    expect(aligned).toContain('<mtd class="align-left">');
    expect(html(article(paragraph({ type: "formula", attrs: { latex: "x" } })))).toBe('<p><math alttext="x"><mrow><mi>x</mi></mrow></math></p>');
  });

  it("as their source where nobody can read them, where they never end, and beyond what a report holds", () => {
    for (const wrong of ["\\frac{", "\\nosuch", "\\def\\x{\\x\\x}\\x", "{".repeat(1_500), "<script>\\frac"]) expect(html(article(latex(wrong)))).toContain(`<code class="formula-source">${wrong.replace("<", "&lt;").replace(">", "&gt;")}</code>`);
    const many = article(...Array.from({ length: 60 }, () => latex(`a${"+b".repeat(900)}`)));
    expect(html(many).match(/formula-source/g)?.length).toBeGreaterThan(20);
  });

  it("without an address, a colour, a style or a command that would need trust", () => {
    for (const source of ["\\href{https://evil.example}{x}", "\\includegraphics{https://evil.example/a.png}", "\\htmlStyle{color:red}{x}", "\\color{red}x", "\\colorbox{red}{x}"]) {
      const tags = [...elementsOf(parseFragment(html(article(latex(source)))))].flatMap((element) => element.attrs.filter(({ name }) => name !== "alttext").map(({ name, value }) => `${name}=${value}`));
      expect(tags.join(" "), source).not.toMatch(/evil|\bred\b|\bstyle=|href=/);
    }
  });
});

describe("footnotes are printed", () => {
  it("by number, at the end, with a way there and back, never within a link", () => {
    const rendered = html(article(paragraph({ type: "text", text: "甲", marks: [{ type: "link", attrs: { href: "/a" } }] }, { ...note("一"), marks: [{ type: "link", attrs: { href: "/a" } }] }), { type: "heading", attrs: { level: 2 }, content: [text("题"), note("二")] }, paragraph(note(" "))));
    expect(rendered).toContain('<p><a href="/a">甲</a><sup class="footnote-mark"><a id="fnref1" href="#fn1" role="doc-noteref" aria-label="脚注 1">1</a></sup></p>');
    expect(rendered).toContain('<h2 id="s1">题<sup class="footnote-mark">');
    expect(rendered.match(/<li id="fn\d">/g)).toEqual(['<li id="fn1">', '<li id="fn2">']);
    expect(render(article(paragraph(text("a"), note("b"))), { pictures: new Map(), language: "en" }).html).toContain('aria-label="Back to footnote 1 in the text"');
  });

  it("the same every time, and no id twice", () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        const once = html(content);
        expect(html(content)).toBe(once);
        const ids = [...elementsOf(parseFragment(once))].flatMap((element) => element.attrs.filter(({ name }) => name === "id").map(({ value }) => value));
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 100 },
    );
  });
});

describe("rendering also gives", () => {
  it("the plain text beside the HTML", () => {
    const content = longArticle(6_000);
    expect(() => readDoc(content.body)).not.toThrow();
    const rendered = render(content, { pictures: new Map(), language: "zh-CN" });
    expect(rendered.text).toBe(plainText(content.body));
    expect(rendered.minutes).toBeGreaterThan(10);
  });
});
