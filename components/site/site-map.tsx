import { type Lang, localPath } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import type { AuthorLine, PrintedSeries, Site } from "#lib/reading/types";
import { labelPages as en } from "#messages/en/labelPages";
import { labelPages as zh } from "#messages/zh-CN/labelPages";
import { ListHead } from "./list.tsx";

type Props = { language: Lang; site: Site; months: readonly string[]; authors: readonly AuthorLine[]; series: readonly PrintedSeries[] };
type Link = { path: string; name: string };

const mostSeries = 30;

/** The map of the site, for people: every page that leads to others. */
export function SiteMap({ language, site, months, authors, series }: Props) {
  const { about, series: { reader }, site: words } = messagesFor(language);
  const t = about.sitemap;
  const sections = site.sections.map(({ slug, name }) => ({ path: `/section/${slug}`, name }));
  const feeds = site.sections.map(({ slug, name }) => ({ path: `/section/${slug}/feed.xml`, name: t.ofSection(name) }));
  return (
    <div className="wrap list-page">
      <ListHead title={t.title} description={t.description} />
      <Part id="sections" title={t.sections} language={language} links={[{ path: "/", name: words.home }, ...sections]} />
      <Part id="series" title={reader.all} language={language} links={series.length > 0 ? [...series.slice(0, mostSeries).map(({ slug, name }) => ({ path: `/series/${slug}`, name })), { path: "/series", name: reader.all }] : []} />
      <Part id="authors" title={t.authors} language={language} links={authors.map(({ slug, name }) => ({ path: `/by/${slug}`, name }))} />
      <Part id="archive" title={t.archive} language={language} links={months.length > 0 ? [...newestOfYears(months), { path: "/archive", name: t.all }] : []} />
      <Part id="feeds" title={t.follow} language={language} links={[{ path: "/feed.xml", name: t.everything }, ...feeds]} />
      <Part id="about" title={t.about} language={language} links={[{ path: "/corrections", name: about.corrections.title }, { path: "/about/ai", name: about.ai.title }, { path: "/about/terms", name: (language === "en" ? en : zh).terms.title }, { path: "/about/privacy", name: words.privacy.title }, { path: "/search", name: words.search }]} />
    </div>
  );
}

/** A year leads to its place among the months. */
function newestOfYears(months: readonly string[]): Link[] {
  return [...new Set(months.map((month) => month.slice(0, 4)))].map((year) => ({ path: `/archive#y${year}`, name: year }));
}

function Part({ id, title, language, links }: { id: string; title: string; language: Lang; links: readonly Link[] }) {
  if (links.length === 0) return null;
  return (
    <section className="year" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>{links.map(({ path, name }) => <li key={path}><a href={localPath(language, path)}>{name}</a></li>)}</ul>
    </section>
  );
}
