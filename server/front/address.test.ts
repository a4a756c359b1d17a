import { expect, test } from "vitest";
import { cleanAddress } from "./address.ts";

test.each([
  ["/", "/"],
  ["/a/7-chongqing", "/a/7-chongqing"],
  ["/_next/static/chunks/app_(site)_x.css", "/_next/static/chunks/app_(site)_x.css"],
  ["/tag/%E7%AE%97%E5%8A%9B", "/tag/%E7%AE%97%E5%8A%9B"],
  ["/search?q=a%2Fb", "/search"],
])("%s is one spelling", (target, path) => {
  expect(cleanAddress(target)).toMatchObject({ ok: true, path });
});

test.each([
  ["//desk", "/desk"],
  ["/a//1", "/a/1"],
  ["//evil.example/x", "/evil.example/x"],
  ["/\\evil.example", "/evil.example"],
  ["/a/../desk", "/desk"],
  ["/%2e%2e/desk", "/desk"],
  ["/./a/1", "/a/1"],
  ["/../../etc", "/etc"],
  ["/a/1/", "/a/1"],
  ["/%64esk", "/desk"],
  ["/tag/%e7%ae%97", "/tag/%E7%AE%97"],
  ["/a//1?before=x", "/a/1?before=x"],
])("%s is found at %s, on this site", (target, to) => {
  expect(cleanAddress(target)).toEqual({ ok: false, status: 308, to });
});

test.each(["/a%2f1", "/a%2F..%2Fdesk", "/desk%5carticles", "/a/%00", "/a/%0d%0aset-cookie:x", "/%252e%252e%2fdesk"])("%s is nowhere", (target) => {
  expect(cleanAddress(target)).toEqual({ ok: false, status: 404 });
});

test.each(["*", "http://evil.example/", "/%zz", "/%e7%ae", "/%ff"])("%s is no address", (target) => {
  expect(cleanAddress(target)).toEqual({ ok: false, status: 400 });
});

test("every address becomes clean in one step", () => {
  for (const target of ["//a//b/../c/%2e/%64", "/a/./", "/%e7%AE%97//", "/a;b=c/(d)"]) {
    const once = cleanAddress(target);
    if (once.ok) continue;
    expect(once.status).toBe(308);
    if (once.status === 308) expect(cleanAddress(once.to).ok).toBe(true);
  }
});
