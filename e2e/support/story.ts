/** Published stories with everything a story can carry. */
import { eq } from "drizzle-orm";
import { db } from "#db/client";
import { articles } from "#db/schema/articles";
import { systemActor } from "#lib/access/actor";
import { importArticle } from "#lib/articles/import-article";
import { publishArticle } from "#lib/articles/publish";
import { contentOf, detailsOf, makeDraft, makePublished, valueOf } from "#lib/articles/testing";
import type { ArticleDetails } from "#lib/articles/types";
import type { ArticleContent, Figure } from "#lib/content/types";
import { uploadPicture } from "#lib/media/upload";
import { drawPicture } from "./picture.ts";

const actor = systemActor("test");

/** A picture as the running site shows it; the same hue is the same picture. */
export async function makePicture(hue: number, alt = "") {
  // The files have to be where the site looks for them.
  process.env.DATA_DIR = process.env.E2E_DATA_DIR;
  return valueOf(await uploadPicture(actor, { bytes: new Uint8Array(await drawPicture(hue)), name: `${hue}.png`, alt }));
}

export type Story = { language: "zh-CN" | "en"; content: Omit<ArticleContent, "body">; body: string; figure?: Figure["attrs"]; sectionId: number; details: Partial<ArticleDetails> };

/** A live article of this text with a picture at its end. */
export async function publishStory({ language, content, body, figure, sectionId, details }: Story): Promise<{ articleId: number; path: string }> {
  const doc = contentOf({ body }).body;
  const blocks = figure ? [...doc.content, { type: "figure" as const, attrs: figure }] : doc.content;
  const { articleId, version } = valueOf(await importArticle(actor, { language, content: { ...content, body: { ...doc, content: blocks } }, details: detailsOf(sectionId, details) }));
  return { articleId, path: valueOf(await publishArticle(actor, { articleId, basedOn: version })).path };
}

/** The same story in both languages, the English one translated from the Chinese. */
export async function publishPair(sectionId: number): Promise<{ zh: { articleId: number; path: string; headline: string }; en: { articleId: number; path: string; headline: string } }> {
  const zh = await makePublished({ sectionId });
  const draft = await makeDraft({ sectionId, language: "en", headline: `Translated ${zh.articleId}`, details: { kind: "translation" } });
  await db().update(articles).set({ translationOf: zh.articleId }).where(eq(articles.id, draft.articleId));
  const { path } = valueOf(await publishArticle(actor, { articleId: draft.articleId, basedOn: draft.version }));
  return { zh, en: { ...draft, path } };
}
