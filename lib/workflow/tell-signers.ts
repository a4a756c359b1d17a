/** Tells those whose turn it is. */
import type { ArticleSubject } from "#lib/articles/subject";
import { articleSubject } from "#lib/articles/subject";
import { tellOfArticle } from "#lib/notices/tell";
import type { NoticeKind } from "#lib/notices/types";
import { signersOf } from "./signers.ts";

type Telling = { kind: Extract<NoticeKind, "submitted" | "urgent">; from: number | null; text: string; /** Heard in any case. */ besides?: readonly number[] };

/** Whoever has the article in hand; else those who could sign an open step and whose own work it is; where it is ready, those who could publish it. */
export async function tellSigners({ row }: Pick<ArticleSubject, "row">, { kind, from, text, besides = [] }: Telling): Promise<void> {
  const article = await articleSubject(row.id, false);
  const to = article.row.assigneeId === null || kind === "urgent" ? await signersOf(article) : [article.row.assigneeId];
  await tellOfArticle(article, { kind, from, to: [...to, ...besides], detail: text === "" ? {} : { text } });
}
