import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client";
import { redirects } from "#db/schema/site";
import { sections, tags } from "#db/schema/taxonomy";
import { rolledBack, useDatabase } from "#db/testing";
import { makeActor, makeSection, newMark, valueOf } from "#lib/articles/testing";
import { ensureTags } from "./ensure-tags.ts";
import { movePath } from "./moved.ts";
import { editSection } from "./sections.ts";
import { mergeTags } from "./tags.ts";

useDatabase();

async function leadsTo(path: string): Promise<string | undefined> {
  const [row] = await db().select().from(redirects).where(eq(redirects.fromPath, path));
  return row?.toPath;
}

test("an address that moved twice leads to the last place at once, in both editions", () => rolledBack(async () => {
  await movePath("/tag/a", "/tag/b");
  await movePath("/tag/b", "/tag/c");
  expect([await leadsTo("/tag/a"), await leadsTo("/tag/b"), await leadsTo("/en/tag/a")]).toEqual(["/tag/c", "/tag/c", "/en/tag/c"]);
}));

test("an address that came back leads nowhere else, and there is no circle", () => rolledBack(async () => {
  await movePath("/tag/a", "/tag/b");
  await movePath("/tag/b", "/tag/a");
  expect([await leadsTo("/tag/a"), await leadsTo("/tag/b")]).toEqual([undefined, "/tag/a"]);
}));

test("moving to the same place moves nothing", () => rolledBack(async () => {
  await movePath("/tag/a", "/tag/a");
  expect(await leadsTo("/tag/a")).toBeUndefined();
}));

test("a section keeps its old address as a way to the new one", async () => {
  const [admin, section, slug] = [await makeActor("admin"), await makeSection(), `neu-${newMark()}`];
  valueOf(await editSection(admin, { sectionId: section.id, name: section.name, slug }));
  expect((await db().select().from(sections).where(eq(sections.id, section.id)))[0]?.slug).toBe(slug);
  expect(await leadsTo(`/section/${section.slug}`)).toBe(`/section/${slug}`);
});

test("a tag that was merged leads to the other", async () => {
  const editor = await makeActor("editor");
  const [from = 0, into = 0] = await ensureTags([newMark(), newMark()]);
  const slugOf = async (id: number) => (await db().select().from(tags).where(eq(tags.id, id)))[0]?.slug;
  const [old, kept] = [await slugOf(from), await slugOf(into)];
  valueOf(await mergeTags(editor, { tagId: from, into }));
  expect(await leadsTo(`/tag/${old}`)).toBe(`/tag/${kept}`);
});

test("a tag is merged into one that is named, and into none that does not exist", async () => {
  const editor = await makeActor("editor");
  const names = [newMark(), newMark()];
  const [from = 0] = await ensureTags(names);
  expect(await mergeTags(editor, { tagId: from, intoName: `${names[1]}x` })).toMatchObject({ ok: false, code: "tag.unknown" });
  expect(await mergeTags(editor, { tagId: from })).toMatchObject({ ok: false, code: "tag.unknown" });
  expect(await mergeTags(editor, { tagId: from, intoName: names[0] })).toMatchObject({ ok: false, code: "tag.sameTag" });
  valueOf(await mergeTags(editor, { tagId: from, intoName: ` ${names[1]} ` }));
});
