import { expect, test } from "vitest";
import { routeOf } from "./routes.ts";

const files = new Set(["/reader.js", "/icon.svg"]);
const at = (address: string, dev = false) => {
  const [path = "", search = ""] = address.split("?");
  return routeOf(path, new URLSearchParams(search), files, dev);
};

test.each([
  ["/", "zh-CN"], ["/en", "en"], ["/a/7-x", "zh-CN"], ["/en/a/7-x", "en"], ["/section/tech", "zh-CN"], ["/archive/2026-11", "zh-CN"], ["/english", "zh-CN"],
  ["/feed.xml", "zh-CN"], ["/en/feed.xml", "en"], ["/section/tech/feed.xml", "zh-CN"], ["/en/section/tech/feed.xml", "en"], ["/sitemap.xml", "zh-CN"], ["/sitemap/3.xml", "zh-CN"], ["/robots.txt", "zh-CN"], ["/llms.txt", "zh-CN"], ["/news-sitemap.xml", "zh-CN"], ["/atom.xml", "zh-CN"], ["/en/feed.json", "en"], ["/tag/x/atom.xml", "zh-CN"], ["/en/by/x/feed.json", "en"], ["/a/7-x.md", "zh-CN"], ["/en/a/7-x.md", "en"], ["/nobody/knows", "zh-CN"],
  ["/zh-Hant/a/7-x", "zh-CN"], ["/a/7-x/qr.svg", "zh-CN"], ["/en/a/7-x/qr.svg", "en"], ["/corrections", "zh-CN"], ["/en/corrections", "en"], ["/about/ai", "zh-CN"],
])("%s is a reader's document", (path, language) => {
  expect(at(path)).toEqual({ kind: "document", language, target: path });
});

test.each(["/desk", "/desk/articles/1", "/sign-in", "/setup", "/invite/abc", "/reset/abc", "/preview/abc", "/api/uploads", "/api/v1/articles.json"])("%s is inside", (path) => {
  expect(at(path)).toEqual({ kind: "inside" });
});

test.each(["/deskx", "/Desk", "/apis"])("%s only looks like it", (path) => {
  expect(at(path).kind).toBe("document");
});

test("what begins with the name of the Chinese edition has moved to the root", () => {
  expect(at("/zh-CN")).toEqual({ kind: "moved", to: "/" });
  expect(at("/zh-CN/a/7-x")).toEqual({ kind: "moved", to: "/a/7-x" });
  expect(at("/zh-CN/search?q=x")).toEqual({ kind: "moved", to: "/search?q=x" });
  expect(at("/zh-CN/zh-CN")).toEqual({ kind: "moved", to: "/zh-CN" });
});

test("of the edition in traditional characters there are articles; the rest is found as it is", () => {
  expect(at("/zh-Hant")).toEqual({ kind: "moved", to: "/" });
  expect(at("/zh-Hant/section/tech?before=k3x-1f")).toEqual({ kind: "moved", to: "/section/tech?before=k3x-1f" });
  expect(at("/zh-Hant/a/7-x/qr.svg")).toEqual({ kind: "moved", to: "/a/7-x/qr.svg" });
  expect(at("/zh-Hant/a/7-x.php")).toEqual({ kind: "moved", to: "/a/7-x.php" });
  expect(at("/zh-Hant/desk")).toEqual({ kind: "moved", to: "/desk" });
  expect(at("/zh-hant/a/7-x")).toMatchObject({ kind: "document", target: "/zh-hant/a/7-x" });
});

test.each(["/wp-login.php", "/a/qr.svg", "/a/7-x/other.svg", "/b/7-x/qr.svg", "/en/zh-CN/a/7/qr.svg", "/.env", "/a/7-x.rsc", "/desk.rsc", "/desk/articles.rsc", "/en/index.rsc", "/x.json", "/_next/image", "/_next/data/x", "/favicon.png", "/a/7-x/copy.md", "/a/7-x.txt", "/x.md", "/section/tech.md", "/archive/2026-11/feed.xml", "/a/7-x/atom.xml", "/en/robots.txt", "/en/llms.txt", "/en/sitemap.xml", "/news-sitemap.xml/x.xml", "/tag/a/b/feed.json", "/invite", "/reset", "/api"])("%s is nothing", (path) => {
  expect(at(path).kind).toBe("nothing");
});

test("files are those of the build and of the public folder", () => {
  expect(at("/reader.js")).toEqual({ kind: "file" });
  expect(at("/_next/static/chunks/a.js")).toEqual({ kind: "file" });
  expect(at("/_next/anything", true)).toEqual({ kind: "file" });
  expect(at("/media/x/480.webp")).toEqual({ kind: "media" });
  expect(at("/speculation.json")).toEqual({ kind: "speculation" });
});

test.each([
  ["/section/tech?before=k3x-1f&utm=1", "/section/tech?before=k3x-1f"],
  ["/en/tag/x?before=k3x-1f", "/en/tag/x?before=k3x-1f"],
  ["/series/x?before=k3x-1f&q=1", "/series/x?before=k3x-1f"],
  ["/series?before=k3x-1f", "/series"],
  ["/section/tech?before=<script>", "/section/tech"],
  ["/?before=k3x-1f", "/"],
  ["/a/7-x?_rsc=1&q=2", "/a/7-x"],
  ["/corrections?before=k3x-1f&x=1", "/corrections?before=k3x-1f"],
  ["/en/corrections?before=k3x-1f", "/en/corrections?before=k3x-1f"],
  ["/corrections?before=1", "/corrections"],
  ["/zh-Hant/a/7-x?before=k3x-1f", "/zh-Hant/a/7-x"],
  ["/search?q=%E7%AE%97", "/search?q=%E7%AE%97"],
  ["/search?q=%20", "/search"],
  [`/search?q=${"x".repeat(201)}`, `/search?q=${"x".repeat(200)}`],
  ["/archive?before=k3x-1f", "/archive"],
])("of %s counts %s", (address, target) => {
  expect(at(address)).toMatchObject({ kind: "document", target });
});
