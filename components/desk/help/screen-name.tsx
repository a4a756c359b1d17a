/** What the screens are called that help leads to, as their own titles say it. */
import { deskWords } from "#components/desk/words";
import { securityWords } from "#components/desk/security/words-in";
import type { Lang } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";

export function screenName(path: string, language: Lang): string {
  const { audit, desk, house, models, notices, pitches, reposts, review, terms } = deskWords(language);
  const names: Record<string, string> = {
    "/desk/articles": desk.articles,
    "/desk/audit": audit.title,
    "/desk/backups": house.backups.title,
    "/desk/copies": messagesFor(language).aiLabel.copies.title,
    "/desk/calendar": desk.calendar,
    "/desk/home": desk.home,
    "/desk/import": desk.import,
    "/desk/models": models.title,
    "/desk/models/calls": models.calls.title,
    "/desk/notices": notices.title,
    "/desk/people": desk.people,
    "/desk/pitches": pitches.title,
    "/desk/profile/security": securityWords(language).title,
    "/desk/redirects": house.redirects.title,
    "/desk/reposts": reposts.title,
    "/desk/review": review.desk,
    "/desk/sections": desk.sections,
    "/desk/series": desk.series,
    "/desk/settings": desk.settings,
    "/desk/sources": desk.sources,
    "/desk/tags": desk.tags,
    "/desk/terms": terms.title,
  };
  return names[path] ?? path;
}
