import { and, desc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client";
import { articleTags } from "#db/schema/articles";
import { publicationTags } from "#db/schema/publications";
import { audit } from "#db/schema/site";
import { sections, tags } from "#db/schema/taxonomy";
import { useDatabase } from "#db/testing";
import { makeActor, makePublished, makeSection, newMark, valueOf } from "#lib/articles/testing";
import { ensureTags } from "./ensure-tags.ts";
import { createSection, editSection, listSections, moveSection, removeSection, staffSection } from "./sections.ts";
import { listTags, mergeTags, removeTag, renameTag } from "./tags.ts";

useDatabase();

/** What the audit log says of the last such change. */
async function lastDetail(action: string, subjectId: number): Promise<{ before?: string[]; after?: string[] }> {
  const [line] = await db().select({ detail: audit.detail }).from(audit).where(and(eq(audit.action, action), eq(audit.subjectId, subjectId))).orderBy(desc(audit.id)).limit(1);
  return line?.detail ?? {};
}

test("a section's address is made from its name, and two sections cannot share one", async () => {
  const admin = await makeActor("admin");
  const { sectionId } = valueOf(await createSection(admin, { name: "重庆观察" }));
  const [row] = await db().select().from(sections).where(eq(sections.id, sectionId));
  expect(row?.slug).toBe("chongqing-guancha");
  expect(await createSection(admin, { name: "别的", slug: "chongqing-guancha" })).toMatchObject({ ok: false, code: "section.slugTaken" });
});

test("moving a section changes the order, and stops at the ends", async () => {
  const admin = await makeActor("admin");
  const mine = [newMark(), newMark()];
  const ids = [valueOf(await createSection(admin, { name: mine[0] })).sectionId, valueOf(await createSection(admin, { name: mine[1] })).sectionId];
  const order = async () => (await listSections(admin, undefined)).map((row) => row.id).filter((id) => ids.includes(id));
  valueOf(await moveSection(admin, { sectionId: ids[1], direction: "up" }));
  expect(await order()).toEqual([ids[1], ids[0]]);
  const { before = [], after = [] } = await lastDetail("section.move", ids[1] ?? 0);
  expect([before, after].map((names) => names.filter((name) => mine.includes(name)))).toEqual([mine, mine.toReversed()]);
  for (let step = 0; step < 20; step++) valueOf(await moveSection(admin, { sectionId: ids[1], direction: "up" }));
  expect((await listSections(admin, undefined))[0]?.id).toBe(ids[1]);
});

test("a section with articles stays, an empty one can go", async () => {
  const admin = await makeActor("admin");
  const used = await makeSection();
  await makePublished({ sectionId: used.id });
  expect(await removeSection(admin, { sectionId: used.id })).toMatchObject({ ok: false, code: "section.inUse", params: { count: 1 } });
  const empty = await makeSection();
  valueOf(await removeSection(admin, { sectionId: empty.id }));
  expect(await lastDetail("section.remove", empty.id)).toMatchObject({ name: empty.name, before: { name: empty.name, slug: empty.slug } });
  expect(await removeSection(admin, { sectionId: empty.id })).toMatchObject({ ok: false, code: "section.unknown" });
  expect(await editSection(admin, { sectionId: empty.id, name: "没了" })).toMatchObject({ ok: false, code: "section.unknown" });
});

test("the editors of a section are those chosen, once each", async () => {
  const admin = await makeActor("admin");
  const [section, editor] = [await makeSection(), await makeActor("editor")];
  valueOf(await staffSection(admin, { sectionId: section.id, personIds: [editor.id, editor.id, 999_999] }));
  const chosen = [{ id: editor.id, name: editor.name }];
  expect((await listSections(admin, undefined)).find((row) => row.id === section.id)?.editors).toEqual(chosen);
  expect(await lastDetail("section.staff", section.id)).toEqual({ before: [], after: chosen });
  valueOf(await staffSection(admin, { sectionId: section.id, personIds: [] }));
  expect(await lastDetail("section.staff", section.id)).toEqual({ before: chosen, after: [] });
});

test("who changes the words or the editors of a section that somebody has changed meanwhile is told who, and neither stands in the other's way", async () => {
  const [one, other, editor, section] = [await makeActor("admin"), await makeActor("admin"), await makeActor("editor"), await makeSection()];
  const look = async () => (await listSections(one, undefined)).find(({ id }) => id === section.id)?.versions;
  const looked = await look();
  const named = (name: string, basedOn: string | undefined) => ({ sectionId: section.id, name, basedOn });
  valueOf(await editSection(one, named("水利", looked?.words)));
  valueOf(await staffSection(other, { sectionId: section.id, personIds: [editor.id], basedOn: looked?.editors }));
  expect(await editSection(other, named("农业", looked?.words))).toEqual({ ok: false, code: "section.stale", params: { name: one.name } });
  expect(await staffSection(one, { sectionId: section.id, personIds: [], basedOn: looked?.editors })).toEqual({ ok: false, code: "section.stale", params: { name: other.name } });
  const now = (await listSections(one, undefined)).find(({ id }) => id === section.id);
  expect([now?.name, now?.editors.map(({ id }) => id)]).toEqual(["水利", [editor.id]]);
  valueOf(await editSection(other, named("农业", (await look())?.words)));
  const seen = (await look())?.words;
  const both = await Promise.all([editSection(one, named("教育", seen)), editSection(other, named("体育", seen))]);
  expect(both.map((outcome) => (outcome.ok ? "" : outcome.code)).sort()).toEqual(["", "section.stale"]);
});

test("the same tag named by many at once is made once", async () => {
  const name = `标签${newMark()}`;
  const made = await Promise.all(Array.from({ length: 6 }, () => ensureTags([name, ` ${name} `])));
  expect(new Set(made.flat()).size).toBe(1);
});

test("any number of tags in a script without a spelling here find an address each", async () => {
  const names = Array.from({ length: 25 }, (_, at) => `${String.fromCodePoint(0x430 + at)}${"ж".repeat(6)}`);
  expect(new Set(await ensureTags(names)).size).toBe(25);
});

test("merging gives every article to the other tag, once", async () => {
  const editor = await makeActor("editor");
  const [one, two] = [newMark(), newMark()];
  const section = await makeSection();
  const both = await makePublished({ sectionId: section.id, details: { tags: [one, two] } });
  const single = await makePublished({ sectionId: section.id, details: { tags: [one] } });
  const [from = 0, into = 0] = await ensureTags([one, two]);
  valueOf(await mergeTags(editor, { tagId: from, into }));
  const tagged = await db().select().from(articleTags).where(eq(articleTags.tagId, into));
  expect(tagged.map((row) => row.articleId).sort()).toEqual([both.articleId, single.articleId].sort());
  expect(await db().$count(publicationTags, eq(publicationTags.tagId, into))).toBe(2);
  expect(await db().$count(tags, eq(tags.id, from))).toBe(0);
  expect(await mergeTags(editor, { tagId: into, into })).toMatchObject({ ok: false, code: "tag.sameTag" });
});

test("a tag cannot take the name of another", async () => {
  const editor = await makeActor("editor");
  const names = [newMark(), newMark()];
  const [first = 0, second = 0] = await ensureTags(names);
  expect(await renameTag(editor, { tagId: first, name: names[1] })).toMatchObject({ ok: false, code: "tag.nameTaken" });
  valueOf(await renameTag(editor, { tagId: first, name: `${names[0]}新` }));
  valueOf(await removeTag(editor, { tagId: second }));
  expect((await listTags(editor, { q: names[1] })).items).toEqual([]);
});

test("authors manage neither, editors only tags", async () => {
  const [author, editor] = [await makeActor("author"), await makeActor("editor")];
  expect(await createSection(editor, { name: "栏目" })).toMatchObject({ ok: false, code: "access.denied" });
  expect(await removeTag(author, { tagId: 1 })).toMatchObject({ ok: false, code: "access.denied" });
  await expect(listTags(author, {})).rejects.toMatchObject({ code: "access.denied" });
});
