import { Frame } from "#components/site/frame";
import { ListPage } from "#components/site/list";
import { localPath } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import { faceOfList } from "#lib/reading/faces";
import { bothEditions, headOf, missingHead } from "#lib/reading/head";
import { readSection } from "#lib/reading/lists";
import { readSite } from "#lib/reading/site";
import { firstOf, languageOf, type PageProps } from "#lib/reading/params";
import { today } from "#lib/reading/now";
import { breadcrumbs, collectionPage } from "#lib/reading/structured-data";
import type { PageHead } from "#lib/reading/types";
import { JsonLd } from "../../json-ld.tsx";
import { nothingHere } from "../../nothing-here.tsx";

type Props = PageProps<{ slug: string }>;

async function load({ params, searchParams }: Props) {
  const [{ lang, slug }, search] = await Promise.all([params, searchParams]);
  const language = languageOf(lang);
  const before = firstOf(search.before);
  return { language, before, found: await readSection(slug, language, before), path: localPath(language, `/section/${slug}`) };
}

export async function generateMetadata(props: Props): Promise<PageHead> {
  const { language, before, found, path } = await load(props);
  if (!found) return missingHead(language);
  const site = await readSite(language);
  const { name, description, slug } = found.about;
  return headOf({
    language,
    site,
    title: name,
    description: description || messagesFor(language).site.list.all(name),
    path: before ? `${path}?before=${encodeURIComponent(before)}` : path,
    drawn: faceOfList("section", found.about, language, site),
    versions: before ? {} : bothEditions(`/section/${slug}`),
    feeds: [{ page: path, title: messagesFor(language).site.feed.section(site.settings.name[language], name) }],
  });
}

export default async function SectionPage(props: Props) {
  const { language, before, found, path } = await load(props);
  if (!found) return nothingHere(language, path);
  const site = await readSite(language);
  const now = today(site.settings.timeZone);
  const { about, page } = found;
  return (
    <Frame {...{ language, site, now }} here={about.slug} otherPath={localPath(language === "en" ? "zh-CN" : "en", `/section/${about.slug}`)}>
      <JsonLd data={[collectionPage({ site, language, name: about.name, description: about.description, path, items: page.items }), breadcrumbs(language, [{ name: about.name, path }])]} />
      <ListPage {...{ language, now, path, page }} timeZone={site.settings.timeZone} title={about.name} description={about.description} later={before !== undefined} withSection={false}>
        <p className="follow"><a href={`${path}/feed.xml`}>{messagesFor(language).site.section.feed}</a></p>
      </ListPage>
    </Frame>
  );
}
