import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client";
import { revisions } from "#db/schema/articles";
import { useDatabase } from "#db/testing";
import { makeActor, makeDraft, makePublished, makeSection, valueOf } from "#lib/articles/testing";
import { keepConflict } from "./keep-conflict.ts";
import { openDraft } from "./open.ts";
import { saveDraft } from "./save.ts";

useDatabase();

test("of many writers racing on one version, one wins and every other is told", async () => {
  const { articleId, version, content } = await makeDraft({ sectionId: (await makeSection()).id });
  const chief = await makeActor("chief");
  const outcomes = await Promise.all(Array.from({ length: 20 }, (_, index) => saveDraft(chief, { articleId, basedOn: version, content: { ...content, headline: `写者 ${index}` } })));
  const winners = outcomes.filter((outcome) => outcome.ok);
  expect(winners).toHaveLength(1);
  expect(outcomes.filter((outcome) => !outcome.ok && outcome.code === "draft.stale")).toHaveLength(19);
  const stored = await openDraft(chief, articleId);
  expect(stored.content.headline).toBe(`写者 ${outcomes.findIndex((outcome) => outcome.ok)}`);
});

test("a text that lost a conflict is kept as a revision", async () => {
  const { articleId, content } = await makeDraft({ sectionId: (await makeSection()).id });
  const lost = { ...content, standfirst: "没有赢的那一稿" };
  valueOf(await keepConflict(await makeActor("chief"), { articleId, content: lost }));
  const [kept] = await db().select().from(revisions).where(and(eq(revisions.articleId, articleId), eq(revisions.reason, "conflict")));
  expect(kept?.content.standfirst).toBe("没有赢的那一稿");
});

test("writing on in a live article changes nothing for readers and is marked as unpublished", async () => {
  const article = await makePublished({ sectionId: (await makeSection()).id });
  const chief = await makeActor("chief");
  const { version } = valueOf(await saveDraft(chief, { articleId: article.articleId, basedOn: article.version, content: { ...article.content, headline: "新稿" } }));
  expect(version).toBe(article.version + 1);
});

test("hostile or broken bodies are refused and leave the draft as it was", async () => {
  const { articleId, version, content } = await makeDraft({ sectionId: (await makeSection()).id });
  const chief = await makeActor("chief");
  const bodies: unknown[] = [null, "text", { type: "doc" }, { type: "doc", content: [{ type: "script", content: [] }] }, { type: "doc", content: [{ type: "text", text: "at the root" }] }];
  for (const body of bodies) {
    const outcome = await saveDraft(chief, { articleId, basedOn: version, content: { ...content, body } });
    expect(outcome, JSON.stringify(body)).toMatchObject({ ok: false });
  }
  expect((await openDraft(chief, articleId)).version).toBe(version);
});

test("a five-megabyte headline is refused by name", async () => {
  const { articleId, version, content } = await makeDraft({ sectionId: (await makeSection()).id });
  const outcome = await saveDraft(await makeActor("chief"), { articleId, basedOn: version, content: { ...content, headline: "长".repeat(5_000_000 / 3) } });
  expect(outcome).toMatchObject({ ok: false, code: "input.tooLong", params: { field: "content.headline" } });
});

test("nobody reads or saves an article of a section they do not edit", async () => {
  const { articleId, version, content } = await makeDraft({ sectionId: (await makeSection()).id });
  const author = await makeActor("author");
  await expect(openDraft(author, articleId)).rejects.toMatchObject({ code: "access.denied" });
  expect(await saveDraft(author, { articleId, basedOn: version, content })).toMatchObject({ ok: false, code: "access.denied" });
});
