import { expect, test } from "vitest";
import { useDatabase } from "#db/testing";
import { makeActor, newMark, valueOf } from "#lib/articles/testing";
import { readRedirect } from "#lib/reading/redirects";
import { importRedirects, putRedirect, readTable, removeRedirect } from "./change.ts";
import { listRedirects } from "./list.ts";
import { cleanPath } from "./rule.ts";

useDatabase();

test.each(["https://evil.example/", "//evil.example", "/\\evil.example", "/%2f%2fevil.example", "/a?b=1", "/a b", "a", "", "/..", "/%2e%2e/x", "/x\u0000", "/%ff"])("%j is no address of this site", (path) => {
  expect(cleanPath(path)).toBeNull();
});

test.each([["/旧/页面.html", "/旧/页面.html"], ["/%E6%97%A7/", "/旧"], [" /a/ ", "/a"], ["/zh-CN/tag/x", "/tag/x"], ["/", "/"]])("%j is written %j", (path, wanted) => {
  expect(cleanPath(path)).toBe(wanted);
});

test("ways are one step long: what led to the old address leads to the new one, and nothing goes in a circle", async () => {
  const [admin, mark] = [await makeActor("admin"), newMark()];
  const [a, b, c] = ["a", "b", "c"].map((name) => `/old/${mark}-${name}`);
  const put = (from = "", to = "") => putRedirect(admin, { from, to });
  expect(valueOf(await put(a, b))).toEqual({ from: a, to: b });
  valueOf(await put(b, c));
  expect(await readRedirect(a ?? "")).toBe(c);
  expect(await put(c, a)).toMatchObject({ ok: false, code: "redirect.loop" });
  expect(await put(a, a)).toMatchObject({ ok: false, code: "redirect.same" });
  expect(await put("/desk/articles", a)).toMatchObject({ ok: false, code: "redirect.reserved" });
  expect((await listRedirects(admin, { q: mark })).items.map(({ from, automatic }) => [from, automatic])).toEqual([[a, false], [b, false]]);
  valueOf(await removeRedirect(admin, { from: a }));
  expect(await readRedirect(a ?? "")).toBeNull();
  expect(await removeRedirect(admin, { from: a })).toMatchObject({ ok: false, code: "redirect.unknown" });
});

test("a table takes what is right and names the lines that are not", async () => {
  const [admin, mark] = [await makeActor("admin"), newMark()];
  const text = `\ufeff旧地址,新地址\r\n/${mark}/1.html,/a/1\r\n/${mark}/2.html,https://evil.example\r\n\r\n"/${mark}/3,html",/a/3\r\n/${mark}/4,/${mark}/1.html\r\n/a/1,/${mark}/4\r\n`;
  const { taken, refused } = valueOf(await importRedirects(admin, { text }));
  expect([taken, refused.map(({ line, code }) => [line, code])]).toEqual([3, [[3, "redirect.path"], [7, "redirect.loop"]]]);
});

test("a table whose quotation mark is never closed is refused in a sentence, and nothing of it is kept", async () => {
  const [admin, mark] = [await makeActor("admin"), newMark()];
  expect(await importRedirects(admin, { text: `/${mark}/1,/a/1\n/${mark}/2,"/a/2\n/${mark}/3,/a/3\n` })).toMatchObject({ ok: false, code: "table.quotes" });
  expect((await listRedirects(admin, { q: mark })).items).toEqual([]);
});

test("a table may be parted by tabs or semicolons, with or without a heading", () => {
  expect(readTable("/a\t/b\n/c;/d").map(({ from, to }) => [from, to])).toEqual([["/a", "/b"], ["/c", "/d"]]);
});
