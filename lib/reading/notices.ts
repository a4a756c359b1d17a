/** What a copy of an article has to say as the page itself does: where it comes from, and what a machine made of it. */
import type { Lang } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import type { PublishedArticle } from "./types.ts";

type Given = Pick<PublishedArticle, "kind" | "sources" | "label"> & { language: Lang };

/** Sentences, in the order of the page; none for an original text by people. */
export function noticesOf({ kind, sources, label, language }: Given): string[] {
  const t = messagesFor(language).site.article;
  const origin = sources.find(({ relation }) => relation === "origin")?.name ?? "";
  const said = { original: "", repost: t.repost(origin), translation: t.translation(origin), submission: t.submission };
  return [label?.text ?? "", said[kind]].filter((line) => line !== "");
}
