/** A repost against the text it was taken from. Pure. */
import type { Lang } from "#lib/i18n/languages";
import { diffContents } from "./diff.ts";
import type { ContentDiff } from "./diff-types.ts";
import { plainText } from "./text.ts";
import type { ArticleContent, Doc } from "./types.ts";

/**
 * Headline and words alone: the original is kept without its form, and a bold word would count as a change.
 * @param original `headline` "" where nobody has said it; then headlines are not compared
 */
export function againstOriginal(original: { headline: string; passages: readonly string[] }, content: ArticleContent, language: Lang): ContentDiff {
  const headline = original.headline.trim() || content.headline;
  const own = plainText(content.body).split("\n");
  return diffContents({ ...content, headline, body: paragraphs(original.passages) }, { ...content, body: paragraphs(own) }, language);
}

function paragraphs(texts: readonly string[]): Doc {
  const lines = texts.map((text) => text.replace(/[\s\u3000\u200b\ufeff]+/gu, " ").trim()).filter((text) => text !== "");
  return { type: "doc", content: lines.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })) };
}
