import { ArticleView } from "#components/article/article-view";
import { Frame } from "#components/site/frame";
import { readSite } from "#lib/reading/site";
import { editor as en } from "#messages/en/editor";
import { editor as zh } from "#messages/zh-CN/editor";
import { asPublished, draftOf } from "./draft.ts";

type Params = { params: Promise<{ id: string }> };

const wordsFor = (language: "zh-CN" | "en") => (language === "en" ? en : zh).previewPage;

export async function generateMetadata({ params }: Params) {
  const { actor, draft } = await draftOf((await params).id);
  return { title: wordsFor(actor.language).title(draft.content.headline), robots: { index: false } };
}

export default async function PreviewPage({ params }: Params) {
  const { actor, draft } = await draftOf((await params).id);
  const t = wordsFor(actor.language);
  const article = asPublished(draft);
  const site = await readSite(draft.language);
  return (
    <>
      <div className="preview-bar" lang={actor.language}>
        <span>{t.banner}</span>
        <a href={`/desk/articles/${draft.id}`}>{t.back}</a>
      </div>
      <Frame language={draft.language} site={site} now={new Date()} here={article.section?.slug}>
        <ArticleView article={article} siteName={site.settings.name[draft.language]} timeZone={site.settings.timeZone} />
      </Frame>
    </>
  );
}
