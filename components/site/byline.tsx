import { Badge } from "./badge.tsx";
import { printedRecent } from "#lib/i18n/dates";
import { type Lang, localPath } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import type { ArticleCard, PrintedByline } from "#lib/reading/types";

/** Names as printed; those with a page lead there. */
export function Names({ bylines, language }: { bylines: readonly PrintedByline[]; language: Lang }) {
  const { list } = messagesFor(language).site;
  // The language decides what stands between names; so the sentence is made of their places first, and the names are put into it: two people may have one name.
  return list.by(bylines.map((_, at) => `\0${at}\0`)).split("\0").map((part, at) => {
    const byline = at % 2 === 1 ? bylines[Number(part)] : undefined;
    if (!byline) return part;
    return byline.slug ? <a key={part} rel="author" href={localPath(language, `/by/${byline.slug}`)}>{byline.name}</a> : byline.name;
  });
}

/** Who, when, how long: the small line under a headline of a list. */
export function CardByline({ card, now, timeZone }: { card: ArticleCard; now: Date; timeZone: string }) {
  const { list } = messagesFor(card.language).site;
  return (
    <p className="by">
      <Badge label={card.label} />
      {card.bylines.length > 0 && <span><Names bylines={card.bylines} language={card.language} /></span>}
      <time dateTime={card.firstPublishedAt.toISOString()}>{printedRecent(card.firstPublishedAt, now, card.language, timeZone)}</time>
      <span>{list.minutes(card.minutes)}</span>
    </p>
  );
}
