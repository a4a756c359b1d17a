/** Articles for tests, made by the same commands that people use. */
import { db } from "#db/client";
import { sections } from "#db/schema/taxonomy";
import { type Actor, systemActor } from "#lib/access/actor";
import { importArticle } from "#lib/articles/import-article";
import { publishArticle } from "#lib/articles/publish";
import type { ArticleDetails } from "#lib/articles/types";
import { docFromMarkdown } from "#lib/content/markdown";
import type { Outcome } from "#lib/kernel/outcome";
import { newToken } from "#lib/kernel/ids";

export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.code} ${JSON.stringify(outcome.params)}`);
  return outcome.value;
}

export async function makeSection(name = "测试栏目"): Promise<{ id: number; slug: string; name: string }> {
  const slug = `s-${newToken().slice(0, 10).toLowerCase().replace(/[^a-z0-9]/g, "x")}`;
  const [row] = await db().insert(sections).values({ slug, name: `${name}${slug.slice(2, 6)}`, nameEn: `Section ${slug.slice(2, 6)}`, position: 900 }).returning();
  if (!row) throw new Error("no section");
  return row;
}

export type TestArticle = { headline?: string; kicker?: string; standfirst?: string; note?: string; body?: string; language?: "zh-CN" | "en"; details?: Partial<ArticleDetails>; actor?: Actor };

/** A draft; `body` is Markdown. */
export async function makeDraft(given: TestArticle & { sectionId: number }): Promise<{ articleId: number; version: number; headline: string }> {
  const headline = given.headline ?? `测试稿件 ${newToken().slice(0, 8)}`;
  const content = { kicker: given.kicker ?? "", headline, standfirst: given.standfirst ?? "导读一句。", note: given.note ?? "", body: docFromMarkdown(given.body ?? "第一段。\n\n第二段。") };
  const details = { sectionId: given.sectionId, kind: "original", slug: "", tags: [], bylines: [{ personId: null, name: "记者甲" }], responsibleEditorId: null, coverMediaId: null, sources: [], firstPublishedAt: null, ...given.details };
  const made = valueOf(await importArticle(given.actor ?? systemActor("test"), { language: given.language ?? "zh-CN", content, details }));
  return { ...made, headline };
}

/** A live article; returns the address readers use. */
export async function makePublished(given: TestArticle & { sectionId: number }): Promise<{ articleId: number; version: number; headline: string; path: string }> {
  const draft = await makeDraft(given);
  const { path } = valueOf(await publishArticle(systemActor("test"), { articleId: draft.articleId, basedOn: draft.version }));
  return { ...draft, path };
}
