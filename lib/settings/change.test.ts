import { expect, test } from "vitest";
import { db } from "#db/client";
import { media } from "#db/schema/media";
import { useDatabase } from "#db/testing";
import { makeActor, newMark, valueOf } from "#lib/articles/testing";
import { changeSettings, openSettings } from "./change.ts";
import { siteSettings } from "./read.ts";
import type { SiteSettings } from "./types.ts";

useDatabase();

async function change(fields: Partial<SiteSettings>) {
  const admin = await makeActor("admin");
  const { settings, version } = await openSettings(admin, null);
  return changeSettings(admin, { settings: { ...settings, ...fields }, basedOn: version });
}

test("what an admin saves is what the site prints", async () => {
  valueOf(await change({ icp: "京ICP备00000000号-1", complaints: " 010-0000 ", timeZone: "Europe/Berlin" }));
  expect(await siteSettings()).toMatchObject({ icp: "京ICP备00000000号-1", complaints: "010-0000", timeZone: "Europe/Berlin" });
});

test("what the newsroom says of AI keeps its paragraphs, and nothing that no page can print", async () => {
  valueOf(await change({ aboutAi: { "zh-CN": "  第一段。\r\n\r\n第二段。\u0000 ", en: "" } }));
  expect((await siteSettings()).aboutAi).toEqual({ "zh-CN": "第一段。\n\n第二段。", en: "" });
  expect((await change({ aboutAi: { "zh-CN": "长".repeat(4_001), en: "" } })).ok).toBe(false);
});

test("a save over an older state is refused, and nothing of it is kept", async () => {
  const admin = await makeActor("admin");
  const { settings, version } = await openSettings(admin, null);
  const save = (licence: string) => changeSettings(admin, { settings: { ...settings, licence }, basedOn: version });
  const outcomes = await Promise.all(["甲", "乙", "丙"].map(save));
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  for (const outcome of outcomes) if (!outcome.ok) expect(outcome.code).toBe("settings.stale");
  const winner = ["甲", "乙", "丙"][outcomes.findIndex((outcome) => outcome.ok)];
  expect((await siteSettings()).licence).toBe(winner);
});

test("the version answered is the one to go on from", async () => {
  const admin = await makeActor("admin");
  const { settings, version } = await openSettings(admin, null);
  const first = valueOf(await changeSettings(admin, { settings, basedOn: version }));
  valueOf(await changeSettings(admin, { settings, basedOn: first.version }));
});

test("wrong values name their field", async () => {
  const wrong: [Partial<SiteSettings>, string, string][] = [
    [{ timeZone: "Moon/Crater" }, "input.invalid", "settings.timeZone"],
    [{ name: { "zh-CN": "", en: "x" } }, "input.invalid", "settings.name.zh-CN"],
    [{ icp: "长".repeat(61) }, "input.tooLong", "settings.icp"],
  ];
  for (const [fields, code, field] of wrong) expect(await change(fields)).toMatchObject({ ok: false, code, params: { field } });
});

test("what programs may do, and the hub, are kept", async () => {
  const aiCrawlers = { training: true, search: false, user: true };
  valueOf(await change({ aiCrawlers, hub: " https://hub.example " }));
  expect(await siteSettings()).toMatchObject({ aiCrawlers, hub: "https://hub.example/" });
});

test.each(["http://127.0.0.1/", "http://[::1]:8080/", "https://a:b@hub.example/", "http://hub.example:5432/", "http://169.254.169.254/"])("%s cannot be the hub", async (hub) => {
  expect(await change({ hub })).toMatchObject({ ok: false, code: "settings.hub" });
});

test("only pictures that are there can be logo or social picture", async () => {
  expect(await change({ logoMediaId: 999_999 })).toMatchObject({ ok: false, code: "media.unknown" });
  const [row] = await db().insert(media).values({ hash: newMark(), name: "logo.png", width: 10, height: 10, bytes: 1 }).returning({ id: media.id });
  valueOf(await change({ logoMediaId: row?.id ?? 0, socialMediaId: row?.id ?? 0 }));
  expect((await siteSettings()).logoMediaId).toBe(row?.id);
});

test("settings are for admins", async () => {
  const chief = await makeActor("chief");
  await expect(openSettings(chief, null)).rejects.toMatchObject({ code: "access.denied" });
  expect(await changeSettings(chief, { settings: await siteSettings(), basedOn: null })).toMatchObject({ ok: false, code: "access.denied" });
});
