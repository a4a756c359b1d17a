/** What words and reposts ask before publishing, and what that rests on: whoever prints asks for the basis again. */
import { readRepost, repostBasis } from "#lib/reposts/check";
import { readTermsOf, termsBasis } from "#lib/terms/article-terms";
import type { Assembled } from "./assemble.ts";
import type { GatesAsked } from "./gate-lines.ts";
import type { ArticleSubject } from "./store.ts";

/** May take milliseconds for each thousand characters: call it outside of transactions. */
export async function readGates(subject: ArticleSubject, { content, details }: Assembled): Promise<{ asked: GatesAsked; basis: string }> {
  const repostLists = await repostBasisOf(subject);
  const { asked, basis } = await readTermsOf(subject.row.id, content, details);
  return { basis: `${basis} ${repostLists}`, asked: { terms: asked, repost: details.kind === "repost" ? await readRepost(details.sources) : null } };
}

export async function gatesBasis(subject: ArticleSubject): Promise<string> {
  return `${await termsBasis(subject.row.id)} ${await repostBasisOf(subject)}`;
}

async function repostBasisOf({ row }: ArticleSubject): Promise<string> {
  return row.kind === "repost" ? repostBasis() : "";
}
