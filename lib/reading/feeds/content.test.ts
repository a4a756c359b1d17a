import { expect, test } from "vitest";
import { render } from "#lib/content/render";
import type { Block, Picture } from "#lib/content/types";
import { framed, portableHtml } from "./content.ts";

const picture: Picture = { id: 3, width: 1600, height: 1000, color: 2, alt: "山", renditions: (["avif", "webp", "jpeg"] as const).flatMap((format) => [480, 960].map((width) => ({ format, width, height: width / 2, path: `/media/h/${width}.${format}` }))) };
const page = "https://news.example/a/7-x?a=1&b=2";

function written(...content: Block[]): string {
  const { html } = render({ kicker: "", headline: "", standfirst: "", note: "", body: { type: "doc", content } }, { pictures: new Map([[3, picture]]), language: "zh-CN" });
  return portableHtml(html, page);
}

const link = (text: string, href: string): Block => ({ type: "paragraph", content: [{ type: "text", text, marks: [{ type: "link", attrs: { href } }] }] });

test("every address is whole", () => {
  expect(written(link("a", "/a/1-b?x=1&y=2"))).toBe('<p><a href="https://news.example/a/1-b?x=1&amp;y=2">a</a></p>');
  expect(written(link("a", "#s1"))).toBe('<p><a href="https://news.example/a/7-x?a=1&amp;b=2#s1">a</a></p>');
  expect(written(link("a", "https://other.example/a"))).toBe('<p><a href="https://other.example/a" rel="noopener">a</a></p>');
  expect(written(link("a", "mailto:a@b.cn"))).toBe('<p><a href="mailto:a@b.cn">a</a></p>');
});

test("a picture is one that every reader shows", () => {
  expect(written({ type: "figure", attrs: { media: 3, alt: "远山", caption: "山脚", credit: "甲" } })).toBe('<figure><img src="https://news.example/media/h/960.jpeg" width="960" height="480" alt="远山"><figcaption>山脚 <span>甲</span></figcaption></figure>');
});

test("what only looks like an attribute is text and stays", () => {
  const text = ' href="/x" src="#y" class="z" <source a> <picture>';
  expect(written({ type: "paragraph", content: [{ type: "text", text }] })).toBe("<p> href=&quot;/x&quot; src=&quot;#y&quot; class=&quot;z&quot; &lt;source a&gt; &lt;picture&gt;</p>");
  expect(written({ type: "figure", attrs: { media: 3, alt: text, caption: "", credit: "" } })).toContain('alt=" href=&quot;/x&quot; src=&quot;#y&quot; class=&quot;z&quot; &lt;source a&gt; &lt;picture&gt;"');
});

test("tasks keep their ticks, boxes and cards their words, and nothing that only our page can use", () => {
  const item = (checked: boolean, value: string) => ({ type: "taskItem" as const, attrs: { checked }, content: [{ type: "paragraph" as const, content: [{ type: "text" as const, text: value }] }] });
  expect(written({ type: "taskList", content: [item(true, "甲"), item(false, '<input type="checkbox" disabled>')] })).toBe("<ul><li>☑ 甲</li><li>☐ &lt;input type=&quot;checkbox&quot; disabled&gt;</li></ul>");
  expect(written({ type: "infoBox", attrs: { tone: "background" }, content: [{ type: "boxTitle", content: [{ type: "text", text: "题" }] }, { type: "paragraph", content: [{ type: "text", text: "文" }] }] })).toBe('<section aria-label="背景：题"><p><strong>背景</strong> <strong>题</strong></p><p>文</p></section>');
  expect(written({ type: "embed", attrs: { href: "https://youtu.be/abc", title: "片" } })).toBe('<p><a href="https://youtu.be/abc" rel="noopener"><strong>片</strong><br><span>在YouTube观看</span></a><br><span>youtu.be</span></p>');
});

test("notices stand before the text and the note behind it, as text", () => {
  expect(framed("<p>x</p>", { before: ["转自<b>"], after: ["一", "二"] })).toBe("<p>转自&lt;b&gt;</p><p>x</p><p>一</p><p>二</p>");
  expect(framed("<p>x</p>", { before: [], after: [] })).toBe("<p>x</p>");
});
