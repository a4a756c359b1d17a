import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client";
import { articles } from "#db/schema/articles";
import { people } from "#db/schema/people";
import { audit } from "#db/schema/site";
import { sections } from "#db/schema/taxonomy";
import { useDatabase } from "#db/testing";
import { anonymous } from "#lib/access/actor";
import { findCitable } from "#lib/articles/find-citable";
import { listArticles } from "#lib/articles/list";
import { openArticle } from "#lib/articles/open";
import { publishArticle } from "#lib/articles/publish";
import { removeArticle, restoreArticle } from "#lib/articles/remove";
import { makeDraft, makeSection, newMark, valueOf } from "#lib/articles/testing";
import { makeColleague } from "#lib/comments/testing";
import { docFromMarkdown } from "#lib/content/markdown";
import { beginDocument } from "#lib/drafts/begin";
import { saveDraft } from "#lib/drafts/save";
import { listNotices } from "#lib/notices/list";
import { removePerson } from "#lib/people/leave";
import { findUnkeptDrafts } from "#lib/revisions/idle-store";
import { assignArticle } from "#lib/workflow/assign";
import { listReviews } from "#lib/workflow/desk";
import { submitArticle } from "#lib/workflow/submit";
import { listPitches, openPitch } from "./board.ts";
import { bringBackPitch, editPitch, withdrawPitch } from "./change.ts";
import { acceptPitch, declinePitch } from "./decide.ts";
import { proposePitch } from "./propose.ts";
import { makeBoard } from "./testing.ts";

useDatabase();

type Person = Awaited<ReturnType<typeof makeColleague>>;
const rowOf = async (articleId: number) => (await db().select().from(articles).where(eq(articles.id, articleId)))[0];
const noticesOf = async (person: Person) => (await listNotices(person, {})).items;
const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString();

test("an idea lies on the board, and is no article to anybody: not in lists, not to quote, write in, publish, hand over or remove", async () => {
  const { author, editor, chief, articleId, headline, words } = await makeBoard();
  valueOf(await editPitch(author, { ...words, text: "又想了想" }));
  expect((await listPitches(chief, {})).items.some(({ id }) => id === articleId)).toBe(true);
  for (const person of [author, editor, chief]) expect((await listArticles(person, { q: headline })).items).toEqual([]);
  expect((await listArticles(chief, { q: headline, stage: "pitch" })).items).toMatchObject([{ id: articleId }]);
  expect(await findCitable(chief, { q: headline, besides: 0 })).toEqual([]);
  expect((await findUnkeptDrafts(10_000)).some((draft) => draft.articleId === articleId)).toBe(false);
  await expect(openArticle(chief, articleId)).rejects.toMatchObject({ code: "article.unknown" });
  for (const answer of [await beginDocument(author, { articleId }), await publishArticle(chief, { articleId, basedOn: 2 }), await submitArticle(author, { articleId }), await assignArticle(chief, { articleId, personId: author.id }), await removeArticle(author, { articleId })])
    expect(answer).toMatchObject({ ok: false, code: "article.unknown" });
});

test("an accepted idea is a draft of whoever was named, with its due time; both are told, and the words are at hand", async () => {
  const { author, editor, stranger, section, articleId, headline, seen } = await makeBoard();
  const dueAt = tomorrow();
  expect(valueOf(await acceptPitch(editor, { ...seen, personId: stranger.id, dueAt, remark: "带上照片" }))).toEqual({ writer: stranger.name });
  expect(await rowOf(articleId)).toMatchObject({ stage: "draft", live: "never", assigneeId: stranger.id, dueAt: new Date(dueAt), sectionId: section.id, headline });
  expect(await noticesOf(stranger)).toMatchObject([{ kind: "assigned", words: "assigned", from: editor.name, article: { id: articleId, headline, excerpt: "带上照片" } }]);
  expect(await noticesOf(author)).toMatchObject([{ kind: "pitch", words: "pitch", from: editor.name, article: { id: articleId } }]);
  expect((await openArticle(stranger, articleId)).idea).toMatchObject({ text: "为什么写：水渠修好了。\n去问村支书。", by: author.name, dueAt });
  expect((await openArticle(stranger, articleId)).details.bylines).toMatchObject([{ personId: stranger.id }]);
  expect((await listArticles(stranger, { q: headline })).items).toMatchObject([{ id: articleId, stage: "draft" }]);
  expect((await listReviews(stranger, { view: "returned" })).items).toMatchObject([{ id: articleId, assignee: stranger.name }]);
  for (const person of [author, stranger]) expect((await listPitches(person, { status: "accepted" })).items.map(({ id }) => id)).toEqual([articleId]);
  expect((await listPitches(editor, { status: "accepted" })).items[0]).toMatchObject({ id: articleId, decidedBy: editor.name, article: { authors: stranger.name, holder: stranger.name, stage: "draft", dueAt: new Date(dueAt) }, abilities: { change: false, decide: false } });
});

test("whoever writes their own idea is told once", async () => {
  const { author, editor, articleId, seen } = await makeBoard();
  valueOf(await acceptPitch(editor, { ...seen, personId: author.id }));
  expect(await noticesOf(author)).toMatchObject([{ kind: "assigned", words: "taken", article: { id: articleId } }]);
  const own = valueOf(await proposePitch(editor, { headline: "自己的", sectionId: (await rowOf(articleId))?.sectionId ?? null }));
  valueOf(await acceptPitch(editor, { articleId: own.articleId, basedOn: 1, personId: editor.id }));
  expect(await noticesOf(editor)).toEqual([]);
});

test("an article that was never an idea brings none", async () => {
  const chief = await makeColleague("chief");
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id });
  expect((await openArticle(chief, articleId)).idea).toBeNull();
  expect(await acceptPitch(chief, { articleId, basedOn: 1, personId: chief.id })).toMatchObject({ ok: false, code: "pitch.unknown" });
  await expect(openPitch(chief, articleId)).rejects.toMatchObject({ code: "pitch.unknown" });
});

test("a declined idea stays with its reason, which the proposer is told", async () => {
  const { author, editor, articleId, seen } = await makeBoard();
  expect(await declinePitch(editor, { ...seen, reason: "  " })).toMatchObject({ ok: false, code: "pitch.noReason" });
  valueOf(await declinePitch(editor, { ...seen, reason: "上个月写过了" }));
  expect(await noticesOf(author)).toMatchObject([{ kind: "pitch", words: "declined", from: editor.name, article: { id: articleId, excerpt: "上个月写过了" } }]);
  expect((await listPitches(author, { status: "declined" })).items).toMatchObject([{ id: articleId, reason: "上个月写过了", decidedBy: editor.name, abilities: { change: false } }]);
  expect(await openPitch(author, articleId)).toMatchObject({ pitch: { status: "declined" }, unread: 1 });
  await expect(openArticle(author, articleId)).rejects.toMatchObject({ code: "article.unknown" });
});

test("the proposer changes and withdraws an open idea, and takes that back; nobody else does either", async () => {
  const { author, editor, chief, stranger, headline, articleId, seen } = await makeBoard();
  for (const person of [editor, chief, stranger]) {
    expect(await editPitch(person, { ...seen, headline: "别的", text: "", sectionId: null })).toMatchObject({ code: "access.denied" });
    expect(await withdrawPitch(person, { articleId })).toMatchObject({ code: "access.denied" });
    expect(await bringBackPitch(person, { articleId })).toMatchObject({ code: "access.denied" });
  }
  valueOf(await editPitch(author, { ...seen, headline: ` ${headline}\u0000 改 `, text: "一\r\n二", sectionId: null }));
  expect((await openPitch(author, articleId)).pitch).toMatchObject({ headline: `${headline} 改`, text: "一\n二", section: null, version: 2 });
  valueOf(await withdrawPitch(author, { articleId }));
  expect((await listPitches(author, {})).items).toEqual([]);
  expect(await withdrawPitch(author, { articleId })).toMatchObject({ code: "pitch.withdrawn" });
  expect(await restoreArticle(author, { articleId })).toMatchObject({ code: "article.unknown" });
  valueOf(await bringBackPitch(author, { articleId }));
  expect((await listPitches(author, { mine: "yes" })).items).toMatchObject([{ id: articleId }]);
});

test("what was withdrawn is decided by nobody", async () => {
  const { author, editor, articleId, seen } = await makeBoard();
  valueOf(await withdrawPitch(author, { articleId }));
  for (const answer of [await acceptPitch(editor, { ...seen, personId: author.id }), await declinePitch(editor, { ...seen, reason: "不写" })]) expect(answer).toMatchObject({ ok: false, code: "pitch.withdrawn" });
  expect(await rowOf(articleId)).toMatchObject({ stage: "pitch", assigneeId: null });
});

test("of two who decide at once the first counts, and the second reads whose word it was", async () => {
  for (let round = 0; round < 10; round++) {
    const { author, editor, second, articleId, seen } = await makeBoard();
    const answers = await Promise.all([acceptPitch(editor, { ...seen, personId: author.id }), declinePitch(second, { ...seen, reason: "不写" })]);
    const accepted = answers[0].ok;
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers[accepted ? 1 : 0]).toMatchObject({ ok: false, code: accepted ? "pitch.accepted" : "pitch.declined", params: { name: accepted ? editor.name : second.name } });
    expect((await rowOf(articleId))?.stage).toBe(accepted ? "draft" : "pitch");
    expect(await noticesOf(author)).toHaveLength(1);
  }
});

test("a decided idea is neither decided again nor changed nor withdrawn, also when its article was removed since", async () => {
  const { author, editor, articleId, seen, words } = await makeBoard();
  valueOf(await acceptPitch(editor, { ...seen, personId: author.id }));
  const tries = async () => [await acceptPitch(editor, { ...seen, personId: author.id }), await declinePitch(editor, { ...seen, reason: "晚了" }), await editPitch(author, words), await withdrawPitch(author, { articleId }), await bringBackPitch(author, { articleId })];
  for (const answer of await tries()) expect(answer).toMatchObject({ ok: false, code: "pitch.accepted", params: { name: editor.name } });
  valueOf(await removeArticle(author, { articleId }));
  for (const answer of await tries()) expect(answer).toMatchObject({ ok: false, code: "pitch.accepted" });
  expect((await listPitches(author, { status: "accepted" })).items).toEqual([]);
});

test("nobody decides words they have not seen", async () => {
  const { author, editor, words, seen } = await makeBoard();
  valueOf(await editPitch(author, { ...words, text: "换了个写法" }));
  for (const answer of [await acceptPitch(editor, { ...seen, personId: author.id }), await declinePitch(editor, { ...seen, reason: "不写" }), await editPitch(author, words)]) expect(answer).toMatchObject({ ok: false, code: "pitch.changed" });
});

test("an empty title, one of 201 signs, an idea too long and a section that is gone are refused in words, and nothing is left behind", async () => {
  const { author, headline, words, articleId } = await makeBoard();
  const gone = await makeSection();
  await db().delete(sections).where(eq(sections.id, gone.id));
  const before = await db().$count(articles);
  expect(await proposePitch(author, { headline: " \u0000 " })).toMatchObject({ code: "pitch.noHeadline" });
  expect(await proposePitch(author, { headline: "长".repeat(201) })).toMatchObject({ code: "input.tooLong", params: { field: "pitch.headline", maximum: 200 } });
  expect(await proposePitch(author, { headline, text: "长".repeat(2_001) })).toMatchObject({ code: "input.tooLong", params: { field: "pitch.text" } });
  for (const answer of [await proposePitch(author, { headline, sectionId: gone.id }), await editPitch(author, { ...words, sectionId: gone.id })]) expect(answer).toMatchObject({ code: "section.unknown" });
  expect(await editPitch(author, { ...words, headline: "" })).toMatchObject({ code: "pitch.noHeadline" });
  expect(await editPitch(author, { articleId, basedOn: 1, headline })).toMatchObject({ code: "input.invalid" });
  expect(await proposePitch(author, { headline: 7, sectionId: "x" })).toMatchObject({ code: "input.invalid" });
  expect(await db().$count(articles)).toBe(before);
  expect(await rowOf(articleId)).toMatchObject({ headline, version: 1 });
});

test("it is given to nobody who is suspended, has no account or does not exist, nor with a time that is past; it stays open", async () => {
  const { author, editor, stranger, articleId, seen } = await makeBoard();
  await db().update(people).set({ status: "suspended" }).where(eq(people.id, stranger.id));
  const [guest] = await db().insert(people).values({ name: "来稿人", slug: `g-${newMark()}`, role: "author" }).returning({ id: people.id });
  for (const personId of [stranger.id, guest?.id ?? 0, 999_999_999]) expect(await acceptPitch(editor, { ...seen, personId })).toMatchObject({ ok: false, code: "pitch.cannotAssign" });
  expect(await acceptPitch(editor, { ...seen, personId: author.id, dueAt: "2020-01-01T00:00:00Z" })).toMatchObject({ code: "workflow.timePassed" });
  expect(await acceptPitch(editor, { ...seen, personId: author.id, dueAt: "morgen" })).toMatchObject({ code: "input.invalid", params: { field: "pitch.dueAt" } });
  expect(await rowOf(articleId)).toMatchObject({ stage: "pitch", assigneeId: null, dueAt: null });
  expect((await openArticle(editor, articleId).catch(() => null))).toBeNull();
});

test("strangers, other authors and editors of other sections neither see it nor decide it, and nothing of theirs is recorded", async () => {
  const { section, author, stranger, articleId, seen } = await makeBoard();
  const other = await makeColleague("editor", [(await makeSection()).id]);
  for (const actor of [anonymous, author, stranger, other]) {
    const code = actor.kind === "anonymous" ? "access.signIn" : "access.denied";
    for (const answer of [await acceptPitch(actor, { ...seen, personId: author.id }), await declinePitch(actor, { ...seen, reason: "不写" })]) expect(answer).toMatchObject({ ok: false, code });
  }
  for (const person of [stranger, other]) {
    expect((await listPitches(person, { section: section.id })).items).toEqual([]);
    await expect(openPitch(person, articleId)).rejects.toMatchObject({ code: "access.denied" });
  }
  await expect(listPitches(anonymous, {})).rejects.toMatchObject({ code: "access.signIn" });
  expect(await db().$count(audit, eq(audit.subjectId, articleId))).toBe(1);
});

test("an idea without a section waits for the chief", async () => {
  const { author, editor, chief } = await makeBoard();
  const { articleId } = valueOf(await proposePitch(author, { headline: "还没想好放哪儿", language: "en" }));
  expect(await declinePitch(editor, { articleId, basedOn: 1, reason: "不写" })).toMatchObject({ code: "access.denied" });
  valueOf(await acceptPitch(chief, { articleId, basedOn: 1, personId: author.id }));
  expect(await rowOf(articleId)).toMatchObject({ language: "en", stage: "draft", sectionId: null });
});

test("whoever takes over from a colleague who leaves has the open ideas; declined ones stay whose they were", async () => {
  const { author, editor, chief, articleId, seen, headline } = await makeBoard();
  const other = valueOf(await proposePitch(author, { headline, sectionId: (await rowOf(articleId))?.sectionId ?? null }));
  valueOf(await declinePitch(editor, { ...seen, reason: "不写" }));
  const admin = await makeColleague("admin");
  valueOf(await removePerson(admin, { personId: author.id, toId: chief.id }));
  expect(await rowOf(other.articleId)).toMatchObject({ createdBy: chief.id });
  expect(await rowOf(articleId)).toMatchObject({ createdBy: author.id });
});

test("once it is handed in the board says who wrote it and who has it, and no time that is the reviewers'", async () => {
  const { author, editor, articleId, headline, seen } = await makeBoard();
  valueOf(await acceptPitch(editor, { ...seen, personId: author.id, dueAt: tomorrow() }));
  const subject = await openArticle(author, articleId);
  valueOf(await saveDraft(author, { articleId, basedOn: subject.version, content: { ...subject.content, body: docFromMarkdown("水渠修好了。") } }));
  valueOf(await submitArticle(author, { articleId, assigneeId: editor.id }));
  expect((await listPitches(author, { status: "accepted" })).items).toMatchObject([{ id: articleId, headline, article: { authors: author.name, holder: editor.name, dueAt: null } }]);
});
