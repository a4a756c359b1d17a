import { and, eq, isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client";
import { articles } from "#db/schema/articles";
import { publications } from "#db/schema/publications";
import { useDatabase } from "#db/testing";
import { type Actor, anonymous, systemActor } from "#lib/access/actor";
import { onPurge } from "#lib/cache/purge";
import { saveDetails } from "./details.ts";
import { findOriginals, originalsInput } from "./find-originals.ts";
import { importArticle } from "./import-article.ts";
import { openArticle } from "./open.ts";
import { publishArticle } from "./publish.ts";
import { contentOf, detailsOf, makeActor, makeDraft, makePublished, makeSection, newMark, valueOf } from "./testing.ts";
import { unpublishArticle } from "./unpublish.ts";

useDatabase();
const system = systemActor("test");

type Draft = { articleId: number; version: number };
const link = (actor: Actor, { articleId, version }: Draft, sectionId: number, translationOf: number | null) => saveDetails(actor, { articleId, basedOn: version, details: detailsOf(sectionId, { translationOf }) });
const linkOf = async (id: number) => (await db().select({ to: articles.translationOf }).from(articles).where(eq(articles.id, id)))[0]?.to;
const printedLinkOf = async (id: number) => (await db().select({ to: publications.translationOf }).from(publications).where(and(eq(publications.articleId, id), isNull(publications.endedAt))))[0]?.to;

/** A live Chinese article, and an English draft that could be its translation. */
async function pair() {
  const { id: sectionId } = await makeSection();
  const original = await makePublished({ sectionId });
  return { sectionId, original, draft: await makeDraft({ sectionId, language: "en" }), author: await makeActor("author") };
}

async function purgedBy(work: () => Promise<unknown>): Promise<string[]> {
  const tags: string[] = [];
  const leave = onPurge((given) => tags.push(...given));
  await work();
  leave();
  return tags;
}

test("an author links an own article to any live one of the other language, and unlinks it", async () => {
  const { sectionId, original, author } = await pair();
  const draft = await makeDraft({ sectionId, language: "en", actor: author });
  const { version } = valueOf(await link(author, draft, sectionId, original.articleId));
  expect(await openArticle(author, draft.articleId)).toMatchObject({ details: { translationOf: original.articleId }, original: { id: original.articleId, headline: original.headline, path: original.path } });
  valueOf(await link(author, { ...draft, version }, sectionId, null));
  expect(await openArticle(author, draft.articleId)).toMatchObject({ details: { translationOf: null }, original: null });
});

test("a link to itself, to its own language or to nothing is refused, and the article stays as it was", async () => {
  const { sectionId, draft } = await pair();
  const same = await makePublished({ sectionId, language: "en" });
  expect(await link(system, draft, sectionId, draft.articleId)).toMatchObject({ ok: false, code: "translation.self" });
  expect(await link(system, draft, sectionId, same.articleId)).toMatchObject({ ok: false, code: "translation.sameLanguage", params: { headline: same.headline } });
  expect(await link(system, draft, sectionId, 2_000_000_000)).toMatchObject({ ok: false, code: "translation.unknown", params: {} });
  expect(await linkOf(draft.articleId)).toBe(null);
  valueOf(await link(system, draft, sectionId, null));
});

test("what is not live can be linked to by those who may read it, and is unknown to everybody else", async () => {
  const { sectionId, author } = await pair();
  const secret = await makeDraft({ sectionId });
  const mine = await makeDraft({ sectionId, language: "en", actor: author });
  expect(await link(author, mine, sectionId, secret.articleId)).toEqual(await link(author, mine, sectionId, 2_000_000_000));
  const editor = await makeActor("editor", [sectionId]);
  valueOf(await link(editor, mine, sectionId, secret.articleId));
  expect((await openArticle(editor, mine.articleId)).original).toMatchObject({ headline: secret.headline, path: null });
  expect((await openArticle(author, mine.articleId)).original).toEqual({ id: secret.articleId, headline: "", path: null, firstPublishedAt: null });
});

test("there are no chains: a translation is no original, and an original becomes no translation", async () => {
  const { sectionId, original, draft } = await pair();
  valueOf(await link(system, draft, sectionId, original.articleId));
  const third = await makeDraft({ sectionId });
  expect(await link(system, third, sectionId, draft.articleId)).toMatchObject({ ok: false, code: "translation.chain", params: { headline: draft.headline } });
  const other = await makePublished({ sectionId, language: "en" });
  expect(await link(system, original, sectionId, other.articleId)).toMatchObject({ ok: false, code: "translation.hasTranslations" });
});

test("of two articles that are linked to one another at once, one is", async () => {
  const { sectionId, original, draft } = await pair();
  const outcomes = await Promise.all([link(system, draft, sectionId, original.articleId), link(system, original, sectionId, draft.articleId)]);
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  const links = [await linkOf(draft.articleId), await linkOf(original.articleId)];
  expect(links.filter((to) => to !== null)).toHaveLength(1);
});

test("a link that stands does not keep the details from being saved once the original is down", async () => {
  const { sectionId, original, draft, author } = await pair();
  const mine = await makeDraft({ sectionId, language: "en", actor: author });
  const { version } = valueOf(await link(author, mine, sectionId, original.articleId));
  valueOf(await unpublishArticle(system, { articleId: original.articleId }));
  valueOf(await link(author, { ...mine, version }, sectionId, original.articleId));
  expect(await linkOf(mine.articleId)).toBe(original.articleId);
  expect(await link(author, draft, sectionId, original.articleId)).toMatchObject({ ok: false, code: "access.denied" });
});

test("an import is held to the same rules", async () => {
  const { sectionId, original, author } = await pair();
  const bring = (translationOf: number, language: "zh-CN" | "en") => importArticle(author, { language, content: contentOf({}), details: detailsOf(sectionId, { translationOf }) });
  expect(await bring(original.articleId, "zh-CN")).toMatchObject({ ok: false, code: "translation.sameLanguage" });
  expect(await linkOf(valueOf(await bring(original.articleId, "en")).articleId)).toBe(original.articleId);
});

test("publishing prints the link; the pages of the old and the new original become stale, when it is taken down as well", async () => {
  const { sectionId, original, draft } = await pair();
  const other = await makePublished({ sectionId });
  const publish = ({ version }: { version: number }) => purgedBy(async () => valueOf(await publishArticle(system, { articleId: draft.articleId, basedOn: version })));
  const [first, second] = [original, other].map(({ articleId }) => articleId);
  const tagOf = (id: number | undefined) => expect.stringMatching(new RegExp(`^(article|line):${id}$`));
  const linked = valueOf(await link(system, draft, sectionId, original.articleId));
  expect(await publish(linked)).toContainEqual(tagOf(first));
  expect(await printedLinkOf(draft.articleId)).toBe(first);
  const moved = valueOf(await link(system, { ...draft, ...linked }, sectionId, other.articleId));
  const purged = await publish(moved);
  for (const id of [first, second]) expect(purged).toContainEqual(tagOf(id));
  const unlinked = valueOf(await link(system, { ...draft, ...moved }, sectionId, null));
  const after = await publish(unlinked);
  expect(after).toContainEqual(tagOf(second));
  expect(after).not.toContainEqual(tagOf(first));
  expect(await printedLinkOf(draft.articleId)).toBe(null);
  const again = valueOf(await link(system, { ...draft, ...unlinked }, sectionId, original.articleId));
  await publish(again);
  valueOf(await link(system, { ...draft, ...again }, sectionId, null));
  // What readers had is what goes, whatever the draft says by then.
  expect(await purgedBy(async () => valueOf(await unpublishArticle(system, { articleId: draft.articleId })))).toContainEqual(tagOf(first));
});

test("an author finds live articles of the language that are no translations, newest first; a stranger finds nothing", async () => {
  const [mark, { id: sectionId }, author] = [newMark(), await makeSection(), await makeActor("author")];
  const make = (words: string, day: number) => makePublished({ sectionId, headline: `${words} 100% ${mark}`, details: { firstPublishedAt: `2001-02-0${day}T04:00:00Z` } });
  const [older, newer] = [await make("older", 1), await make("newer", 2)];
  await makeDraft({ sectionId, headline: `draft 100% ${mark}` });
  await makePublished({ sectionId, language: "en", headline: `english 100% ${mark}` });
  const english = await makePublished({ sectionId, language: "en" });
  const translation = await makeDraft({ sectionId, headline: `translated 100% ${mark}`, details: { translationOf: english.articleId } });
  valueOf(await publishArticle(system, { articleId: translation.articleId, basedOn: translation.version }));
  const ask = async (q: string) => (await findOriginals(author, originalsInput.parse({ language: "zh-CN", q }))).stories.map((story) => story.id);
  expect(await ask(`${mark} 100%`)).toEqual([newer.articleId, older.articleId]);
  expect(await ask(`older ${mark}`)).toEqual([older.articleId]);
  expect(await ask(`100_ ${mark}`)).toEqual([]);
  await expect(findOriginals(anonymous, originalsInput.parse({ language: "zh-CN", q: mark }))).rejects.toMatchObject({ code: "access.signIn" });
});
