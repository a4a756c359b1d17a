/** Puts another text in the place of a draft's: a save, a restored revision. */
import { type ArticleSubject, findDraft, updateArticle, updateDraft } from "#lib/articles/store";
import { rewrite } from "#lib/collab/document";
import { changeDocument, documentOf, holdState } from "#lib/collab/keep";
import { learnMarks, type MarkedText } from "#lib/labels/read-marks";
import { refuse } from "#lib/kernel/refusal";
import { contentHash } from "#lib/content/hash";
import { stageAfter } from "#lib/workflow/stage-after";

/**
 * Call inside a command that has settled the draft, locked the article and compared versions. Refuses "draft.stale" when somebody typed since.
 * @param text as `readMarks` read it outside of the transaction: marks that are missing are in it
 * @param characters of its body, counted there too
 * @returns the new version
 */
export async function replaceContent(subject: ArticleSubject, { content, machine, unknown }: MarkedText, characters: number, by: number | null): Promise<number> {
  const { row } = subject;
  const { body: oldBody, settledTo } = await findDraft(row.id);
  const { kicker, headline, standfirst, note } = row;
  await holdState(row.id);
  const stored = await documentOf(row.id, { kicker, headline, standfirst, note, body: oldBody });
  if (stored.last > settledTo) refuse("draft.stale", { version: row.version });
  const update = await changeDocument(row.id, stored, by, (doc) => rewrite(doc, content));
  await learnMarks(row.id, unknown, by);
  const { body, ...texts } = content;
  const version = row.version + 1;
  await updateDraft(row.id, { body, savedBy: by, settledTo: update ?? stored.last });
  await updateArticle(row.id, { ...texts, characters, machineShare: machine.share, version, stage: await stageAfter(subject, contentHash(content)) });
  return version;
}
