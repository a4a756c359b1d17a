/** For tests: articles made by the same commands that people use. */
import { db } from "#db/client";
import { people } from "#db/schema/people";
import { sectionEditors, sections } from "#db/schema/taxonomy";
import { type Actor, personActor, systemActor } from "#lib/access/actor";
import type { Role } from "#lib/access/roles";
import { docFromMarkdown } from "#lib/content/markdown";
import type { ArticleContent } from "#lib/content/types";
import { newToken } from "#lib/kernel/ids";
import type { Outcome } from "#lib/kernel/outcome";
import type { Change } from "#lib/corrections/types";
import { importArticle } from "./import-article.ts";
import { publishArticle } from "./publish.ts";
import type { ArticleDetails } from "./types.ts";

export type TestArticle = { sectionId: number; headline?: string; kicker?: string; standfirst?: string; note?: string; body?: string; language?: "zh-CN" | "en"; details?: Partial<ArticleDetails>; actor?: Actor };

/** The value of a success; a refusal becomes an error that names it. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.code} ${JSON.stringify(outcome.params)}`);
  return outcome.value;
}

/** What a change of a live article is, where a test is about something else. */
export const revised: Change = { kind: "update", text: "内容有补充。" };

/** Lower-case letters and digits that no other test has. */
export function newMark(): string {
  return newToken().toLowerCase().replace(/[^a-z0-9]/g, "x").slice(0, 10);
}

export async function makeSection(): Promise<{ id: number; slug: string; name: string; nameEn: string }> {
  const mark = newMark();
  const [row] = await db().insert(sections).values({ slug: `s-${mark}`, name: `栏目${mark}`, nameEn: `Section ${mark}`, position: 900 }).returning();
  if (!row) throw new Error("no section");
  return row;
}

/** An actor of this role, with a row in `people`; `sectionIds` are the sections they edit. */
export async function makeActor(role: Role, sectionIds: number[] = []): Promise<Actor & { kind: "person" }> {
  const mark = newMark();
  const [row] = await db().insert(people).values({ name: `${role} ${mark}`, slug: `${role}-${mark}`, role }).returning({ id: people.id, name: people.name });
  if (!row) throw new Error("no person");
  for (const sectionId of sectionIds) await db().insert(sectionEditors).values({ sectionId, personId: row.id });
  return personActor({ kind: "person", ...row, role, owner: false, sectionIds, language: "zh-CN", sessionHash: "" });
}

export function contentOf(given: Omit<TestArticle, "sectionId">): ArticleContent {
  return { kicker: given.kicker ?? "", headline: given.headline ?? `测试稿件 ${newMark()}`, standfirst: given.standfirst ?? "导读一句。", note: given.note ?? "", body: docFromMarkdown(given.body ?? "第一段。\n\n第二段。") };
}

export function detailsOf(sectionId: number | null, details: Partial<ArticleDetails> = {}): ArticleDetails {
  return { sectionId, seriesId: null, translationOf: null, kind: "original", slug: "", tags: [], bylines: [{ personId: null, name: "记者甲" }], responsibleEditorId: null, coverMediaId: null, sources: [], metaDescription: "", socialMediaId: null, firstPublishedAt: null, ...details };
}

/** A draft; `body` is Markdown. */
export async function makeDraft(given: TestArticle): Promise<{ articleId: number; version: number; headline: string; content: ArticleContent }> {
  const content = contentOf(given);
  const made = valueOf(await importArticle(given.actor ?? systemActor("test"), { language: given.language ?? "zh-CN", content, details: detailsOf(given.sectionId, given.details) }));
  return { ...made, headline: content.headline, content };
}

/** Somebody may change lists of terms or sources in this very moment, as another test does: whoever is told so looks again. */
async function publishInTurn(...given: Parameters<typeof publishArticle>): ReturnType<typeof publishArticle> {
  for (let tries = 0; ; tries++) {
    const outcome = await publishArticle(...given);
    if (outcome.ok || outcome.code !== "article.gatesChanged" || tries === 5) return outcome;
  }
}

/** A live article; `path` is the address readers use. */
export async function makePublished(given: TestArticle): Promise<{ articleId: number; version: number; headline: string; path: string; content: ArticleContent }> {
  const draft = await makeDraft(given);
  const { path } = valueOf(await publishInTurn(systemActor("test"), { articleId: draft.articleId, basedOn: draft.version }));
  return { ...draft, path };
}
