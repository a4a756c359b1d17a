/** What a copy of an article has to say as the page itself does: where it comes from. */
import type { Lang } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import type { PublishedArticle } from "./types.ts";

type Given = Pick<PublishedArticle, "kind" | "sources"> & { language: Lang };

/** Where it comes from; nothing for an original text. What a machine made of it says the label, which has a place of its own. */
export function noticesOf({ kind, sources, language }: Given): string[] {
  const t = messagesFor(language).site.article;
  const origin = sources.find(({ relation }) => relation === "origin")?.name ?? "";
  const said = { original: "", repost: t.repost(origin), translation: t.translation(origin), submission: t.submission };
  return [said[kind]].filter((line) => line !== "");
}
