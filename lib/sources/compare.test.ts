import { and, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "#db/client";
import { articles } from "#db/schema/articles";
import { audit } from "#db/schema/site";
import { articleSources, sources } from "#db/schema/sources";
import { useDatabase } from "#db/testing";
import { openArticle } from "#lib/articles/open";
import { saveDetails } from "#lib/articles/details";
import { makeDraft, makePublished, valueOf } from "#lib/articles/testing";
import { attachArticle } from "./attach-article.ts";
import { attachText } from "./attach-text.ts";
import { addUrl, attachUrl } from "./attach-url.ts";
import { attachedSources } from "./attached.ts";
import { compareDue, compareSource } from "./compare.ts";
import { enqueueDueSources } from "./due.ts";
import { openSource } from "./open.ts";
import { settleChange } from "./settle.ts";
import { rowOf, snapshotsOf, stageOf, storyPage, testWeb, type WebPage } from "./testing.ts";

useDatabase();
process.env.OUTGOING_LOOPBACK_FOR_TESTS = "1";

const pages = new Map<string, WebPage>();
let web: Awaited<ReturnType<typeof testWeb>>;
beforeAll(async () => {
  web = await testWeb(pages);
});
afterAll(() => web.close());

const changedStory = storyPage({ paragraphs: ["11月18日，水利部门通报，全县今年新修水渠一万三千米，比上年增加三成。", "“明年还要再修五千米。”局长王建国说。工程由县里和三个乡一起出钱，预计明年秋天完工。"] });

/** A page attached to an author's draft. */
async function attached(path: string) {
  const stage = await stageOf();
  pages.set(path, { body: storyPage() });
  const { sourceId } = valueOf(await attachUrl(stage.author, { articleId: stage.articleId, url: `${web.url}${path}` }));
  return { ...stage, sourceId };
}

test("a page that says what is kept is the same; one that says something else waits for a person, and what is kept stays in force", async () => {
  const { author, articleId, sourceId } = await attached("/compared");
  expect(valueOf(await compareSource(author, { sourceId }))).toEqual({ outcome: "same", problem: "" });
  pages.set("/compared", { body: changedStory });
  expect(valueOf(await compareSource(author, { sourceId }))).toEqual({ outcome: "changed", problem: "" });
  valueOf(await compareSource(author, { sourceId }));
  expect(await snapshotsOf(sourceId)).toHaveLength(2);
  expect((await attachedSources(articleId))[0]?.passages.join("")).toContain("一万二千米");
  const { change } = await openSource(author, sourceId);
  expect(change?.rows.some((row) => row.is === "changed" && row.runs.some((run) => run.is === "added"))).toBe(true);
});

test("the new state is accepted, once; the articles are checked against it from then on", async () => {
  const { author, articleId, sourceId } = await attached("/accepted");
  pages.set("/accepted", { body: changedStory });
  valueOf(await compareSource(author, { sourceId }));
  const snapshotId = (await openSource(author, sourceId)).change?.snapshotId ?? 0;
  expect(await settleChange(author, { sourceId, snapshotId: snapshotId - 1, accept: true })).toMatchObject({ ok: false, code: "source.stale" });
  for (let click = 0; click < 2; click++) valueOf(await settleChange(author, { sourceId, snapshotId, accept: true }));
  expect(await rowOf(sourceId)).toMatchObject({ changedAt: null });
  expect((await attachedSources(articleId))[0]?.passages.join("")).toContain("一万三千米");
  expect(await settleChange(author, { sourceId, snapshotId, accept: false })).toMatchObject({ ok: false, code: "source.stale" });
});

test("accepting takes the new text's day; a page that names none, or a change that is declined, leaves the old one", async () => {
  const { author, chief, sourceId, section } = await attached("/day");
  const dayNow = async () => (await rowOf(sourceId))?.speaksFrom;
  const meet = async (body: string, accept: boolean) => {
    pages.set("/day", { body });
    valueOf(await compareSource(author, { sourceId }));
    const { change } = await openSource(author, sourceId);
    valueOf(await settleChange(author, { sourceId, snapshotId: change?.snapshotId, accept }));
    return change?.day;
  };
  const said = (words: string) => [`昨日，水利部门通报，全县今年新修水渠${words}，比上年增加三成。`, "“明年还要再修五千米。”局长王建国说。工程由县里和三个乡一起出钱，预计明年秋天完工。"];
  expect(await dayNow()).toBe("2024-11-18");
  expect(await meet(storyPage({ paragraphs: said("一万三千米"), published: "2024-11-25T09:00:00+08:00" }), true)).toBe("2024-11-25");
  expect(await dayNow()).toBe("2024-11-25");
  expect(await meet(storyPage({ paragraphs: said("一万四千米"), published: "2024-12-02T09:00:00+08:00" }), false)).toBe("2024-12-02");
  expect(await dayNow()).toBe("2024-11-25");
  expect(await meet(storyPage({ paragraphs: said("一万五千米"), published: "" }), true)).toBe("");
  expect(await dayNow()).toBe("2024-11-25");
  // A line that got a copy of its own while a change waited takes the day along.
  pages.set("/day", { body: storyPage({ paragraphs: said("一万六千米"), published: "2024-12-09T09:00:00+08:00" }) });
  const other = await makeDraft({ sectionId: section.id, actor: chief });
  valueOf(await attachUrl(chief, { articleId: other.articleId, url: `${web.url}/day` }));
  const opened = await openArticle(chief, other.articleId);
  valueOf(await saveDetails(chief, { articleId: other.articleId, basedOn: opened.version, details: { ...opened.details, sources: opened.details.sources.map((line) => ({ ...line, name: "自己的名称" })) } }));
  const copy = (await openArticle(chief, other.articleId)).details.sources[0]?.sourceId ?? 0;
  expect(copy).not.toBe(sourceId);
  valueOf(await settleChange(chief, { sourceId: copy, snapshotId: (await openSource(chief, copy)).change?.snapshotId, accept: true }));
  expect(await rowOf(copy)).toMatchObject({ speaksFrom: "2024-12-09", text: expect.stringContaining("一万六千米") });
  expect(await dayNow()).toBe("2024-11-25");
});

test("who keeps the old state is not asked again about the same change, but about the next", async () => {
  const { author, sourceId } = await attached("/declined");
  pages.set("/declined", { body: changedStory });
  valueOf(await compareSource(author, { sourceId }));
  valueOf(await settleChange(author, { sourceId, snapshotId: (await openSource(author, sourceId)).change?.snapshotId, accept: false }));
  expect(valueOf(await compareSource(author, { sourceId })).outcome).toBe("same");
  expect((await rowOf(sourceId))?.changedAt).toBeNull();
  pages.set("/declined", { body: storyPage({ paragraphs: ["这一次又是别的说法，说的是修路的事情，和水渠没有关系了。", "修路比修渠还要慢，要到后年才完工，钱也还没有着落。"] }) });
  expect(valueOf(await compareSource(author, { sourceId })).outcome).toBe("changed");
});

test.each<[string, WebPage | null, string]>([
  ["vanished", null, "gone"],
  ["is behind a login now", { body: '<html><body><form><input type="password"></form>请登录</body></html>' }, "login"],
  ["has lost its words", { body: '<html><body><div id="app"></div></body></html>' }, "noText"],
  ["answers with a fault", { body: "broken", status: 500 }, "unreachable"],
])("a page that %s keeps its text, and says what is in the way", async (name, page, problem) => {
  const path = `/problem-${problem}`;
  const { author, articleId, sourceId } = await attached(path);
  if (page) pages.set(path, page);
  else pages.delete(path);
  expect(valueOf(await compareSource(author, { sourceId })), name).toEqual({ outcome: "problem", problem });
  expect(await rowOf(sourceId)).toMatchObject({ problem, changedAt: null });
  expect((await attachedSources(articleId))[0]?.passages.join("")).toContain("一万二千米");
  pages.set(path, { body: storyPage() });
  expect(valueOf(await compareSource(author, { sourceId }))).toEqual({ outcome: "same", problem: "" });
});

test("our own article is compared with what readers have of it now", async () => {
  const { author, articleId } = await stageOf();
  const { section } = await stageOf();
  const cited = await makePublished({ sectionId: section.id, body: "原来的一段话，说的是水渠。\n\n第二段话。" });
  const { sourceId } = valueOf(await attachArticle(author, { articleId, about: cited.articleId }));
  expect(valueOf(await compareSource(author, { sourceId })).outcome).toBe("same");
});

test("a page attached again after it changed is flagged where others rest on it, and taken over where nobody does", async () => {
  const { sourceId } = await attached("/again");
  pages.set("/again", { body: changedStory });
  const other = await stageOf();
  const made = valueOf(await attachUrl(other.author, { articleId: other.articleId, url: `${web.url}/again` }));
  expect(made).toMatchObject({ sourceId, changed: true, again: false });
  pages.set("/unused", { body: storyPage() });
  const added = valueOf(await addUrl(other.author, { url: `${web.url}/unused` }));
  pages.set("/unused", { body: changedStory });
  expect(valueOf(await attachUrl(other.author, { articleId: other.articleId, url: `${web.url}/unused` }))).toMatchObject({ sourceId: added.sourceId, changed: false });
  expect((await rowOf(added.sourceId))?.text).toContain("一万三千米");
});

test("by itself a source is due once a day, while its article is live or worked on, and never a sample's", async () => {
  const { sourceId, articleId } = await attached("/due");
  const { articleId: sample, sourceId: ofSample } = await attached("/due-sample");
  await db().update(articles).set({ sampleHash: "x" }).where(eq(articles.id, sample));
  expect(await enqueueDueSources()).not.toContain(sourceId);
  await db().update(sources).set({ comparedAt: sql`now() - interval '25 hours'` });
  const claimed = (await Promise.all([enqueueDueSources(), enqueueDueSources()])).flat();
  expect(claimed.filter((id) => id === sourceId)).toHaveLength(1);
  expect(claimed).not.toContain(ofSample);
  await db().update(sources).set({ comparedAt: sql`now() - interval '25 hours'` });
  await db().update(articles).set({ updatedAt: sql`now() - interval '31 days'` }).where(eq(articles.id, articleId));
  expect(await enqueueDueSources()).not.toContain(sourceId);
  pages.set("/due", { body: changedStory });
  await compareDue({ sourceId });
  expect(await rowOf(sourceId)).toMatchObject({ changedAt: expect.any(Date) });
  expect(await db().select().from(audit).where(and(eq(audit.subjectKind, "source"), eq(audit.subjectId, sourceId)))).toEqual([]);
});

test("a change of a shared source is told to the articles it stands in without making new versions of them", async () => {
  const { author, articleId, sourceId } = await attached("/told");
  const { version } = await openArticle(author, articleId);
  pages.set("/told", { body: changedStory });
  valueOf(await compareSource(author, { sourceId }));
  expect((await openArticle(author, articleId)).version).toBe(version);
});

test("who may not see a source neither compares nor settles it", async () => {
  const { stranger, sourceId, articleId } = await attached("/private");
  expect(await compareSource(stranger, { sourceId })).toMatchObject({ ok: false, code: "access.denied" });
  expect(await settleChange(stranger, { sourceId, snapshotId: 1, accept: true })).toMatchObject({ ok: false, code: "access.denied" });
  await expect(openSource(stranger, sourceId)).rejects.toMatchObject({ code: "access.denied" });
  // Whoever attached it first still sees it when the article has let it go.
  await db().delete(articleSources).where(eq(articleSources.articleId, articleId));
  expect(await attachText(stranger, { articleId, words: "话。" })).toMatchObject({ ok: false });
});
