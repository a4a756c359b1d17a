/** How far the reviews of an article are, read for one text of it. */
import type { ArticleSubject } from "#lib/articles/subject";
import { contentHash } from "#lib/content/hash";
import type { ArticleContent } from "#lib/content/types";
import { readDraft } from "#lib/drafts/open";
import { workflowOf } from "./presets.ts";
import { type Asked, standing } from "./standing.ts";
import type { ReviewStanding, Workflow } from "./types.ts";
import { findSectionWorkflow, findSignatures } from "./workflow-store.ts";

/** An article without a section is worked on as the site does by default. */
export async function workflowFor(sectionId: number | null): Promise<Workflow> {
  return workflowOf(sectionId === null ? null : await findSectionWorkflow(sectionId));
}

/** What `standing` asks for, of this text. */
export async function askedOf({ row, authorIds }: ArticleSubject, hash: string): Promise<Asked> {
  const workflow = await workflowFor(row.sectionId);
  return { workflow, signatures: await findSignatures(row.id), hash, round: row.round, authorIds };
}

/** Null where the section has no steps. */
export async function readStanding(subject: ArticleSubject, hash: string): Promise<ReviewStanding | null> {
  const asked = await askedOf(subject, hash);
  return asked.workflow.steps.length === 0 ? null : standing(asked);
}

/** The draft's text and its name, for commands that hold the article. */
export async function hashedDraft(subject: ArticleSubject): Promise<{ content: ArticleContent; hash: string }> {
  const { content } = await readDraft(subject);
  return { content, hash: contentHash(content) };
}
