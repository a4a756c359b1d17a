/** What is cut is what a whole parser would cut. */
import fc from "fast-check";
import { type DefaultTreeAdapterTypes as Tree, parse } from "parse5";
import { expect, test } from "vitest";
import { strip } from "./strip.ts";

/** Words and markup as React and `render()` write them, and oddities that a piece of foreign code may bring. */
const leaves = ["正文", " ", "\n", "&amp;", "&lt;script&gt;", "a > b", "<br/>", "<hr>", '<img src="/m.webp" alt="a > b" />', "<!--$-->", "<!-->", "<!--->", "<!-- a --!>", "<!-- <p> -->", '<meta name="next-size-adjust" content=""/>', '<meta name="x" content="y">', '<link rel="preload" as="script" href="/a.js"/>', '<link rel="preload" as="image" href="/m.webp">', "<link rel=modulepreload href=/x.js>", '<script src="/_next/a.js" async=""></script>', '<script type="application/ld+json">{"a":"<b>\\u003c/script>"}</script>', '<script src="/reader.js?v=1" defer=""></script>', "<script>if (a < b) '<p>'</script>", '<script>"<!--"; "<script>"; "</script>" ; "-->"</script>', "<SCRIPT>1</SCRIPT >", "<style>p > a { color: red }</style>", "<noscript><p>无脚本</p></noscript>", "<textarea><p></textarea>", '<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>', "<p title='\"hidden\"'>引号</p>", "<p title=\"hidden\" data-hidden>不藏</p>", "<button hidden type=button>复制</button>"] as const;

const tree = fc.letrec<{ piece: string; box: string }>((tie) => ({
  piece: fc.oneof({ depthSize: "small", withCrossShrink: true }, fc.constantFrom(...leaves), tie("box")),
  box: fc.tuple(fc.constantFrom(["<div>", "</div>"], ['<div hidden="">', "</div>"], ["<div hidden>", "</div>"], ['<template id="B:0">', "</template>"], ["<main class=\"a > b\">", "</main>"], ["<span>", "</span>"], ["<section hidden>", "</section>"]), fc.array(tie("piece"), { maxLength: 4 })).map(([[open = "", end = ""], inside]) => open + inside.join("") + end),
}));

test("the same pieces go, and the same characters are seen, as with a whole parser", () => {
  fc.assert(
    fc.property(fc.array(tree.piece, { maxLength: 8 }), (pieces) => {
      const page = `<!DOCTYPE html><html lang="zh-CN"><head><title>a < b</title></head><body>${pieces.join("")}</body></html>`;
      const [cut, whole] = [strip(page), wholly(page)];
      expect(cut.html).toBe(whole.html);
      expect(cut.visible >= whole.visible).toBe(true);
      expect(cut.visible > 0).toBe(whole.visible > 0);
    }),
    { numRuns: 2_000 },
  );
});

test("markup without an end does not make anybody wait", () => {
  // What grows with the square of these would take minutes.
  for (const odd of ["<p ", '<p title="', "<p title='x' ", "<!--", "<script>", "<style>", "<", "</"]) expect(strip(odd.repeat(100_000)).html.length).toBeLessThanOrEqual(odd.length * 100_000);
});

type Cut = [start: number, end: number];

/** The rule in a parser's words: how this was done at first, and ten times as slow. */
function wholly(page: string): { html: string; visible: number } {
  const cuts: Cut[] = [];
  const visible = walk(parse(page, { sourceCodeLocationInfo: true }), cuts, true);
  const kept = cuts.sort(([a], [b]) => a - b).reduce(({ html, at }, [start, end]) => (start < at ? { html, at } : { html: html + page.slice(at, start), at: end }), { html: "", at: 0 });
  return { html: kept.html + page.slice(kept.at), visible };
}

const unseen = new Set(["script", "style", "noscript", "template", "title", "textarea", "head"]);

function walk(node: Tree.Node, cuts: Cut[], seen: boolean): number {
  if (node.nodeName === "#text" && "value" in node) return seen ? node.value.replace(/\s+/g, "").length : 0;
  if (isCut(node)) {
    const place = "sourceCodeLocation" in node ? node.sourceCodeLocation : null;
    if (place) cuts.push([place.startOffset, place.endOffset > place.startOffset ? place.endOffset : Number.POSITIVE_INFINITY]);
    return 0;
  }
  if (!("childNodes" in node)) return 0;
  const inSight = seen && !unseen.has(node.nodeName) && attribute(node, "hidden") === undefined;
  return node.childNodes.reduce((sum, child) => sum + walk(child, cuts, inSight), 0);
}

function isCut(node: Tree.Node): boolean {
  if (node.nodeName === "#comment" || node.nodeName === "template") return true;
  if (node.nodeName === "script") return attribute(node, "type") !== "application/ld+json" && !/^\/reader\.js(?:\?|$)/.test(attribute(node, "src") ?? "");
  if (node.nodeName === "link") return attribute(node, "rel") === "modulepreload" || (attribute(node, "rel") === "preload" && attribute(node, "as") !== "image");
  if (node.nodeName === "meta") return attribute(node, "name") === "next-size-adjust";
  return node.nodeName === "div" && attribute(node, "hidden") !== undefined && "childNodes" in node && node.childNodes.every((child) => isCut(child) || (child.nodeName === "#text" && "value" in child && child.value.trim() === ""));
}

const attribute = (node: Tree.Node, name: string) => ("attrs" in node ? node.attrs.find((one) => one.name === name)?.value : undefined);
