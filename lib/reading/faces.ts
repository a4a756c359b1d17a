/** What the social picture of each kind of page says, and where it is. */
import { printedDay } from "#lib/i18n/dates";
import type { Lang } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import { badgeOf } from "#lib/labels/label";
import { socialPath, type Subject } from "#lib/social/address";
import { type Face, socialSize } from "#lib/social/types";
import { absolute } from "./addresses.ts";
import type { ArticleCard, Site } from "./types.ts";

/** `subject` is the page it stands for. */
export type Drawn = { subject: Subject; face: Face };

export function faceOfArticle(article: Pick<ArticleCard, "id" | "language" | "headline" | "section" | "bylines" | "label" | "firstPublishedAt">, { settings }: Site): Drawn {
  const { language, headline } = article;
  const names = messagesFor(language).site.list.by(article.bylines.map(({ name }) => name));
  const day = printedDay(article.firstPublishedAt, language, settings.timeZone);
  return { subject: { kind: "a", ref: String(article.id) }, face: { language, site: settings.name[language], label: [article.section?.name ?? "", article.label ? badgeOf(article.label) : ""].filter((part) => part !== "").join(" · "), headline, names, day } };
}

/** Of a list: what it is called. */
export function faceOfList(kind: "section" | "series" | "tag" | "by", about: { slug: string; name: string }, language: Lang, { settings }: Site): Drawn {
  const t = messagesFor(language).social;
  const label = { section: t.section, series: t.series, tag: t.tag, by: t.author }[kind];
  return { subject: { kind, ref: about.slug }, face: { language, site: settings.name[language], label, headline: about.name, names: settings.line[language], day: "" } };
}

/** For every page that has no face of its own. */
export function faceOfSite(language: Lang, { settings }: Site): Drawn {
  const name = settings.name[language];
  return { subject: { kind: "site" }, face: { language, site: name, label: "", headline: name, names: settings.line[language], day: "" } };
}

/** As a page's head names it. */
export function drawnImage({ subject, face }: Drawn): { url: string; width: number; height: number; alt: string } {
  return { url: absolute(socialPath(subject, face)), ...socialSize, alt: messagesFor(face.language).social.alt(face.headline, face.site) };
}
