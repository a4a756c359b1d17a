import { ArticleView } from "#components/article/article-view";
import { Frame } from "#components/site/frame";
import { Notice } from "#components/site/notice";
import { printedMoment } from "#lib/i18n/dates";
import type { Lang } from "#lib/i18n/languages";
import { answerWith } from "#lib/kernel/request-store";
import type { OpenedPreview } from "#lib/previews/types";
import { aigcMeta, markedOf } from "#lib/reading/marked";
import { readSite } from "#lib/reading/site";
import { visited, wordsFor } from "./opened.ts";

type Params = { params: Promise<{ token: string }> };

export async function generateMetadata({ params }: Params) {
  const { preview, language } = await visited((await params).token);
  const t = wordsFor(language);
  if (!preview) return { title: t.missingTitle };
  const { article } = preview;
  return { title: t.title(article.headline || t.untitled), ...aigcMeta(article, (await readSite(article.language)).settings) };
}

export default async function VisitorPage({ params }: Params) {
  const { preview, language } = await visited((await params).token);
  if (!preview) return <Missing language={language} />;
  const { article } = preview;
  const site = await readSite(article.language);
  const { name, timeZone } = site.settings;
  return (
    <>
      <Frame language={article.language} site={site} now={new Date()} here={article.section?.slug}>
        <ArticleView article={article} marked={markedOf(article, site.settings)} siteName={name[article.language]} timeZone={timeZone} />
      </Frame>
      <Strip {...{ preview, language, timeZone }} />
    </>
  );
}

/** The same whatever the reason: an address that never was tells no more than one that was taken back. */
async function Missing({ language }: { language: Lang }) {
  const t = wordsFor(language);
  answerWith(404);
  return (
    <Frame language={language} site={await readSite(language)} now={new Date()}>
      <Notice title={t.missingTitle} text={t.missingText} />
    </Frame>
  );
}

function Strip({ preview, language, timeZone }: { preview: OpenedPreview; language: Lang; timeZone: string }) {
  const t = wordsFor(language);
  return (
    <aside className="preview-bar" aria-label={t.label} lang={language}>
      <span><strong>{t.draft}</strong> {stateWords(preview, t)}</span>
      <span>{t.shared(preview.sharedBy, printedMoment(preview.until, language, timeZone))}</span>
    </aside>
  );
}

function stateWords({ live, stage, changed }: OpenedPreview, t: ReturnType<typeof wordsFor>): string {
  if (live === "live") return changed ? t.changed : t.live;
  if (live === "scheduled") return t.scheduled;
  return live === "never" ? t.never(t.stage[stage]) : t.unpublished;
}
