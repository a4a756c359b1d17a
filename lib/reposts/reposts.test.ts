import { desc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client";
import { audit } from "#db/schema/site";
import { useDatabase } from "#db/testing";
import { publishArticle } from "#lib/articles/publish";
import { makeActor, makeDraft, makeSection, newMark, valueOf } from "#lib/articles/testing";
import { readRepost } from "./check.ts";
import { changeOffListRule, importSources, openReposts, removeSources } from "./manage.ts";
import { dayOf } from "./read-sources.ts";
import { hostKey, standingOf } from "./rule.ts";

useDatabase();

const importing = async (text: string, more: object = {}) => importSources(await makeActor("chief"), { name: `名单${newMark()}`, bytes: new TextEncoder().encode(text), ...more });
const origin = (name: string, url = "") => [{ name, url, relation: "origin" }];

test("a source is known by its host, subdomains included, or by its name however it is set", () => {
  const entry = { key: "新河日报", host: "news.example", validFrom: null, validUntil: "2026-01-31" };
  for (const source of [{ name: "甲", url: "https://www.news.example/a" }, { name: "甲", url: "http://a.b.news.example" }, { name: "《新河 日报》", url: "" }]) expect(standingOf(source, [entry], "2026-01-31")).toBe("listed");
  expect(standingOf({ name: "甲", url: "https://othernews.example/" }, [entry], "2026-01-31")).toBe("off");
  expect(standingOf({ name: "新河日报", url: "" }, [entry], "2026-02-01")).toBe("expired");
  expect(hostKey("not a host")).toBe("");
});

test.each([["2026-1-5", "2026-01-05"], ["2026年01月05日", "2026-01-05"], ["20260105", "2026-01-05"], ["2026/1/5 0:00:00", "2026-01-05"], ["2026-01-05T00:00:00", "2026-01-05"], ["2026/1/5 14:00", null], ["长期有效", ""], ["——", ""], ["2026-02-30", null], ["明天", null], ["", ""]])("%s is the day %s", (text, day) => expect(dayOf(text)).toBe(day));

test("a list of 1,358 sources is taken in one go, columns in any order under a title, and goes again", async () => {
  const chief = await makeActor("chief");
  expect(await readRepost(origin("报社1"))).toMatchObject({ standing: "noLists" });
  const rows = Array.from({ length: 1_358 }, (_, at) => `中央,https://s${at}.example/,报社${at}`);
  const { listId, entries } = valueOf(await importing(`稿源名单,,\n类别,网址,名称\n${rows.join("\n")}\n`));
  expect(entries).toBe(1_358);
  expect(await readRepost(origin("甲", "https://a.s1357.example/x"))).toEqual({ standing: "listed", rule: "block" });
  expect(await readRepost(origin("没有的报社"))).toMatchObject({ standing: "off" });
  expect(await removeSources(await makeActor("editor"), { listId })).toMatchObject({ ok: false, code: "access.denied" });
  valueOf(await removeSources(chief, { listId }));
  expect(await removeSources(chief, { listId })).toMatchObject({ ok: false, code: "reposts.unknown" });
  expect((await openReposts(chief, undefined)).lists).toEqual([]);
});

test("a house with several addresses in one cell is known by each", async () => {
  const { listId, entries } = valueOf(await importing("名称,网址,有效期至\n甲,jia.example、www.yi.example；bing.example,长期\n"));
  expect(entries).toBe(3);
  for (const host of ["jia", "yi", "bing"]) expect(await readRepost(origin("别的名字", `https://a.${host}.example/`))).toMatchObject({ standing: "listed" });
  valueOf(await removeSources(await makeActor("chief"), { listId }));
});

test.each([["名称,网址\n甲报,news.example\n乙报,这不是网址\n", "reposts.badLine", 3], ["名称,失效日期\n甲报,2026-02-30\n", "reposts.badLine", 2], ["名称,生效日期,失效日期\n甲报,2026-02-02,2026-02-01\n", "reposts.badLine", 2]])("%j is refused with its line", async (text, code, line) => {
  expect(await importing(text)).toMatchObject({ ok: false, code, params: { line } });
});

test("a repost off the list is stopped, pointed out or let through, as the setting says; an expired list says so", async () => {
  const [chief, section] = [await makeActor("chief"), await makeSection()];
  const { listId } = valueOf(await importing("name,host\n甲报,jia.example\n", { validUntil: "2020-01-01" }));
  expect(await readRepost(origin("甲报"))).toMatchObject({ standing: "expired" });
  const source = { name: "乙报", url: "https://yi.example/a", originalAuthor: "丙", originalHeadline: "丁", relation: "origin" as const, passages: [] };
  const draft = await makeDraft({ sectionId: section.id, details: { kind: "repost", permission: "协议 7", responsibleEditorId: chief.id, sources: [source] } });
  const publish = () => publishArticle(chief, { articleId: draft.articleId, basedOn: draft.version });
  expect(await publish()).toMatchObject({ ok: false, params: { items: "repostOffList" } });
  const { version } = await openReposts(chief, undefined);
  valueOf(await changeOffListRule(chief, { rule: "warn", basedOn: version }));
  expect(await changeOffListRule(chief, { rule: "allow", basedOn: version })).toMatchObject({ ok: false, code: "reposts.stale" });
  const [line] = await db().select().from(audit).where(eq(audit.action, "reposts.rule")).orderBy(desc(audit.id)).limit(1);
  expect(line?.detail).toEqual({ before: { rule: "block" }, after: { rule: "warn" } });
  valueOf(await publish());
  valueOf(await removeSources(chief, { listId }));
});
