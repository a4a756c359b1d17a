import { expect, test } from "vitest";
import { leastVisible } from "./document.ts";
import { strip } from "./strip.ts";

const page = (body: string, head = "") => `<!DOCTYPE html><html lang="zh-CN"><head><title>标题</title>${head}</head><body>${body}</body></html>`;

test("the framework's scripts, hints, templates, comments and empty hidden boxes are gone", () => {
  const { html } = strip(page(
    '<main>正文</main><div hidden=""><!--$--><!--/$--></div><script src="/_next/static/a.js" async=""></script><script>self.__next_f.push([1,"<p>正文</p>"])</script><template id="B:0"></template>',
    '<link rel="preload" as="script" fetchpriority="low" href="/_next/static/a.js"><link rel="modulepreload" href="/x.js"><link rel="preload" as="style" href="/_next/static/desk.css"><meta name="next-size-adjust" content="">',
  ));
  expect(html).toBe(page("<main>正文</main>"));
});

test("JSON-LD, the site's own script, style sheets and hints for pictures stay", () => {
  const kept = page('<script type="application/ld+json">{"a":"\\u003c/script>"}</script><p>x</p>', '<script src="/reader.js?v=1"></script><link rel="stylesheet" href="/a.css"><link rel="preload" as="image" href="/m.webp">');
  expect(strip(kept).html).toBe(kept);
});

test("a script of the same beginning is not the site's own", () => {
  expect(strip(page('<script src="/reader.js.evil"></script><script src="//reader.js"></script><script src="https://evil.example/reader.js"></script>')).html).toBe(page(""));
});

test("a hidden box with something in it stays, and is not seen", () => {
  const hidden = page('<div hidden="">秘密</div>');
  expect(strip(hidden)).toEqual({ html: hidden, visible: 0 });
});

test("what stays is the same byte by byte", () => {
  const odd = page('<pre>\n\n  x</pre><p class=a>&amp;&nbsp;<br/>“引号”<button hidden type=button>复制</button><svg viewBox="0 0 1 1"><path d="M0 0"/></svg><table><tr><td>1</table>');
  expect(strip(odd).html).toBe(odd);
  expect(strip(odd.replace("<pre>", "<!--x--><pre>")).html).toBe(odd);
});

test("characters that a reader sees are counted, and no others", () => {
  expect(strip(page("<h1>二 十</h1><script>xxxx</script><noscript>xx</noscript><p hidden>xx</p> ab")).visible).toBe(4);
});

test("a page that only scripts would show is found out", () => {
  const blank = page('<div hidden=""></div><script>self.__next_f.push([1,"正文正文正文正文正文正文正文正文正文正文正文正文"])</script><template data-dgst="NEXT_HTTP_ERROR_FALLBACK;404"></template>');
  expect(strip(blank).visible).toBeLessThan(leastVisible);
});

test("a script that is never closed takes the rest of the document with it", () => {
  const { html, visible } = strip(page('<p>前</p><script>"<!--<script>"</script><p>后</p><script>1</script>'));
  expect(html).toBe('<!DOCTYPE html><html lang="zh-CN"><head><title>标题</title></head><body><p>前</p>');
  expect(visible).toBe(1);
});

test("words that look like the framework's scripts stay where readers see them", () => {
  const shown = page('<p>&lt;script>self.__next_f.push([1,"x"])&lt;/script></p><p title="&lt;script&gt;self.__next_f.push([])">代码</p>');
  expect(strip(shown).html).toBe(shown);
  const between = page('<script>self.__next_f.push([1,"a"])</script><p>正文</p><script>(self.__next_f=self.__next_f||[]).push([0])</script>');
  expect(strip(between).html).toBe(page("<p>正文</p>"));
});
