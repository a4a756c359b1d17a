import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "#db/client";
import { articles } from "#db/schema/articles";
import { audit } from "#db/schema/site";
import { useDatabase } from "#db/testing";
import { anonymous, systemActor } from "#lib/access/actor";
import { makeDraft, makeSection, valueOf } from "#lib/articles/testing";
import { openDraft } from "#lib/drafts/open";
import { editComment } from "./edit.ts";
import { listThreads } from "./list.ts";
import { listMentionable } from "./mentionable.ts";
import { removeComment } from "./remove.ts";
import { reopenThread } from "./reopen.ts";
import { replyToThread } from "./reply.ts";
import { resolveThread } from "./resolve.ts";
import { startThread } from "./start-thread.ts";
import { makeColleague, someAnchor } from "./testing.ts";
import { longestComment } from "./words.ts";

useDatabase();

/** An author's draft in a section, its editor, and somebody who may not read it. */
async function stage() {
  const section = await makeSection();
  const [author, editor, stranger] = [await makeColleague("author"), await makeColleague("editor", [section.id]), await makeColleague("author")];
  const { articleId } = await makeDraft({ sectionId: section.id, body: "一句话。", actor: author });
  const anchor = someAnchor();
  const start = (actor = editor, text = "出处？") => startThread(actor, { articleId, field: "body", anchor, quote: "一句话", text });
  return { articleId, section, author, editor, stranger, start };
}

test("a conversation is started, answered, settled and opened again; the text and its version stay as they were", async () => {
  const { articleId, author, editor, start } = await stage();
  const before = await openDraft(author, articleId);
  const { threadId } = valueOf(await start());
  valueOf(await replyToThread(author, { articleId, threadId, text: "年鉴第 3 页。\n第二行 <b>不是标记</b>" }));
  valueOf(await resolveThread(author, { articleId, threadId }));
  const [thread] = await listThreads(author, articleId);
  expect(thread).toMatchObject({ id: threadId, quote: "一句话", startedBy: { id: editor.id }, resolved: { by: author.name }, mayResolve: true });
  expect(thread?.comments.map(({ text, mine, author: { name } }) => [name, text, mine])).toEqual([[editor.name, "出处？", false], [author.name, "年鉴第 3 页。\n第二行 <b>不是标记</b>", true]]);
  valueOf(await reopenThread(editor, { articleId, threadId }));
  expect((await listThreads(author, articleId))[0]?.resolved).toBeNull();
  expect(await openDraft(author, articleId)).toEqual(before);
  expect((await db().select({ action: audit.action }).from(audit).where(eq(audit.subjectId, articleId))).map(({ action }) => action)).toEqual(expect.arrayContaining(["comment.start", "comment.reply", "comment.resolve", "comment.reopen"]));
});

test("an answer to a settled conversation opens it again", async () => {
  const { articleId, author, start } = await stage();
  const { threadId } = valueOf(await start());
  valueOf(await resolveThread(author, { articleId, threadId }));
  valueOf(await replyToThread(author, { articleId, threadId, text: "还有一句" }));
  expect((await listThreads(author, articleId))[0]?.resolved).toBeNull();
});

test("the same words sent twice, at once or because an answer got lost, are one comment", async () => {
  const { articleId, author, start } = await stage();
  const made = (await Promise.all([start(), start(), start()])).map(valueOf);
  expect(new Set(made.map(({ commentId }) => commentId)).size).toBe(1);
  const threadId = made[0]?.threadId ?? 0;
  await Promise.all([1, 2, 3].map(() => replyToThread(author, { articleId, threadId, text: "好" })));
  expect((await listThreads(author, articleId)).map(({ comments }) => comments.length)).toEqual([2]);
});

test("the same remark about the same words at another place is a conversation of its own", async () => {
  const { articleId, author } = await stage();
  const [here, there] = [someAnchor(), someAnchor()];
  const at = (anchor: typeof here, field = "body") => startThread(author, { articleId, field, anchor, quote: "的", text: "错字" });
  const places = [await at(here), await at(there), await at(here, "headline"), await at(here)].map((outcome) => valueOf(outcome).threadId);
  expect(new Set(places).size).toBe(3);
});

test("one's own comment can be changed and taken back, and nobody else's", async () => {
  const { articleId, author, editor, start } = await stage();
  const { threadId, commentId } = valueOf(await start());
  const other = valueOf(await replyToThread(author, { articleId, threadId, text: "答" })).commentId;
  valueOf(await editComment(editor, { articleId, commentId, text: "改过的" }));
  expect(await editComment(author, { articleId, commentId, text: "冒充" })).toMatchObject({ ok: false, code: "access.denied" });
  expect(await removeComment(author, { articleId, commentId })).toMatchObject({ ok: false, code: "access.denied" });
  expect((await listThreads(author, articleId))[0]?.comments[0]).toMatchObject({ text: "改过的", edited: true });
  valueOf(await removeComment(editor, { articleId, commentId }));
  expect((await listThreads(author, articleId))[0]?.comments.map(({ text, removed }) => [text, removed])).toEqual([["", true], ["答", false]]);
  expect(await editComment(editor, { articleId, commentId, text: "又来" })).toMatchObject({ ok: false, code: "comment.unknown" });
  valueOf(await removeComment(author, { articleId, commentId: other }));
  expect(await listThreads(author, articleId)).toEqual([]);
});

describe("who", () => {
  test("may not read the article may not speak, answer, settle or listen", async () => {
    const { articleId, stranger, start } = await stage();
    const { threadId } = valueOf(await start());
    for (const outcome of [await start(stranger), await replyToThread(stranger, { articleId, threadId, text: "好" }), await resolveThread(stranger, { articleId, threadId })]) expect(outcome).toMatchObject({ ok: false, code: "access.denied" });
    expect(await replyToThread(anonymous, { articleId, threadId, text: "好" })).toMatchObject({ ok: false, code: "access.signIn" });
    expect(await start(systemActor("test") as never)).toMatchObject({ ok: false, code: "access.denied" });
    await expect(listThreads(stranger, articleId)).rejects.toMatchObject({ code: "access.denied" });
    await expect(listMentionable(stranger, articleId)).rejects.toMatchObject({ code: "access.denied" });
  });

  test("has lost the right to read cannot change what was said before", async () => {
    const { articleId, editor, start } = await stage();
    const { commentId } = valueOf(await start());
    await db().update(articles).set({ sectionId: (await makeSection()).id }).where(eq(articles.id, articleId));
    expect(await editComment(editor, { articleId, commentId, text: "改" })).toMatchObject({ ok: false, code: "access.denied" });
    expect(await removeComment(editor, { articleId, commentId })).toMatchObject({ ok: false, code: "access.denied" });
  });

  test("may read a retracted article speaks about it, and settles only what they began", async () => {
    const { articleId, author, editor, start } = await stage();
    await db().update(articles).set({ live: "retracted" }).where(eq(articles.id, articleId));
    const { threadId } = valueOf(await start());
    valueOf(await replyToThread(author, { articleId, threadId, text: "看到了" }));
    expect(await resolveThread(author, { articleId, threadId })).toMatchObject({ ok: false, code: "access.denied" });
    expect((await listThreads(author, articleId))[0]?.mayResolve).toBe(false);
    valueOf(await resolveThread(editor, { articleId, threadId }));
  });

  test("can be mentioned are the others who may read it and can sign in", async () => {
    const { articleId, author, editor, stranger } = await stage();
    const chief = await makeColleague("chief");
    const ids = (await listMentionable(editor, articleId)).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([author.id, chief.id]));
    expect(ids).not.toContain(editor.id);
    expect(ids).not.toContain(stranger.id);
  });
});

test("a thread is of one article: under another's number it does not exist", async () => {
  const { start, editor, section } = await stage();
  const { threadId, commentId } = valueOf(await start());
  const { articleId } = await makeDraft({ sectionId: section.id, actor: editor });
  expect(await replyToThread(editor, { articleId, threadId, text: "好" })).toMatchObject({ ok: false, code: "comment.unknown" });
  expect(await resolveThread(editor, { articleId, threadId })).toMatchObject({ ok: false, code: "comment.unknown" });
  expect(await editComment(editor, { articleId, commentId, text: "好" })).toMatchObject({ ok: false, code: "comment.unknown" });
});

test("an empty comment is refused as empty, one of 5,001 letters as too long; 5,000 are kept", async () => {
  const { articleId, editor, start } = await stage();
  expect(await start(editor, " \n\u0000 ")).toMatchObject({ ok: false, code: "comment.empty" });
  expect(await start(editor, "长".repeat(longestComment + 1))).toMatchObject({ ok: false, code: "input.tooLong", params: { field: "text", maximum: longestComment } });
  valueOf(await start(editor, "长".repeat(longestComment)));
  expect((await listThreads(editor, articleId))[0]?.comments[0]?.text).toHaveLength(longestComment);
});

test.each<[string, object]>([
  ["no place", { start: "", end: "" }],
  ["no base64", { start: "<script>", end: "%%%" }],
  ["base64 of nothing of ours", { start: "AAAA////", end: "AAAA////" }],
  ["a whole text instead of a letter", { start: "AQRib2R5AA==", end: "AQRib2R5AA==" }],
  ["half a megabyte", { start: "A".repeat(500_000), end: "AA" }],
  ["no end", { start: someAnchor().start }],
])("an anchor that is %s is refused", async (_, anchor) => {
  const { articleId, editor } = await stage();
  expect(await startThread(editor, { articleId, field: "body", anchor, quote: "一句话", text: "？" })).toMatchObject({ ok: false, code: "input.invalid" });
});

test("two hundred conversations are listed in one question, each once", async () => {
  const { articleId, editor } = await stage();
  for (let at = 0; at < 200; at++) valueOf(await startThread(editor, { articleId, field: "body", anchor: someAnchor(), quote: `第 ${at} 处`, text: `问题 ${at}` }));
  const threads = await listThreads(editor, articleId);
  expect(threads.map(({ comments }) => comments[0]?.text)).toEqual(Array.from({ length: 200 }, (_, at) => `问题 ${at}`));
});
