import { Chip, type ChipTone } from "#components/ui/chip";
import type { ArticleLine, Live } from "#lib/articles/types";
import type { Lang } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import { rowTime } from "./row-time.tsx";

const tones: Record<Live, ChipTone> = { never: "neutral", scheduled: "ink", live: "celadon", unpublished: "neutral", retracted: "alert" };

/** What readers have; where they have nothing, how far the work is. */
export function ArticleState({ article, language, timeZone }: { article: Pick<ArticleLine, "live" | "stage" | "scheduledAt">; language: Lang; timeZone: string }) {
  const t = messagesFor(language).articles;
  if (article.scheduledAt) return <Chip tone="ink">{t.scheduledFor(rowTime(article.scheduledAt, language, timeZone))}</Chip>;
  return <Chip tone={tones[article.live]}>{article.live === "never" ? t.stage[article.stage] : t.live[article.live]}</Chip>;
}
