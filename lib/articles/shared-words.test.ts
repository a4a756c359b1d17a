import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { and, eq, isNull } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "#db/client";
import { media } from "#db/schema/media";
import { publications } from "#db/schema/publications";
import { useDatabase } from "#db/testing";
import { anonymous } from "#lib/access/actor";
import { openPreview } from "#lib/previews/open-link";
import { makePreviewLink } from "#lib/previews/make-link";
import { readArticle } from "#lib/reading/articles";
import { saveDetails } from "./details.ts";
import { articleFingerprint } from "./fingerprint.ts";
import { openArticle } from "./open.ts";
import { publishArticle } from "./publish.ts";
import { detailsOf, makeActor, makeDraft, makeSection, newMark, valueOf } from "./testing.ts";

useDatabase();

const dataDir = process.env.DATA_DIR;
beforeAll(async () => {
  process.env.DATA_DIR = await mkdtemp(join(tmpdir(), "linjia-shared-"));
});
afterAll(async () => {
  await rm(process.env.DATA_DIR ?? "", { recursive: true });
  process.env.DATA_DIR = dataDir;
});

async function makePicture(): Promise<number> {
  const [row] = await db().insert(media).values({ hash: newMark(), name: "x.png", width: 1200, height: 630, bytes: 1, alt: "河边" }).returning({ id: media.id });
  return row?.id ?? 0;
}

async function stage() {
  const [section, chief] = [await makeSection(), await makeActor("chief")];
  const draft = await makeDraft({ sectionId: section.id });
  const save = (basedOn: number, change: object) => saveDetails(chief, { articleId: draft.articleId, basedOn, details: { ...detailsOf(section.id), ...change } });
  return { section, chief, draft, save };
}

test("description and picture for links are saved, printed with the publication, and reach readers", async () => {
  const { chief, draft, save } = await stage();
  const socialMediaId = await makePicture();
  const { version } = valueOf(await save(draft.version, { metaDescription: "  县城里来了\n一座机房 ", socialMediaId }));
  expect((await openArticle(chief, draft.articleId)).details).toMatchObject({ metaDescription: "县城里来了 一座机房", socialMediaId });
  const { path } = valueOf(await publishArticle(chief, { articleId: draft.articleId, basedOn: version }));
  const found = await readArticle(path.slice("/a/".length), "zh-CN");
  expect(found).toMatchObject({ state: "live", article: { metaDescription: "县城里来了 一座机房", social: { id: socialMediaId, alt: "河边", inBody: false }, cover: null } });
});

test("what readers have stays as it was printed until it is published again", async () => {
  const { chief, draft, save } = await stage();
  const { path } = valueOf(await publishArticle(chief, { articleId: draft.articleId, basedOn: draft.version }));
  const { version } = valueOf(await save(draft.version, { metaDescription: "新的描述", socialMediaId: await makePicture() }));
  expect(await readArticle(path.slice("/a/".length), "zh-CN")).toMatchObject({ article: { metaDescription: "", social: null } });
  const token = valueOf(await makePreviewLink(chief, { articleId: draft.articleId, label: "", days: 1 })).path.split("/").at(-1) ?? "";
  expect(valueOf(await openPreview(anonymous, token)).article).toMatchObject({ metaDescription: "新的描述" });
  valueOf(await publishArticle(chief, { articleId: draft.articleId, basedOn: version }));
  const [live] = await db().select().from(publications).where(and(eq(publications.articleId, draft.articleId), isNull(publications.endedAt)));
  expect(live).toMatchObject({ number: 2, metaDescription: "新的描述" });
});

test("a picture that is not there is refused, a description too long as well, and nothing is saved", async () => {
  const { chief, draft, save } = await stage();
  expect(await save(draft.version, { socialMediaId: 987_654 })).toMatchObject({ ok: false, code: "media.unknown" });
  expect(await save(draft.version, { metaDescription: "长".repeat(401) })).toMatchObject({ ok: false, code: "input.tooLong" });
  expect((await openArticle(chief, draft.articleId)).details).toMatchObject({ metaDescription: "", socialMediaId: null });
});

test("both count as work on the article, and left empty they count as nothing", async () => {
  const { draft, save } = await stage();
  const before = await articleFingerprint(draft.articleId);
  const { version } = valueOf(await save(draft.version, { metaDescription: "一句话" }));
  expect(await articleFingerprint(draft.articleId)).not.toBe(before);
  valueOf(await save(version, {}));
  expect(await articleFingerprint(draft.articleId)).toBe(before);
});

test("a screen of an earlier version, which knows nothing of them, empties neither", async () => {
  const [section, chief] = [await makeSection(), await makeActor("chief")];
  const draft = await makeDraft({ sectionId: section.id, details: { metaDescription: "一句话。" } });
  const { seriesId: _, translationOf: __, metaDescription: ___, socialMediaId: ____, ...known } = detailsOf(section.id);
  const { version } = valueOf(await saveDetails(chief, { articleId: draft.articleId, basedOn: draft.version, details: { ...known, kind: "submission" } }));
  const { details } = await openArticle(chief, draft.articleId);
  expect(details).toMatchObject({ kind: "submission", metaDescription: "一句话。" });
  valueOf(await saveDetails(chief, { articleId: draft.articleId, basedOn: version, details: { ...known, metaDescription: "" } }));
  expect((await openArticle(chief, draft.articleId)).details.metaDescription).toBe("");
});
