/** What pages put on the clipboard: WeChat, encyclopaedias, forums, mails, programs for writing code. The words are made up, the markup is theirs. */
import { describe, expect, it } from "vitest";
import { readForeign } from "./foreign.ts";
import { readDoc } from "./schema.ts";
import { sketch } from "./sketch.ts";

const wrapped = ["河堤上的观测员每天早上六点都要走一遍，把水位记在", "本子上。这件事他做了二十一年，本子用到第四十七本", "了，最早的一本纸页发脆，翻的时候要用两只手托着，", "县里的档案员来看过三次。"];
const long = "河堤上的观测员每天早上六点都要走一遍三公里的河堤，把水位记在本子上，这件事他做了二十一年，从来没有断过。";

const cases: readonly (readonly [string, string, string])[] = [
  ["WeChat: sections in sections, leading blanks, lazy pictures", '<section style="font-size:16px;" data-tool="mdnice编辑器"><section style="text-align:center;"><section style="display:inline-block;"><p style="margin:0;"><strong><span leaf="">一本旧账</span></strong></p></section></section><p style="line-height:2em;"><span style="font-size:15px;" leaf="">　　本子已经用到</span><span style="font-size:15px;color:rgb(255,0,0);" leaf="">第四十七本</span>。</p><p><br></p><section nodeleaf=""><img class="rich_pages wxw-img" data-galleryid="" data-ratio="0.66" data-s="300,640" data-src="https://mmbiz.qpic.cn/mmbiz_png/abc/640?wx_fmt=png&amp;from=appmsg" data-type="png" data-w="1080" src="data:image/svg+xml,%3Csvg%3E" style="visibility:visible!important;width:100%;" alt="图片"></section><section><span leaf="">&nbsp; &nbsp;&nbsp;雨季来之前。</span></section><mp-common-profile class="js_uneditable" data-nickname="河湾"></mp-common-profile></section>', "p(*一本旧账*) p(本子已经用到第四十七本。) figure(图片|) p(雨季来之前。)"],
  ["WeChat: code whose lines each stand alone", '<section class="code-snippet__fix code-snippet__js"><ul class="code-snippet__line-index code-snippet__js"><li></li><li></li></ul><pre class="code-snippet__js" data-lang="javascript"><code><span class="code-snippet_outer"><span class="code-snippet__keyword">let</span> a = 1;</span></code><code><span class="code-snippet_outer">  b();</span></code></pre></section>', "code:javascript(let a = 1;\n  b();)"],
  ["WeChat: signs of feeling, hidden until a script has run", '<div id="js_content" style="visibility: hidden; opacity: 0;"><p>好<img src="https://res.wx.qq.com/t/wx_fed/we-emoji/res/x.png" alt="[微笑]" style="width:20px;vertical-align:middle;"></p></div>', "p(好[微笑])"],
  ["a page that breaks lines instead of making paragraphs", `<div class="content">　　${long}<br>　　第二段。<br><br>${long}<br>第四段。</div>`, `p(${long}) p(第二段。) p(${long}) p(第四段。)`],
  ["a mail whose lines are only wraps", `<div>${wrapped.join("<br>\n")}</div>`, `p(${wrapped.join("")})`],
  ["a mail in English whose lines are only wraps", `<p>${["The gauge keeper walks three miles of the dyke every", "morning and writes the level into a book. He has been", "at it for twenty-one years, and the oldest of his", "books is too brittle to open."].join("<br>")}</p>`, "p(The gauge keeper walks three miles of the dyke every morning and writes the level into a book. He has been at it for twenty-one years, and the oldest of his books is too brittle to open.)"],
  ["a poem and an address keep their lines", "<p>水位一尺<br>木桩红了<br>老周走了</p><p>临江县<br>河堤路 3 号</p>", "p(水位一尺⏎木桩红了⏎老周走了) p(临江县⏎河堤路 3 号)"],
  ["an encyclopaedia: footnotes, formulas, no edit links", '<p>河堤<sup id="cite_ref-a_1-0" class="reference"><a href="#cite_note-a-1"><span class="cite-bracket">[</span>1<span class="cite-bracket">]</span></a></sup>长<span class="mwe-math-element"><span class="mwe-math-mathml-inline" style="display: none;"><math alttext="{\\displaystyle l}"><semantics><mi>l</mi><annotation encoding="application/x-tex">{\\displaystyle l}</annotation></semantics></math></span></span>公里<sup id="cite_ref-a_1-1" class="reference"><a href="#cite_note-a-1">[1]</a></sup>。</p><div class="reflist"><ol class="references"><li id="cite_note-a-1"><span class="mw-cite-backlink">^ <sup><a href="#cite_ref-a_1-0">1.0</a></sup> <sup><a href="#cite_ref-a_1-1">1.1</a></sup></span> <span class="reference-text">县志，<i>第四卷</i>。</span></li></ol></div>', "p(河堤^(县志，第四卷。)长公里^(县志，第四卷。)。)"],
  ["footnotes of a page made from Markdown", '<p>甲<sup class="footnote-ref"><a href="#fn1" id="fnref1">[1]</a></sup>。</p><hr class="footnotes-sep"><section class="footnotes"><ol class="footnotes-list"><li id="fn1" class="footnote-item"><p>出处。 <a href="#fnref1" class="footnote-backref">↩︎</a></p></li></ol></section><p>后</p>', "p(甲^(出处。)。) p(后)"],
  ["footnotes on GitHub", '<p>甲<sup><a href="#user-content-fn-1-abc" id="user-content-fnref-1-abc" data-footnote-ref="" aria-describedby="footnote-label">1</a></sup></p><section data-footnotes="" class="footnotes"><ol><li id="user-content-fn-1-abc"><p>出处 <a href="#user-content-fnref-1-abc" data-footnote-backref="" aria-label="Back to reference 1">↩</a></p></li></ol></section>', "p(甲^(出处))"],
  ["a footnote that no line can hold stays where it was, with its sign", '<p>甲<a href="#n1" id="r1">1</a></p><div id="n1"><p>图 <a href="#r1">1</a><img src="https://a.example/a.png" alt="水位"></p></div>', "p(甲1) p(图 1) figure(水位|)"],
  ["a table of contents is no row of footnotes", '<ol><li><a href="#s1">1</a></li><li><a href="#s2">2</a></li></ol><h2 id="s1">一</h2><h2 id="s2">二</h2>', "ol1[li[p(1)] li[p(2)]] h2(一) h2(二)"],
  ["GitHub: things to tick off", '<ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" disabled="" class="task-list-item-checkbox" checked=""> 量水位</li><li class="task-list-item"><input type="checkbox" disabled=""> 漆木桩</li></ul>', "tasks[x[p(量水位)] o[p(漆木桩)]]"],
  ["pictures with captions, of several sizes, and points that only count readers", '<figure class="wp-block-image"><picture><source srcset="a.avif"><img loading="lazy" src="https://a.example/a-300.jpg" srcset="https://a.example/a-300.jpg 300w" alt="河堤"></picture><figcaption>清晨的<em>河堤</em></figcaption></figure><img src="https://count.example/p.gif" width="1" height="1"><p>🙂<img class="emoji" draggable="false" alt="😀" src="https://s.w.org/images/emoji/1f600.svg"></p>', "figure(河堤|清晨的河堤) p(🙂😀)"],
  ["VS Code", '<meta charset=\'utf-8\'><div style="color: #d4d4d4;background-color: #1e1e1e;font-family: Menlo, Monaco, \'Courier New\', monospace;font-weight: normal;font-size: 12px;line-height: 18px;white-space: pre;"><div><span style="color: #569cd6;">const</span><span style="color: #d4d4d4;"> a = 1;</span></div><br><div><span>  b();</span></div></div>', "code:null(const a = 1;\n\n  b();)"],
  ["JetBrains", '<html><head><meta http-equiv="content-type" content="text/html; charset=UTF-8"></head><body><pre style="background-color:#2b2b2b;color:#a9b7c6;font-family:\'JetBrains Mono\',monospace;font-size:9.8pt;"><span style="color:#cc7832;">val </span>a = 1<br>  b()</pre></body></html>', "code:null(val a = 1\n  b())"],
  ["Zhihu sends every reader past itself", '<p>见<a href="https://link.zhihu.com/?target=https%3A//a.example/x" class="external">此处</a></p>', "p(见_此处_)"],
  ["what would run", '<p onclick="x()">文<img src="x" onerror="alert(1)" alt=""><a href="javascript:alert(1)">链</a><a href="data:text/html,x">接</a></p><script>alert(1)</script><style>p{background:url(x)}</style><svg onload="alert(1)"></svg><iframe srcdoc="<script>x</script>"></iframe>', "p(文) figure(|) p(链接)"],
];

describe("from pages", () => {
  it.each(cases)("%s", (_name, html, expected) => {
    const { blocks } = readForeign(html);
    expect(sketch(blocks)).toBe(expected);
    expect(() => readDoc({ type: "doc", content: blocks })).not.toThrow();
  });

  it("pictures are known by their true addresses, those carried along by what they are", () => {
    const { blocks, pictures } = readForeign('<img data-src="https://a.example/a.png" src="data:image/gif;base64,R0"><img src="data:image/png;base64,iVBORw0KGgo=" alt="图"><img src="/b.png"><img src="blob:https://a.example/1">', "https://b.example/c/");
    expect(blocks.map((block) => pictures.get(block))).toEqual([{ src: "https://a.example/a.png", alt: "" }, { src: "", alt: "图", data: "data:image/png;base64,iVBORw0KGgo=" }, { src: "https://b.example/b.png", alt: "" }, { src: "blob:https://a.example/1", alt: "" }]);
  });
});
