/** An article as Markdown, for programs and for people who keep texts. */
import { figuresOf } from "#lib/content/figures";
import type { Doc } from "#lib/content/types";
import type { Lang } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import { picturesFor } from "#lib/media/pictures";
import { absolute } from "./addresses.ts";
import { readArticle, readPrinting } from "./articles.ts";
import { ask } from "./ask.ts";
import { findPublishedBody } from "./copy-store.ts";
import { imageOf } from "./head.ts";
import { writeCopy } from "./markdown-copy.ts";
import { readSite } from "./site.ts";
import type { PublishedArticle, Site } from "./types.ts";

export type FoundCopy = { state: "live"; markdown: string; canonical: string } | { state: "moved"; path: string } | { state: "retracted" | "missing"; markdown: string };

/** As `readArticle`, of which this is the other form: what is not there any more is neither in this one. */
export async function readCopy(ref: string, language: Lang): Promise<FoundCopy> {
  const found = await readArticle(ref, language);
  if (found.state === "moved") return { state: "moved", path: `${found.path}.md` };
  if (found.state !== "live") return { state: found.state, markdown: `# ${messagesFor(language).site[found.state].title}\n` };
  const { article } = found;
  const site = await readSite(language);
  return { state: "live", canonical: absolute(article.path), markdown: await written(article, site) };
}

/** A printing that a recorded agreement speaks of, as Markdown without the explicit label. */
export async function readPrintedCopy(publicationId: number): Promise<{ article: PublishedArticle; site: Site; markdown: string } | null> {
  const article = await readPrinting(publicationId);
  if (!article) return null;
  const site = await readSite(article.language);
  return { article, site, markdown: await written(article, site, true) };
}

async function written(article: PublishedArticle, { settings }: Site, unlabelled = false): Promise<string> {
  const body = await ask(() => findPublishedBody(article.id, article.number));
  if (!body) throw new Error("A publication without its revision.");
  return writeCopy({ article, body, siteName: settings.name[article.language], settings, unlabelled, pictureOf: await picturesOf(body, article) });
}

/** Absolute addresses of the pictures of a body and its cover, as every program can read them. */
async function picturesOf(body: Doc, { cover }: PublishedArticle): Promise<(media: number) => string | null> {
  const ids = figuresOf(body.content).flatMap(({ attrs }) => (attrs.media === null ? [] : [attrs.media]));
  const pictures = ids.length > 0 ? await ask(() => picturesFor([...new Set(ids)])) : new Map();
  return (media) => imageOf(pictures.get(media) ?? (cover?.id === media ? cover : null))?.url ?? null;
}
