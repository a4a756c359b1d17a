/** Tells those whose turn it is. */
import type { PersonActor } from "#lib/access/actor";
import { can } from "#lib/access/policy";
import type { ArticleSubject } from "#lib/articles/subject";
import { articleSubject } from "#lib/articles/subject";
import { tellOfArticle } from "#lib/notices/tell";
import type { NoticeKind } from "#lib/notices/types";
import { colleagues } from "#lib/session/colleagues";
import { askedOf, hashedDraft } from "./read-standing.ts";
import { barrierTo, standing } from "./standing.ts";

type Telling = { kind: Extract<NoticeKind, "submitted" | "urgent">; from: number | null; text: string; /** Heard in any case. */ besides?: readonly number[] };

/** Whoever has the article in hand; else those who could sign an open step and whose own work it is; where it is ready, those who could publish it. */
export async function tellSigners({ row }: Pick<ArticleSubject, "row">, { kind, from, text, besides = [] }: Telling): Promise<void> {
  const article = await articleSubject(row.id, false);
  const to = article.row.assigneeId === null || kind === "urgent" ? await signersOf(article) : [article.row.assigneeId];
  await tellOfArticle(article, { kind, from, to: [...to, ...besides], detail: text === "" ? {} : { text } });
}

async function signersOf(article: ArticleSubject): Promise<number[]> {
  const asked = await askedOf(article, (await hashedDraft(article)).hash);
  const open = standing(asked).steps.filter((line) => line.open).map(({ step }) => step);
  const everybody = (await colleagues(null)).map(({ actor }) => actor);
  const { ownReviews } = asked.workflow;
  const could = (person: PersonActor) =>
    open.length === 0 ? can(person, "article.publish", article) : open.some((step) => can(person, "article.sign", { ...article, role: step.role, ownReviews }) && barrierTo(step, person.id, asked) === null);
  const able = everybody.filter(could);
  // A chief could sign everything everywhere, and would hear of nothing else.
  const near = able.filter((person) => (article.sectionId !== null && person.sectionIds.includes(article.sectionId)) || open.some(({ role }) => role === person.role && role !== "editor"));
  return (near.length > 0 ? near : able).map(({ id }) => id);
}
