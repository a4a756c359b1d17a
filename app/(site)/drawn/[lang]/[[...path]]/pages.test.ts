import { readdirSync } from "node:fs";
import { join } from "node:path";
import { isValidElement } from "react";
import { expect, test } from "vitest";
import { rolledBack, useDatabase } from "#db/testing";
import { projectFolder } from "#lib/kernel/env";
import { withRequestStore } from "#lib/kernel/request-store";
import { putSection, putStory } from "#lib/reading/testing";
import { named, pageAt, single } from "./pages.ts";

useDatabase();

const asked = (path: string, search = {}) => withRequestStore({ requestId: "", address: "", userAgent: "" }, async (store) => {
  const [head, page] = await pageAt(path === "" ? [] : path.split("/"))("zh-CN", search);
  return { head, status: store.status, shown: isValidElement(page) };
});

test("the pages that are drawn are the pages that Next has, each at its address and in the one layout", () => {
  const files = readdirSync(join(projectFolder, "app/(site)/[lang]"), { recursive: true, encoding: "utf8" }).map((file) => file.replaceAll("\\", "/"));
  const pages = files.filter((file) => /(?:^|\/)page\.tsx$/.test(file)).map((file) => file.replace(/\/?page\.tsx$/, ""));
  const ours = [...Object.keys(single), ...Object.keys(named).map((folder) => `${folder}/[]`), "[]"];
  expect(pages.map((page) => page.replace(/\[[^\]]+\]/, "[]")).sort()).toEqual(ours.sort());
  expect(files.filter((file) => /(?:^|\/)layout\.tsx$/.test(file))).toEqual(["layout.tsx"]);
});

test("a page gets what stands in its place of the address, and the query", () => rolledBack(async () => {
  const section = await putSection();
  const { path: article } = await putStory({ sectionId: section.id });
  for (const path of ["", article.slice(1), `section/${section.slug}`, "about/sitemap"]) {
    const { head, status, shown } = await asked(path);
    expect([path, status, shown, new URL(head.alternates.canonical ?? "").pathname]).toEqual([path, null, true, `/${path}`]);
  }
  expect((await asked("search", { q: "算力" })).head.title).toMatch(/^算力 · /);
}));

test.each(["a", "a/7-x/y", "about", "about/us", "search/x", "by/x/feed", "constructor", "__proto__/x", "shell/zh-CN", "%E6%97%A7/%E7%AB%A0"])("nothing stands at %s, and the page says so", async (path) => {
  const { status, shown, head } = await asked(path);
  expect([status, shown, head.robots]).toEqual([404, true, { index: false }]);
});
