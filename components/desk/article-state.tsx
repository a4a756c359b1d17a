import type { ArticleLine } from "#lib/articles/types";
import type { Lang } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import { rowTime } from "./row-time.tsx";

/** What readers have, and where the work stands; ink for schedules, celadon only for what is live. */
export function ArticleState({ article, language, timeZone }: { article: Pick<ArticleLine, "live" | "stage" | "scheduledAt">; language: Lang; timeZone: string }) {
  const t = messagesFor(language).articles;
  const tone = article.live === "live" ? "bg-celadon-wash text-celadon" : article.live === "retracted" ? "bg-cinnabar-wash text-cinnabar" : "bg-sunken text-ink-2";
  const words = article.live === "live" || article.live === "unpublished" || article.live === "retracted" ? t.live[article.live] : t.stage[article.stage];
  const state = article.scheduledAt ? t.scheduledFor(rowTime(article.scheduledAt, language, timeZone)) : words;
  return (
    <span className={`inline-flex items-center gap-1.5 rounded-full px-2 py-0.5 text-xs whitespace-nowrap ${article.scheduledAt ? "bg-sunken text-ink" : tone}`}>
      <span aria-hidden className="size-1.5 rounded-full bg-current" />
      {state}
    </span>
  );
}
