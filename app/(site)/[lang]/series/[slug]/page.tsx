import { Frame } from "#components/site/frame";
import { ListPage } from "#components/site/list";
import { SeriesCover } from "#components/site/series-cover";
import { localPath } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import { faceOfList } from "#lib/reading/faces";
import { headOf, missingHead } from "#lib/reading/head";
import { today } from "#lib/reading/now";
import { firstOf, languageOf, type PageProps } from "#lib/reading/params";
import { readSeries } from "#lib/reading/series";
import { readSite } from "#lib/reading/site";
import { breadcrumbs, collectionPage } from "#lib/reading/structured-data";
import type { PageHead } from "#lib/reading/types";
import { JsonLd } from "../../json-ld.tsx";
import { nothingHere } from "../../nothing-here.tsx";

type Props = PageProps<{ slug: string }>;

async function load({ params, searchParams }: Props) {
  const [{ lang, slug }, search] = await Promise.all([params, searchParams]);
  const language = languageOf(lang);
  const before = firstOf(search.before);
  return { language, before, found: await readSeries(slug, language, before), path: localPath(language, `/series/${slug}`) };
}

export async function generateMetadata(props: Props): Promise<PageHead> {
  const { language, before, found, path } = await load(props);
  if (!found) return missingHead(language);
  const site = await readSite(language);
  const { name, description, cover } = found.about;
  return headOf({
    language,
    site,
    title: name,
    description: description || messagesFor(language).series.reader.description(name),
    path: before ? `${path}?before=${encodeURIComponent(before)}` : path,
    picture: cover,
    drawn: faceOfList("series", found.about, language, site),
  });
}

export default async function SeriesPage(props: Props) {
  const { language, before, found, path } = await load(props);
  if (!found) return nothingHere(language, path);
  const site = await readSite(language);
  const now = today(site.settings.timeZone);
  const { about, page } = found;
  const t = messagesFor(language).series.reader;
  return (
    <Frame {...{ language, site, now }}>
      <JsonLd data={[collectionPage({ site, language, name: about.name, description: about.description, path, items: page.items }), breadcrumbs(language, [{ name: t.all, path: localPath(language, "/series") }, { name: about.name, path }])]} />
      <ListPage {...{ language, now, path, page }} timeZone={site.settings.timeZone} kind={t.kind} title={about.name} description={about.description} later={before !== undefined}>
        {about.cover && before === undefined && <SeriesCover picture={about.cover} />}
        <p className="follow"><a href={localPath(language, "/series")}>{t.all}</a></p>
      </ListPage>
    </Frame>
  );
}
