import { expect, test } from "vitest";
import { traditional } from "#lib/i18n/traditional";
import { inTraditional } from "./traditional.ts";

const page = (body: string, head = "<title>头发</title>") => `<!DOCTYPE html><html lang="zh-Hant"><head>${head}</head><body>${body}</body></html>`;
const body = async (html: string) => /<body>(.*)<\/body>/s.exec(inTraditional(page(html), await traditional()))?.[1];

test("texts and the words in attributes that people read or hear are converted", async () => {
  expect(await body('<p>头发</p><img src="/media/头发.webp" alt="头发"><button aria-label="换成深色" data-to-dark="换成深色" data-copied="已复制" title="后">复制</button>'))
    .toBe('<p>頭髮</p><img src="/media/头发.webp" alt="頭髮"><button aria-label="換成深色" data-to-dark="換成深色" data-copied="已複製" title="後">複製</button>');
});

test("what the head says to people is converted, what it says to machines is not", async () => {
  const head = '<title>头发</title><meta name="description" content="头发"><meta property="og:title" content="头发"><meta property="og:url" content="https://例子.中国/头"><link rel="canonical" href="/a/1-头">';
  expect(inTraditional(page("", head), await traditional())).toBe(page("", '<title>頭髮</title><meta name="description" content="頭髮"><meta property="og:title" content="頭髮"><meta property="og:url" content="https://例子.中国/头"><link rel="canonical" href="/a/1-头">'));
});

test.each([
  "<code>头发</code>", "<pre>头发\n<b>后</b></pre>", '<script type="application/ld+json">{"headline":"头发"}</script>', '<p lang="en">头发 <b title="头发">后</b></p>',
  "<p>https://例子.中国/头发?后=1</p>", '<a href="/tag/头发" data-ref="头发" id="头发" class="头发"></a>', "<style>.头发{}</style>", '<a lang="zh-Hans" hreflang="zh-Hans" href="/a/1-x">简体</a>',
])("%s stays as it is", async (html) => {
  expect(await body(html)).toBe(html);
});

test("Chinese within a part in another language is converted, and says which Chinese it is", async () => {
  expect(await body('<div lang="en">头 <q lang="zh-CN">头发</q></div>')).toBe('<div lang="en">头 <q lang="zh-Hant">頭髮</q></div>');
});

test("a text goes on after an address in it", async () => {
  expect(await body("<p>见https://a.cn/头，头发</p>")).toBe("<p>見https://a.cn/头，頭髮</p>");
});

test("other articles of the edition are led to in the same writing; everything else where it was", async () => {
  const kept = '<a href="/section/a"></a><a href="/en/a/7-x"></a><a href="https://b.cn/a/7"></a><a hreflang="zh-Hans" href="/a/7-x"></a><img src="/a/7-x/qr.svg"><a href="/a/7-x/qr.svg"></a>';
  expect(await body(`<a href="/a/7-x">x</a>${kept}`)).toBe(`<a href="/zh-Hant/a/7-x">x</a>${kept}`);
});

test("what was escaped stays escaped, and markup that is badly nested stays as it was", async () => {
  expect(await body("<p>&lt;头&gt; &amp;&nbsp;&#22836;</p><table>头<tr><td>发</table><p>头<b>后<i>里</b>面</i></textarea>后")).toBe("<p>&lt;頭&gt; &amp;&nbsp;&#22836;</p><table>頭<tr><td>發</table><p>頭<b>後<i>裡</b>面</i></textarea>後");
});
