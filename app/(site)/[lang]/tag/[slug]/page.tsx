import { Frame } from "#components/site/frame";
import { ListPage } from "#components/site/list";
import { localPath } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import { faceOfList } from "#lib/reading/faces";
import { headOf, missingHead } from "#lib/reading/head";
import { readSite } from "#lib/reading/site";
import { readTag } from "#lib/reading/lists";
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
  return { language, before, found: await readTag(slug, language, before), path: localPath(language, `/tag/${slug}`) };
}

export async function generateMetadata(props: Props): Promise<PageHead> {
  const { language, before, found, path } = await load(props);
  if (!found) return missingHead(language);
  const { tag } = messagesFor(language).site;
  const { name } = found.about;
  const site = await readSite(language);
  const feeds = [{ page: path, title: messagesFor(language).site.feed.section(site.settings.name[language], name) }];
  return headOf({ language, site, drawn: faceOfList("tag", found.about, language, site), title: tag.title(name), description: tag.description(name), path: before ? `${path}?before=${encodeURIComponent(before)}` : path, feeds });
}

export default async function TagPage(props: Props) {
  const { language, before, found, path } = await load(props);
  if (!found) return nothingHere(language, path);
  const site = await readSite(language);
  const now = today(site.settings.timeZone);
  const { tag } = messagesFor(language).site;
  return (
    <Frame {...{ language, site, now }}>
      <JsonLd data={[collectionPage({ site, language, name: tag.title(found.about.name), description: tag.description(found.about.name), path, items: found.page.items }), breadcrumbs(language, [{ name: found.about.name, path }])]} />
      <ListPage {...{ language, now, path }} page={found.page} timeZone={site.settings.timeZone} kind={tag.kind} title={found.about.name} later={before !== undefined}>
        <p className="follow"><a href={`${path}/feed.xml`}>{messagesFor(language).machines.follow.tag}</a></p>
      </ListPage>
    </Frame>
  );
}
