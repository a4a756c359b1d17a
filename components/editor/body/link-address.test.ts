import { expect, test } from "vitest";
import { linkAddress } from "./link-address.ts";

test("what people type becomes a full address", () => {
  expect(linkAddress(" example.com/a ")).toBe("https://example.com/a");
  expect(linkAddress("example.com:8080")).toBe("https://example.com:8080/");
  expect(linkAddress("http://例子.cn/新闻")).toBe("http://xn--fsqu00a.cn/%E6%96%B0%E9%97%BB");
  expect(linkAddress("a@b.cn")).toBe("mailto:a@b.cn");
  expect(linkAddress("/a/12-slug")).toBe("/a/12-slug");
  expect(linkAddress("#section")).toBe("#section");
});

test("scripts, other schemes and half addresses are no links", () => {
  for (const typed of ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "你好", "a b.com", "", "localhost", "/\\evil.example"]) expect(linkAddress(typed), typed).toBe(null);
});
