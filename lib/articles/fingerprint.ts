/** One hash of everything that is worked on in an article: its text and its details, not how far it has come. */
import { stateHash } from "#lib/content/hash";
import { readDraft } from "#lib/drafts/open";
import { hashToken } from "#lib/kernel/ids";
import { readDetails } from "./assemble.ts";
import { articleSubject, findArticleTags } from "./store.ts";

/**
 * The same until somebody changes the article itself: renaming a tag or a person, publishing or taking down leave it as it is.
 * Refuses "article.unknown".
 */
export async function articleFingerprint(articleId: number): Promise<string> {
  const subject = await articleSubject(articleId, false);
  const { content } = await readDraft(subject);
  const { firstPublishedAt: _, tags: __, bylines, seriesId, translationOf, metaDescription, socialMediaId, permission = "", ...rest } = await readDetails(subject);
  // What is left empty does not count: an article has the hash it had before there were series, descriptions and pictures for links.
  const details = { ...rest, ...(seriesId !== null && { seriesId }), ...(metaDescription !== "" && { metaDescription }), ...(socialMediaId !== null && { socialMediaId }), ...(permission !== "" && { permission }) };
  const tags = (await findArticleTags(articleId)).map((line) => line.id);
  const names = bylines.map((line) => line.personId ?? line.name);
  return hashToken(JSON.stringify([stateHash(content), Object.entries(details).sort(byName), tags, names, subject.row.language, translationOf]));
}

function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}
