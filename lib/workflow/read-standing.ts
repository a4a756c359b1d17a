/** How far the reviews of an article are, read for one text of it. */
import type { ArticleSubject } from "#lib/articles/subject";
import { contentHash } from "#lib/content/hash";
import type { ArticleContent } from "#lib/content/types";
import { readDraft } from "#lib/drafts/open";
import { findBeside } from "./beside-store.ts";
import { workflowOf } from "./presets.ts";
import { signedHash } from "./signed-hash.ts";
import { type Asked, standing } from "./standing.ts";
import type { ReviewStanding, Workflow } from "./types.ts";
import { findSectionWorkflow, findSignatures } from "./workflow-store.ts";

/** An article without a section is worked on as the site does by default. */
export async function workflowFor(sectionId: number | null): Promise<Workflow> {
  return workflowOf(sectionId === null ? null : await findSectionWorkflow(sectionId));
}

/** What `standing` asks for, of the text with this content hash and of what stands beside it by now. */
export async function askedOf(subject: ArticleSubject, text: string): Promise<Asked> {
  return askedIn(await workflowFor(subject.row.sectionId), subject, text);
}

async function askedIn(workflow: Workflow, { row, authorIds }: ArticleSubject, text: string): Promise<Asked> {
  return { workflow, signatures: await findSignatures(row.id), hash: await signedHashOf(row.id, text), text, round: row.round, authorIds };
}

/** @param text content hash. @returns what a signature over it would name now. */
export async function signedHashOf(articleId: number, text: string): Promise<string> {
  const beside = (await findBeside([articleId])).get(articleId);
  return beside ? signedHash(text, beside) : text;
}

/** Null where the section has no steps. @param text content hash. */
export async function readStanding(subject: ArticleSubject, text: string): Promise<ReviewStanding | null> {
  const workflow = await workflowFor(subject.row.sectionId);
  return workflow.steps.length === 0 ? null : standing(await askedIn(workflow, subject, text));
}

/** The draft's text and its content hash, for commands that hold the article. */
export async function hashedDraft(subject: ArticleSubject): Promise<{ content: ArticleContent; hash: string }> {
  const { content } = await readDraft(subject);
  return { content, hash: contentHash(content) };
}
