/** Copies of an article as a web page and as plain text, given under an agreement: no explicit label, the implicit one in its place. Pure. */
import { escapeHtml } from "#lib/content/escape";
import type { SiteSettings } from "#lib/settings/types";
import { absolute } from "./addresses.ts";
import { portableHtml } from "./feeds/content.ts";
import { implicitOf } from "./marked.ts";
import { noticesOf } from "./notices.ts";
import type { PublishedArticle } from "./types.ts";

type Settings = Pick<SiteSettings, "aiLabel">;

export function htmlCopy(article: PublishedArticle, settings: Settings): string {
  const { headline, standfirst, language, bylines, note } = article;
  const page = absolute(article.path);
  const aigc = implicitOf(article, settings);
  const paragraph = (text: string) => `<p>${escapeHtml(text)}</p>`;
  const head = [`<meta charset="utf-8">`, `<title>${escapeHtml(headline)}</title>`, `<link rel="canonical" href="${escapeHtml(page)}">`, ...(aigc ? [`<meta name="AIGC" content="${escapeHtml(JSON.stringify(aigc))}">`] : [])];
  const body = [`<h1>${escapeHtml(headline)}</h1>`, ...[standfirst, bylines.map(({ name }) => name).join(" "), ...noticesOf(article)].filter((text) => text !== "").map(paragraph), portableHtml(article.html, page), ...(note === "" ? [] : note.split(/\n+/).map(paragraph))];
  return `<!doctype html>\n<html lang="${language}">\n<head>${head.join("")}</head>\n<body><article>${body.join("\n")}</article></body>\n</html>\n`;
}

/** A text file has no place beside its text: the seven keys stand on its last line, as a keyword and one object. */
export function plainCopy(article: PublishedArticle, settings: Settings, by: (names: string[]) => string): string {
  const aigc = implicitOf(article, settings);
  const parts = [article.headline, article.standfirst, by(article.bylines.map(({ name }) => name)), ...noticesOf(article), article.text, article.note, absolute(article.path), aigc ? `AIGC: ${JSON.stringify(aigc)}` : ""];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}
