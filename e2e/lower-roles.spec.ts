/** Whoever is signed in and may less: the actions of the areas of editors, chiefs and admins are refused to them by the endpoint itself, whatever a screen shows. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { APIRequestContext } from "@playwright/test";
import { eq } from "drizzle-orm";
import { db } from "#db/client";
import { articles } from "#db/schema/articles";
import { invitations, people } from "#db/schema/people";
import { audit } from "#db/schema/site";
import { termLists } from "#db/schema/terms";
import { type Role, roles } from "#lib/access/roles";
import { makePublished, makeSection, newMark } from "#lib/articles/testing";
import { hashToken } from "#lib/kernel/ids";
import { openSignInRules } from "#lib/session/rules";
import { openSettings } from "#lib/settings/change";
import { expect, test } from "./fixtures.ts";
import { makePerson, sessionCookie, type TestPerson } from "./support/people.ts";

const areas = ["backups", "copies", "home", "models", "people", "redirects", "reposts", "sections", "series", "settings", "tags", "terms"];
/** Actions of these names are looked at as well, wherever they stand. */
const single = ["retractAction", "takeAnswerAction"];
const none = 987_654_321;
const long = "1970-01-01T00:00:00.000Z";

function missing(name: string): never {
  throw new Error(`${name} is missing`);
}

/** Somebody to be acted on, an article of their own, an invitation that is open, and one person of each role. */
async function stage() {
  const section = await makeSection();
  const target = await makePerson("author");
  const story = await makePublished({ sectionId: section.id, details: { bylines: [{ personId: target.id, name: target.name }] } });
  const [list] = await db().select({ id: termLists.id, active: termLists.active }).from(termLists).limit(1);
  const [open] = await db().insert(invitations).values({ kind: "invite", email: `${newMark()}@example.com`, role: "author", tokenHash: hashToken(newMark()), expiresAt: new Date(Date.now() + 3_600_000) }).returning({ id: invitations.id });
  const cast: Record<Role, TestPerson> = { author: await makePerson("author"), editor: await makePerson("editor", { sectionIds: [section.id] }), chief: await makePerson("chief"), admin: await makePerson("admin") };
  const [{ settings }, { rules }] = [await openSettings(cast.admin.actor, null), await openSignInRules(cast.admin.actor, null)];
  return { section, target, story, list: list ?? missing("list of terms"), invitation: open?.id ?? 0, cast, settings, rules };
}
type Stage = Awaited<ReturnType<typeof stage>>;

/** `input` is whole and right, so that nothing but the permission can refuse it to those below; for who may it mostly names what is not there. `quiet`: not asked by who may, it would do something to the whole site. */
type Line = { least: Role; input: (stage: Stage) => object; quiet?: true };
const line = (least: Role, input: (stage: Stage) => object, quiet?: true): Line => ({ least, input, ...(quiet && { quiet }) });
/** An address that the guarded client goes nowhere near: nothing is added for those who may. */
const facts = { name: "甲", preset: "", baseUrl: "http://10.0.0.1/v1", modelId: "m", hosting: "provider", abilities: ["text"], contextSize: 64_000, mostOutput: 4_000, inputPrice: 1, outputPrice: 1, currency: "CNY", maker: "", jurisdiction: "", licence: "", filing: "", readsDrafts: false, readsSources: false, atOnce: 1 };
const toTarget = ({ target }: Stage) => ({ personId: target.id });

const table: Record<string, Line> = {
  askForBackup: line("admin", () => ({ work: "make" }), true),
  changeSchedule: line("admin", () => ({ daily: true, time: "03:30", keep: 7 }), true),
  removeBackup: line("admin", () => ({ name: "linjia-none.tar" })),
  giveCopy: line("chief", () => ({ article: String(none), recipient: "甲", purpose: "乙", agreement: "丙" })),
  arrangeHome: line("chief", () => ({ language: "zh-CN", arrangement: { lead: null, pinned: [], blocks: [] }, basedOn: long })),
  addModel: line("chief", () => ({ facts, key: "" })),
  changeModel: line("chief", () => ({ id: none, facts, key: null })),
  withdrawModel: line("chief", () => ({ id: none, reason: "不该成" })),
  bringBackModel: line("chief", () => ({ id: none })),
  orderModels: line("chief", () => ({ ids: [none] })),
  orderTask: line("chief", () => ({ task: "outline", ids: [], basedOn: long })),
  setBudgets: line("chief", () => ({ currency: "CNY", rates: {}, budgets: { site: null, person: null, people: {}, tasks: {} }, keepDays: 180, basedOn: long })),
  testModel: line("chief", () => ({ id: none })),
  takeAnswer: line("editor", ({ story }) => ({ articleId: story.articleId, mark: "0123456789abcdef", text: "不该成", fields: {}, answerId: none, part: 0 })),
  invitePerson: line("admin", () => ({ email: `${newMark()}@example.com`, role: "admin", language: "zh-CN" })),
  revokeInvitation: line("admin", ({ invitation }) => ({ invitationId: invitation })),
  suspendPerson: line("admin", toTarget),
  restorePerson: line("admin", toTarget),
  endSessions: line("admin", toTarget),
  makeResetLink: line("admin", toTarget),
  changeRole: line("admin", ({ target }) => ({ personId: target.id, role: "admin" })),
  dropSecondFactor: line("admin", toTarget),
  removePerson: line("admin", ({ target }) => ({ personId: target.id, toId: none })),
  endDevice: line("admin", ({ target }) => ({ key: hashToken(target.sessionId) })),
  putRedirect: line("admin", () => ({ from: "/desk/a", to: "/b" })),
  removeRedirect: line("admin", () => ({ from: `/${newMark()}` })),
  importRedirects: line("admin", () => ({ text: "" })),
  changeOffListRule: line("chief", () => ({ rule: "allow", basedOn: long })),
  removeSources: line("chief", () => ({ listId: none })),
  createSection: line("admin", () => ({ name: `栏目${newMark()}` })),
  editSection: line("admin", () => ({ sectionId: none, name: "改" })),
  moveSection: line("admin", () => ({ sectionId: none, direction: "up" })),
  removeSection: line("admin", () => ({ sectionId: none })),
  setWorkflow: line("admin", () => ({ sectionId: none, workflow: null, basedOn: "none" })),
  staffSection: line("admin", ({ cast }) => ({ sectionId: none, personIds: [cast.editor.id] })),
  createSeries: line("editor", () => ({ name: `专题${newMark()}` })),
  editSeries: line("editor", () => ({ seriesId: none, name: "改" })),
  removeSeries: line("editor", () => ({ seriesId: none })),
  changeSettings: line("admin", ({ settings }) => ({ settings, basedOn: long })),
  removeSamples: line("admin", () => ({}), true),
  changeSignInRules: line("admin", ({ rules }) => ({ rules, basedOn: long })),
  sendTestMail: line("admin", () => ({})),
  switchMaintenance: line("admin", () => ({ on: true, note: "" }), true),
  mergeTags: line("editor", () => ({ tagId: none, into: none + 1 })),
  removeTag: line("editor", () => ({ tagId: none })),
  renameTag: line("editor", () => ({ tagId: none, name: newMark() })),
  activateTerms: line("chief", ({ list }) => ({ listId: list.id, active: !list.active }), true),
  changeTerms: line("chief", ({ list }) => ({ listId: list.id, basedOn: none, changes: [{ was: "甲", now: null }], note: "" })),
  restoreTerms: line("chief", ({ list }) => ({ listId: list.id, basedOn: none, version: 1, note: "" })),
  startScan: line("chief", () => ({}), true),
  stopScan: line("chief", () => ({}), true),
  retract: line("chief", ({ story }) => ({ articleId: story.articleId, reason: "不该成" })),
};

type Endpoint = { id: string; path: string };

/** The actions of the built application by their names, each with a page that takes it. */
function endpoints(): Map<string, Endpoint> {
  const file = fileURLToPath(new URL("../.next/server/server-reference-manifest.json", import.meta.url));
  const manifest: { node: Record<string, { exportedName: string; filename: string; workers: Record<string, unknown> }> } = JSON.parse(readFileSync(file, "utf8"));
  const inAreas = Object.entries(manifest.node).filter(([, { filename, exportedName }]) => areas.some((area) => filename.startsWith(`app/desk/${area}/`)) || single.includes(exportedName));
  return new Map(inAreas.map(([id, { exportedName, workers }]) => [exportedName.replace(/Action$/, ""), { id, path: `/${(Object.keys(workers)[0] ?? "").replace(/^app\//, "").replace(/\/page$/, "")}` }]));
}

async function answer(request: APIRequestContext, site: string, { id, path }: Endpoint, who: TestPerson, made: Stage, input: object): Promise<string> {
  const headers = { cookie: `next-auth.session-token=${await sessionCookie(who)}`, origin: site, "next-action": id, "content-type": "text/plain;charset=UTF-8", accept: "text/x-component" };
  const address = path.replace("[person]", String(made.target.id)).replace("[id]", String(made.story.articleId)).replace("[number]", String(made.list.id));
  return (await request.post(address, { headers, data: JSON.stringify([input]), maxRedirects: 0 })).text();
}

test("every action of these areas is in the table of this test", () => {
  expect([...endpoints().keys()].sort()).toEqual(Object.keys(table).sort());
});

for (const role of roles.filter((each) => each !== "admin")) {
  test(`what a signed-in ${role} may not do is refused by the endpoint itself, and leaves no trace`, async ({ request, site }) => {
    const made = await stage();
    const who = made.cast[role];
    for (const [name, endpoint] of endpoints()) {
      const { least, input } = table[name] ?? missing(name);
      if (roles.indexOf(role) >= roles.indexOf(least)) continue;
      const text = await answer(request, site, endpoint, who, made, input(made));
      expect(text, `${role}: ${name}`).toContain('"code":"access.denied"');
      expect(text, `${role}: ${name}`).not.toContain('"ok":true');
    }
    expect(await db().$count(audit, eq(audit.actorId, who.id))).toBe(0);
    expect((await db().select({ role: people.role, status: people.status }).from(people).where(eq(people.id, made.target.id)))[0]).toMatchObject({ role: "author", status: "active" });
    expect((await db().select({ live: articles.live }).from(articles).where(eq(articles.id, made.story.articleId)))[0]).toEqual({ live: "live" });
  });
}

test("the very same requests of those who may are not refused for that", async ({ request, site }) => {
  const made = await stage();
  for (const [name, endpoint] of endpoints()) {
    const { least, input, quiet } = table[name] ?? missing(name);
    if (quiet) continue;
    const text = await answer(request, site, endpoint, made.cast[least], made, input(made));
    expect(text, name).toMatch(/"ok":(?:true|false)/);
    for (const code of ["access.denied", "access.signIn", "input.invalid", "unexpected"]) expect(text, `${name} for ${least}`).not.toContain(`"code":"${code}"`);
  }
});
