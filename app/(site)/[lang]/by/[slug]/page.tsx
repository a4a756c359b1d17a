import { Frame } from "#components/site/frame";
import { ListPage } from "#components/site/list";
import { localPath } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import { faceOfList } from "#lib/reading/faces";
import { headOf, missingHead } from "#lib/reading/head";
import { readAuthor } from "#lib/reading/lists";
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
  return { language, before, found: await readAuthor(slug, language, before), path: localPath(language, `/by/${slug}`) };
}

export async function generateMetadata(props: Props): Promise<PageHead> {
  const { language, before, found, path } = await load(props);
  if (!found) return missingHead(language);
  const { name, bio } = found.about;
  const description = bio || messagesFor(language).site.author.description(name);
  const site = await readSite(language);
  const feeds = [{ page: path, title: messagesFor(language).site.feed.section(site.settings.name[language], name) }];
  return headOf({ language, site, drawn: faceOfList("by", found.about, language, site), title: name, description, path: before ? `${path}?before=${encodeURIComponent(before)}` : path, feeds });
}

export default async function AuthorPage(props: Props) {
  const { language, before, found, path } = await load(props);
  if (!found) return nothingHere(language, path);
  const site = await readSite(language);
  const now = today(site.settings.timeZone);
  const { author } = messagesFor(language).site;
  return (
    <Frame {...{ language, site, now }}>
      <JsonLd data={[collectionPage({ site, language, name: found.about.name, description: found.about.bio, path, items: found.page.items }), breadcrumbs(language, [{ name: found.about.name, path }])]} />
      <ListPage {...{ language, now, path }} page={found.page} timeZone={site.settings.timeZone} kind={author.kind} title={found.about.name} description={found.about.bio} later={before !== undefined}>
        <p className="follow"><a href={`${path}/feed.xml`}>{messagesFor(language).machines.follow.author}</a></p>
      </ListPage>
    </Frame>
  );
}
