import { expect, test } from "vitest";
import { useDatabase, rolledBack } from "#db/testing";
import { db } from "#db/client";
import { settings } from "#db/schema/site";
import { readSiteSettings, siteSettings } from "./read.ts";
import { defaultSiteSettings } from "./types.ts";

useDatabase();

test("a fresh site has complete settings", () => rolledBack(async () => {
  expect(await siteSettings()).toEqual(defaultSiteSettings);
}));

test("what was set replaces the default, the rest stays", () => rolledBack(async () => {
  await db().insert(settings).values({ key: "site", value: { icp: "京ICP备00000000号-1", timeZone: "Europe/Berlin" } });
  expect(await siteSettings()).toEqual({ ...defaultSiteSettings, icp: "京ICP备00000000号-1", timeZone: "Europe/Berlin" });
}));

test.each([null, 7, "text", [], { name: 3 }, { timeZone: "Moon/Crater" }, { timeZone: "+08:00" }, { timeZone: "-05" }, { name: { "zh-CN": "" } }])("an unreadable value %j falls back to its default", (stored) => {
  expect(readSiteSettings(stored)).toEqual(defaultSiteSettings);
});

test("one unreadable field leaves the others", () => {
  expect(readSiteSettings({ timeZone: "Moon/Crater", licence: "10120260001" })).toEqual({ ...defaultSiteSettings, licence: "10120260001" });
});
