/** Writes an article with its particulars above it (YAML between lines of three dashes). Pure. */
import { escapeMarkdown } from "#lib/content/markdown-escape";
import type { Doc } from "#lib/content/types";
import { writeMarkdown } from "#lib/content/write-markdown";
import { isoDay } from "#lib/i18n/dates";
import { messagesFor } from "#lib/i18n/messages";
import { around } from "#lib/labels/framed";
import { sourceTypeOf } from "#lib/labels/implicit";
import type { SiteSettings } from "#lib/settings/types";
import { absolute } from "./addresses.ts";
import { imageOf } from "./head.ts";
import { later } from "./news-article.ts";
import { implicitOf, recordAsLines, recordLines } from "./marked.ts";
import { noticesOf } from "./notices.ts";
import type { PublishedArticle } from "./types.ts";

export type Copy = {
  article: PublishedArticle;
  body: Doc;
  siteName: string;
  settings: Pick<SiteSettings, "timeZone" | "aiLabel">;
  /** Without the explicit label: for copies given under an agreement, nothing else. The one for programs stays. */
  unlabelled?: boolean;
  pictureOf: (media: number) => string | null;
};

export function writeCopy(copy: Copy): string {
  const { article, body, pictureOf, settings } = copy;
  const { timeZone } = settings;
  const label = around(copy.unlabelled ? null : article.label, settings.aiLabel.place);
  const quoted = (line: string) => `> ${escapeMarkdown(line)}`;
  const record = copy.unlabelled ? [] : recordAsLines(recordLines(article, settings), timeZone);
  const t = messagesFor(article.language);
  const page = absolute(article.path);
  const written = writeMarkdown(body, { pictureOf, absolute: (address) => (address.startsWith("#") ? page + address : address.startsWith("/") ? absolute(address) : address) });
  const parts = [
    `# ${escapeMarkdown(article.headline)}`,
    // A copy that travels alone says of itself what the page says around it.
    ...[...label.before, ...noticesOf(article)].map(quoted),
    written,
    ...label.after.map(quoted),
    ...(article.note === "" ? [] : [`## ${t.site.article.note}`, ...article.note.split(/\n+/).map(escapeMarkdown)]),
    ...sourceLines(article),
    ...(article.corrections.length === 0 ? [] : [`## ${t.machines.copy.corrections}`, article.corrections.toReversed().map(({ kind, at, text }) => `- ${isoDay(at, timeZone)} ${t.machines.copy.kind[kind]}${escapeMarkdown(text)}`).join("\n")]),
    ...(record.length === 0 ? [] : [`## ${t.aiLabel.record.title}`, record.map(({ day, text }) => `- ${day} ${escapeMarkdown(text)}`).join("\n")]),
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

function particulars({ article, siteName, settings, unlabelled }: Copy): string {
  const { timeZone } = settings;
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
    ["rights", article.kind === "original" ? site.footer.copyright(year, siteName) : noticesOf(article).join(" ")],
    ["ai", unlabelled ? "" : (article.label?.text ?? "")],
    ["digitalSourceType", article.label ? sourceTypeOf(article.label) : ""],
    ["corrected", article.corrections[0]?.at.toISOString() ?? ""],
  ];
  const aigc = implicitOf(article, settings);
  const said = lines.filter(([, value]) => value.length > 0).map(([name, value]) => `${name}: ${typeof value === "string" ? quoted(value) : `[${value.map(quoted).join(", ")}]`}`);
  // A mapping of YAML, and an object of JSON: whoever looks for either finds the seven keys.
  return [...said, ...(aigc === null ? [] : [`AIGC: ${JSON.stringify(aigc)}`])].join("\n");
}

/** A text of JSON is one of YAML, whatever stands in it; what YAML cannot print is escaped besides. */
function quoted(text: string): string {
  return JSON.stringify(text.toWellFormed().replace(/\s+/g, " ").trim()).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
