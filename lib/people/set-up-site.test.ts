import { expect, test } from "vitest";
import { db } from "#db/client";
import { invitations, people } from "#db/schema/people";
import { useDatabase } from "#db/testing";
import { anonymous } from "#lib/access/actor";
import { siteSettings } from "#lib/settings/read";
import { makeSetupLink } from "./setup-link.ts";
import { setUpSite } from "./set-up-site.ts";
import { openSetup } from "./opened-link.ts";
import { expire, signedIn, tokenOf } from "./testing.ts";

useDatabase();

// The tests of this file share a site without an owner; the race makes one, and what comes after finds it.
const site = "http://localhost:3000";
const given = { name: "周望", email: "Owner@Example.com", password: "山高月小水落石出清风", language: "zh-CN", siteName: "江边新闻" };
const newLink = async () => tokenOf((await makeSetupLink(site)) ?? "");
const setUp = (token: string, change: Partial<typeof given> = {}) => setUpSite(anonymous, { ...given, ...change, token });

test("a site without an owner gives a set-up link of its own address", async () => {
  expect(await makeSetupLink("https://news.example")).toMatch(/^https:\/\/news\.example\/setup\?token=[\w-]{43}$/);
});

test("only the newest set-up link works", async () => {
  const [first, second] = [await newLink(), await newLink()];
  expect(await openSetup(first)).toEqual({ state: "used" });
  expect(await setUp(first)).toMatchObject({ ok: false, code: "link.used" });
  expect(await openSetup(second)).toEqual({ state: "open" });
});

test("a wrong or expired set-up link is refused in its own words", async () => {
  const token = await newLink();
  await expire(token);
  expect(await setUp(token)).toMatchObject({ ok: false, code: "link.expired" });
  expect(await openSetup(token)).toEqual({ state: "expired" });
  for (const wrong of ["", "wrong", `${token}x`, "' or 1=1 --"]) expect(await setUp(wrong)).toMatchObject({ ok: false, code: "link.wrong" });
});

test("what is typed wrong leaves the link working and nobody behind", async () => {
  const token = await newLink();
  expect(await setUp(token, { password: "short" })).toMatchObject({ ok: false, code: "password.tooShort", params: { minimum: 10 } });
  expect(await setUp(token, { password: "owner@example.com" })).toMatchObject({ ok: false, code: "password.tooEasy" });
  expect(await setUp(token, { email: "not an address" })).toMatchObject({ ok: false, code: "input.invalid", params: { field: "email" } });
  expect(await setUp(token, { name: "长".repeat(5_000_000) })).toMatchObject({ ok: false, code: "input.tooLong", params: { field: "name" } });
  expect(await openSetup(token)).toEqual({ state: "open" });
  expect(await db().$count(people)).toBe(0);
});

test("the database holds no token, only its hash", async () => {
  const token = await newLink();
  expect(JSON.stringify(await db().select().from(invitations))).not.toContain(token);
});

test("of eight set-ups at once exactly one wins", async () => {
  const token = await newLink();
  const outcomes = await Promise.all(Array.from({ length: 8 }, (_, index) => setUp(token, { email: `owner${index}@example.com` })));
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  for (const outcome of outcomes) if (!outcome.ok) expect(["setup.done", "link.used"]).toContain(outcome.code);
  const rows = await db().select().from(people);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ owner: true, role: "admin", name: "周望", slug: "zhou-wang" });
});

test("the owner signs in, and the site has its name", async () => {
  const [owner] = await db().select().from(people);
  expect((await signedIn({ email: owner?.email ?? "", password: given.password })).actor).toMatchObject({ owner: true, role: "admin" });
  expect((await siteSettings()).name).toEqual({ "zh-CN": "江边新闻", en: "江边新闻" });
});

test("a site with an owner gives no set-up link and takes none", async () => {
  expect(await makeSetupLink(site)).toBeNull();
  expect(await setUp("anything")).toMatchObject({ ok: false, code: "setup.done" });
  expect(await openSetup("anything")).toEqual({ state: "done" });
});
