import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client";
import { articles } from "#db/schema/articles";
import { people } from "#db/schema/people";
import { useDatabase } from "#db/testing";
import { anonymous } from "#lib/access/actor";
import { makeDraft, makeSection, newMark, valueOf } from "#lib/articles/testing";
import { editComment } from "#lib/comments/edit";
import { removeComment } from "#lib/comments/remove";
import { replyToThread } from "#lib/comments/reply";
import { startThread } from "#lib/comments/start-thread";
import { makeColleague, someAnchor } from "#lib/comments/testing";
import { countUnread, listNotices, noticePageSize } from "./list.ts";
import { readNotices } from "./mark-read.ts";
import { recipientsOf } from "./recipients.ts";
import { tellPerson } from "./tell.ts";

useDatabase();

type Person = Awaited<ReturnType<typeof makeColleague>>;

async function stage() {
  const section = await makeSection();
  const [author, editor, chief, stranger] = [await makeColleague("author"), await makeColleague("editor", [section.id]), await makeColleague("chief"), await makeColleague("author")];
  const { articleId, headline } = await makeDraft({ sectionId: section.id, actor: author });
  const start = async (actor: Person, text: string) => valueOf(await startThread(actor, { articleId, field: "body", anchor: someAnchor(), quote: "段", text }));
  return { articleId, headline, section, author, editor, chief, stranger, start };
}
const noticesOf = async (person: Person) => (await listNotices(person, {})).items;

test("who speaks is never told, who is mentioned is told once, as mentioned", () => {
  expect(recipientsOf({ by: 1, mentioned: [1, 2], others: [1, 2, 3, 3] })).toEqual([{ personId: 2, kind: "mention" }, { personId: 3, kind: "reply" }]);
});

test("a mention and an answer bring a notice with the words and where they stand", async () => {
  const { articleId, headline, author, editor, chief, start } = await stage();
  const { threadId } = await start(editor, `@[${chief.id}] 这里对吗？`);
  expect(await noticesOf(chief)).toMatchObject([{ kind: "mention", from: editor.name, read: false, article: { id: articleId, headline, threadId, excerpt: `@${chief.name} 这里对吗？` } }]);
  expect(await noticesOf(author)).toEqual([]);
  valueOf(await replyToThread(author, { articleId, threadId, text: "对。" }));
  expect(await noticesOf(editor)).toMatchObject([{ kind: "reply", from: author.name, article: { excerpt: "对。" } }]);
  expect(await noticesOf(author)).toEqual([]);
});

test("nobody is told of an article they may not read, nor when suspended", async () => {
  const { editor, chief, stranger, start } = await stage();
  await db().update(people).set({ status: "suspended" }).where(eq(people.id, chief.id));
  await start(editor, `@[${stranger.id}] @[${chief.id}] @[999999999] @[${editor.id}]`);
  for (const person of [stranger, chief, editor]) expect(await countUnread(person, undefined)).toBe(0);
});

test("who may not read the article any more learns nothing of what was said in it", async () => {
  const { articleId, section, editor, chief, start } = await stage();
  const other = await makeColleague("editor", [section.id]);
  await start(chief, `@[${other.id}] 机密`);
  await db().update(articles).set({ sectionId: (await makeSection()).id }).where(eq(articles.id, articleId));
  const line = (await listNotices({ ...other, sectionIds: [section.id] }, {})).items[0];
  expect(line).toMatchObject({ kind: "mention", article: null });
  expect(JSON.stringify(line)).not.toContain("机密");
  expect(editor.id).not.toBe(other.id);
});

test("who is mentioned by a later change is told then, and not twice", async () => {
  const { articleId, editor, chief, author, start } = await stage();
  const { commentId } = await start(editor, `@[${chief.id}] 看`);
  valueOf(await editComment(editor, { articleId, commentId, text: `@[${chief.id}] @[${author.id}] 看` }));
  expect([await countUnread(chief, undefined), await countUnread(author, undefined)]).toEqual([1, 1]);
});

test("a comment that is taken back is told to nobody who has not read it yet", async () => {
  const { articleId, editor, chief, start } = await stage();
  const { commentId } = await start(editor, `@[${chief.id}] 说错了`);
  valueOf(await removeComment(editor, { articleId, commentId }));
  expect(await noticesOf(chief)).toEqual([]);
});

test("reading a conversation marks its notices, and nobody else's; the rest goes with one press", async () => {
  const { articleId, editor, chief, author, start } = await stage();
  const first = await start(editor, `@[${chief.id}] @[${author.id}] 一`);
  await start(editor, `@[${chief.id}] 二`);
  valueOf(await replyToThread(editor, { articleId, threadId: first.threadId, text: `@[${chief.id}] 三` }));
  expect(valueOf(await readNotices(chief, { threadId: first.threadId }))).toEqual({ unread: 1 });
  expect(await countUnread(author, undefined)).toBe(1);
  expect(valueOf(await readNotices(chief, { all: true }))).toEqual({ unread: 0 });
  expect((await noticesOf(chief)).map(({ read }) => read)).toEqual([true, true, true]);
  expect(await readNotices(anonymous, { all: true })).toMatchObject({ ok: false, code: "access.signIn" });
});

test("notices are read page by page, each once, the newest first", async () => {
  const { articleId, editor, chief, start } = await stage();
  const { threadId } = await start(editor, "开头");
  const count = noticePageSize * 2 + 3;
  for (let at = 0; at < count; at++) valueOf(await replyToThread(editor, { articleId, threadId, text: `@[${chief.id}] ${newMark()} ${at}` }));
  const seen: number[] = [];
  let before: string | undefined;
  for (let page = 0; page < 5; page++) {
    const { items, next } = await listNotices(chief, { before });
    seen.push(...items.map(({ article }) => Number(article?.excerpt.split(" ").at(-1))));
    if (next === null) break;
    before = next;
  }
  expect(seen).toEqual(Array.from({ length: count }, (_, at) => count - 1 - at));
});

test("what models have cost is told without an article, and is none that is gone", async () => {
  const chief = await makeColleague("chief");
  await tellPerson(chief.id, { kind: "budget", from: null, detail: { scope: "site", subject: "", month: "2026-11" } });
  expect(await noticesOf(chief)).toMatchObject([{ kind: "budget", words: "budget", from: "", account: true, article: null, until: null }]);
});
