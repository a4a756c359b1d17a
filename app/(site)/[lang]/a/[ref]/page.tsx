import { permanentRedirect } from "next/navigation";
import { ArticleView } from "#components/article/article-view";
import { Frame } from "#components/site/frame";
import { Missing, Retracted } from "#components/site/missing";
import { type Lang, localPath, traditionalPath } from "#lib/i18n/languages";
import { answerWith } from "#lib/kernel/request-store";
import { absolute } from "#lib/reading/addresses";
import type { PageHead, PublishedArticle, Site } from "#lib/reading/types";
import { described } from "#lib/reading/described";
import { faceOfArticle } from "#lib/reading/faces";
import { headOf, missingHead } from "#lib/reading/head";
import { aigcMeta, markedOf } from "#lib/reading/marked";
import { readArticle } from "#lib/reading/articles";
import { readSite } from "#lib/reading/site";
import { isTraditional, languageOf, type PageProps } from "#lib/reading/params";
import { later, newsArticle } from "#lib/reading/news-article";
import { breadcrumbs } from "#lib/reading/structured-data";
import { thisYear } from "#lib/reading/now";
import { JsonLd } from "../../json-ld.tsx";

type Props = PageProps<{ ref: string }>;

async function load(params: Props["params"]) {
  const { lang, ref } = await params;
  const language = languageOf(lang);
  return { language, traditional: isTraditional(lang), found: await readArticle(ref, language) };
}

export async function generateMetadata({ params }: Props): Promise<PageHead> {
  const { language, found } = await load(params);
  if (found.state !== "live") return missingHead(language, found.state === "retracted" ? "retracted" : "missing");
  return articleHead(found.article, await readSite(language));
}

export default async function ArticlePage({ params }: Props) {
  const { language, traditional, found } = await load(params);
  if (found.state === "moved") permanentRedirect(traditional ? traditionalPath(found.path) : found.path);
  const site = await readSite(language);
  const now = thisYear(site.settings.timeZone);
  if (found.state === "missing") {
    answerWith(404);
    return <Frame {...{ language, site, now }}><Missing language={language} /></Frame>;
  }
  if (found.state === "retracted") {
    answerWith(410);
    return <Frame {...{ language, site, now }}><Retracted language={language} headline={found.headline} badge={found.badge} on={found.on} reason={found.reason} timeZone={site.settings.timeZone} /></Frame>;
  }
  const { article } = found;
  const { section } = article;
  const way = [...(section ? [{ name: section.name, path: localPath(language, `/section/${section.slug}`) }] : []), { name: article.headline, path: article.path }];
  return (
    <Frame {...{ language, site, now }} here={section?.slug} otherPath={article.translations[0]?.path} share>
      <JsonLd data={[newsArticle(article, site), breadcrumbs(language, way)]} />
      <ArticleView article={article} marked={markedOf(article, site.settings)} traditional={traditional} siteName={site.settings.name[language]} timeZone={site.settings.timeZone} address={absolute(article.path)} />
    </Frame>
  );
}

function articleHead(article: PublishedArticle, site: Site): PageHead {
  const { language, label } = article;
  const versions: Partial<Record<Lang, string>> = { [language]: article.path };
  for (const other of article.translations) versions[other.language] ??= other.path;
  const head = headOf({
    language,
    site,
    title: article.headline,
    description: described(article.metaDescription || article.standfirst || article.text.replace(/\s+/g, " ").slice(0, 120), label, language),
    path: article.path,
    markdown: `${article.path}.md`,
    versions,
    traditional: versions["zh-CN"] && traditionalPath(versions["zh-CN"]),
    picture: article.social ?? article.cover,
    drawn: faceOfArticle(article, site),
    article: {
      publishedAt: article.firstPublishedAt,
      changedAt: later(article.publishedAt, article.firstPublishedAt),
      section: article.section?.name,
      tags: article.tags.map(({ name }) => name),
      authors: article.bylines.map(({ name }) => name),
    },
  });
  return { ...head, ...aigcMeta(article, site.settings) };
}
