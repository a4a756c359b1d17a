/** What an article says, for those who quote it: as readers have it, else its draft. */
import type { Actor } from "#lib/access/actor";
import { can } from "#lib/access/policy";
import { plainText } from "#lib/content/text";
import { readDraft } from "#lib/drafts/open";
import { findLiveWords } from "./publication-store.ts";
import { articlePath } from "./slug.ts";
import { type ArticleSubject, articleSubject, findBylines } from "./store.ts";

/** `path`: site-relative, "" where readers have nothing. `at`: when it first appeared. `lines`: paragraphs. */
export type ArticleWords = { headline: string; authors: string[]; path: string; at: Date | null; lines: string[] };

/** Null where this person may see neither: what readers have anybody may quote. */
export async function wordsOf(actor: Actor, articleId: number): Promise<ArticleWords | null> {
  const subject = await articleSubject(articleId, false).catch(() => null);
  if (subject === null) return null;
  const live = subject.live === "live" ? await findLiveWords(articleId) : null;
  if (live) return { headline: live.headline, authors: live.bylines.map(({ name }) => name), path: articlePath({ id: articleId, slug: live.slug, language: live.language }), at: live.firstPublishedAt, lines: linesOf([live.standfirst, live.text]) };
  return can(actor, "article.read", subject) ? draftOf(subject) : null;
}

async function draftOf(subject: ArticleSubject): Promise<ArticleWords> {
  const { content } = await readDraft(subject);
  const names = await findBylines(subject.row.id);
  return { headline: content.headline, authors: names.map(({ name, guest }) => name ?? guest), path: "", at: null, lines: linesOf([content.standfirst, plainText(content.body)]) };
}

const linesOf = (texts: readonly string[]) => texts.flatMap((text) => text.split("\n")).filter((line) => line.trim() !== "");
