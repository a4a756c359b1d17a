/** Writes an article with its particulars above it (YAML between lines of three dashes). Pure. */
import { escapeMarkdown } from "#lib/content/markdown-escape";
import type { Doc } from "#lib/content/types";
import { writeMarkdown } from "#lib/content/write-markdown";
import { isoDay } from "#lib/i18n/dates";
import { messagesFor } from "#lib/i18n/messages";
import { absolute } from "./addresses.ts";
import { imageOf } from "./head.ts";
import { later } from "./news-article.ts";
import { noticesOf } from "./notices.ts";
import type { PublishedArticle } from "./types.ts";

export type Copy = {
  article: PublishedArticle;
  body: Doc;
  siteName: string;
  timeZone: string;
  pictureOf: (media: number) => string | null;
};

export function writeCopy(copy: Copy): string {
  const { article, body, pictureOf } = copy;
  const t = messagesFor(article.language);
  const page = absolute(article.path);
  const written = writeMarkdown(body, { pictureOf, absolute: (address) => (address.startsWith("#") ? page + address : address.startsWith("/") ? absolute(address) : address) });
  const parts = [
    `# ${escapeMarkdown(article.headline)}`,
    // A copy that travels alone says of itself what the page says around it.
    ...noticesOf(article).map((notice) => `> ${escapeMarkdown(notice)}`),
    written,
    ...(article.note === "" ? [] : [`## ${t.site.article.note}`, ...article.note.split(/\n+/).map(escapeMarkdown)]),
    ...sourceLines(article),
    ...(article.corrections.length === 0 ? [] : [`## ${t.machines.copy.corrections}`, article.corrections.toReversed().map(({ kind, at, text }) => `- ${isoDay(at, copy.timeZone)} ${t.machines.copy.kind[kind]}${escapeMarkdown(text)}`).join("\n")]),
  ];
  return `---\n${particulars(copy)}\n---\n\n${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

/** Under the numbers that stand in the text of the page. */
function sourceLines({ sources, ledger, language }: PublishedArticle): string[] {
  const t = messagesFor(language).ledger;
  const named = sources.map(({ name, originalHeadline, url }, at) => `${at + 1}. ${escapeMarkdown([originalHeadline, name].filter((part) => part !== "").join(" "))}${url === "" ? "" : ` <${url.replace(/[<>\s]/g, encodeURIComponent)}>`}`);
  const verified = (ledger?.claims ?? []).filter(({ state }) => state === "verified").map(({ text, by, reason = "" }) => `- ${escapeMarkdown(text)} (${escapeMarkdown(t.reason(by ? t.by(by) : t.byNewsroom, reason))})`);
  return [
    ...(named.length === 0 ? [] : [`## ${t.copy.sources}`, named.join("\n")]),
    ...(verified.length === 0 ? [] : [`## ${t.copy.verified}`, verified.join("\n")]),
  ];
}

function particulars({ article, siteName, timeZone }: Copy): string {
  const { site } = messagesFor(article.language);
  const year = isoDay(article.firstPublishedAt, timeZone).slice(0, 4);
  const lines: [name: string, value: string | readonly string[]][] = [
    ["title", article.headline],
    ["description", article.metaDescription || article.standfirst],
    ["kicker", article.kicker],
    ["authors", article.bylines.map(({ name }) => name)],
    ["editor", article.responsibleEditor],
    ["published", article.firstPublishedAt.toISOString()],
    ["updated", later(article.publishedAt, article.firstPublishedAt).toISOString()],
    ["section", article.section?.name ?? ""],
    ["tags", article.tags.map(({ name }) => name)],
    ["language", article.language],
    ["canonical", absolute(article.path)],
    ["translations", article.translations.map(({ path }) => absolute(path))],
    ["image", imageOf(article.cover)?.url ?? ""],
    ["publisher", siteName],
    ["sources", article.sources.map(({ name, originalHeadline, url }) => [originalHeadline, name, url].filter((part) => part !== "").join(" "))],
    ["rights", article.kind === "original" ? site.footer.copyright(year, siteName) : noticesOf({ ...article, label: null }).join(" ")],
    ["ai", article.label?.text ?? ""],
    ["corrected", article.corrections[0]?.at.toISOString() ?? ""],
  ];
  return lines.filter(([, value]) => value.length > 0).map(([name, value]) => `${name}: ${typeof value === "string" ? quoted(value) : `[${value.map(quoted).join(", ")}]`}`).join("\n");
}

/** A text of JSON is one of YAML, whatever stands in it; what YAML cannot print is escaped besides. */
function quoted(text: string): string {
  return JSON.stringify(text.toWellFormed().replace(/\s+/g, " ").trim()).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
