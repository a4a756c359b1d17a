import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { docFromMarkdown, readMarkdown } from "./markdown.ts";
import { render } from "./render.ts";
import { readDoc } from "./schema.ts";
import { anyString } from "./testing.ts";
import { plainText } from "./text.ts";

const html = (markdown: string) => render({ kicker: "", headline: "", standfirst: "", note: "", body: docFromMarkdown(markdown) }, { pictures: new Map(), language: "zh-CN" }).html;

describe("Markdown becomes an article", () => {
  it.each([
    ["# 甲\n\n## 乙\n\n### 丙\n\n##### 丁", '<h2 id="s1">甲</h2><h2 id="s2">乙</h2><h3 id="s3">丙</h3><h3 id="s4">丁</h3>'],
    ["段落 ，有  空格 。\n同一段\nand English\nlines", "<p>段落 ，有  空格 。同一段 and English lines</p>"],
    ["**粗**和*斜*，[链接](https://a.example/?a=1&b=2)", '<p><strong>粗</strong>和<em>斜</em>，<a href="https://a.example/?a=1&amp;b=2" rel="noopener">链接</a></p>'],
    ["这是**重点：**后面，**“引”**了，*（一）*内容。", "<p>这是<strong>重点：</strong>后面，<strong>“引”</strong>了，<em>（一）</em>内容。</p>"],
    ["***两者：***后，**外*内。*外**，**[链接](https://a.example/)**后", '<p><strong><em>两者：</em></strong>后，<strong>外<em>内。</em>外</strong>，<a href="https://a.example/" rel="noopener"><strong>链接</strong></a>后</p>'],
    ["5 * 6 * 7，\\*\\*星：\\*\\*后，**note:**text", "<p>5 * 6 * 7，**星：**后，**note:**text</p>"],
    ["<strong>“赛马”</strong>不是<em class=\"x\">斜</em>，<b>粗<i>两者</b>斜\n\n完", "<p><strong>“赛马”</strong>不是<em>斜</em>，<strong>粗<em>两者</em></strong><em>斜</em></p><p>完</p>"],
    ["[坏](javascript:alert(1)) [名][1]\n\n[1]: /a/2-b", '<p>坏 <a href="/a/2-b">名</a></p>'],
    ["- 一\n- 二\n  - 三\n\n3. 四\n4. 五", '<ul><li>一</li><li>二<ul><li>三</li></ul></li></ul><ol start="3"><li>四</li><li>五</li></ol>'],
    ["- [x] 做完\n- [ ] 没做", '<ul class="tasks"><li><input type="checkbox" disabled checked aria-label="已完成"> 做完</li><li><input type="checkbox" disabled aria-label="未完成"> 没做</li></ul>'],
    ["- [x] 做完\n- 别的", "<ul><li>☑ 做完</li><li>别的</li></ul>"],
    ["> 引文\n>\n> 第二段", "<blockquote><p>引文</p><p>第二段</p></blockquote>"],
    ["一  \n二\n\n---\n\n```js\na < b\n  c\n```", '<p>一<br>二</p><hr><pre class="code-scroll" tabindex="0" role="region" aria-label="代码 1（JavaScript）"><code>a &lt; b\n  c</code></pre>'],
    ["文<b>字</b><br>行\n\n<div><p>块<script>alert(1)</script></p></div>", "<p>文<strong>字</strong><br>行</p><p>块</p>"],
    ["~~旧~~新 `x=1`", "<p>旧新 <code>x=1</code></p>"],
    ["注[^1]。\n\n[^1]: 出处。", '<p>注<sup class="footnote-mark"><a id="fnref1" href="#fn1" role="doc-noteref" aria-label="脚注 1">1</a></sup>。</p><section class="footnotes" role="doc-endnotes" aria-label="脚注"><ol><li id="fn1">出处。 <a class="footnote-back" href="#fnref1" role="doc-backlink" aria-label="回到正文中的脚注 1">↑</a></li></ol></section>'],
    ["&lt;script&gt; &amp; \\*", "<p>&lt;script&gt; &amp; *</p>"],
    ["", ""],
  ])("%j", (markdown, expected) => expect(html(markdown)).toBe(expected));

  it("reads tables with their alignment", () => {
    expect(html("| 甲 | 乙 |\n| :-- | --: |\n| 一 | **2** |")).toContain('<thead><tr><th scope="col" class="align-left">甲</th><th scope="col" class="align-right">乙</th></tr></thead><tbody><tr><td class="align-left">一</td><td class="align-right"><strong>2</strong></td></tr></tbody>');
  });

  it("reads pictures as figures with caption and credit", () => {
    const { doc, pictures } = readMarkdown('前\n\n![远山](a.jpg "山脚。 | 摄影：甲")\n\n![引用][p]\n\n[p]: /b.png');
    expect(doc.content.slice(1)).toEqual([
      { type: "figure", attrs: { media: null, alt: "远山", caption: "山脚。", credit: "摄影：甲" } },
      { type: "figure", attrs: { media: null, alt: "引用", caption: "", credit: "" } },
    ]);
    expect(pictures).toEqual([{ src: "a.jpg", alt: "远山" }, { src: "/b.png", alt: "引用" }]);
  });
});

describe("Markdown cannot do harm", () => {
  it.each([">", "- ", "1. ", "> - ", "* * ", "[", "![", "*a_ ", "**a ", "<", "`", "www.", "|a", "~~a ", "&#", "  - a\n"])("survives 20,000 times %j", (sign) => {
    expect(() => readDoc(docFromMarkdown(`${sign.repeat(20_000)}词`))).not.toThrow();
  });

  it("takes half of a character out of an address as well", () => {
    const doc = docFromMarkdown("https://example.com/#c\ud800 和 [词](https://example.com/\udc00)");
    expect(readDoc(doc)).toEqual(doc);
    expect(JSON.stringify(doc).isWellFormed() && !JSON.stringify(doc).includes("\\ud800")).toBe(true);
  });

  it("writes only what the document model knows, and loses no word", () => {
    const piece = fc.oneof(anyString, fc.constantFrom("\n", "\n\n", "# ", "- ", "1. ", "> ", "**", "*", "`", "```\n", "|", "|-|-|\n", "[a](", ")", "![", "](x)", "    ", "---\n", "<div>", "</div>", "[^1]", "[^1]: "), fc.nat(99).map((number) => ` 词${number}号 `));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const doc = docFromMarkdown(pieces.join(""));
        expect(readDoc(doc)).toEqual(doc);
      }),
      { numRuns: 1_000 },
    );
    fc.assert(
      fc.property(fc.array(fc.constantFrom("# ", "- ", "> ", "**", "\n", "\n\n", "|", "`", "词一 ", "词二 ", "词三 "), { maxLength: 30 }), (pieces) => {
        const seen = plainText(docFromMarkdown(pieces.join("")));
        for (const word of pieces) if (word.startsWith("词")) expect(seen).toContain(word.trim());
      }),
      { numRuns: 500 },
    );
  });
});
