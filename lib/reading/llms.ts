/** llms.txt (llmstxt.org): the site for programs that read for somebody, as one page of Markdown. */
import { escapeAddress, escapeMarkdown } from "#lib/content/markdown-escape";
import { type Lang, languages, localPath } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import { described } from "./described.ts";
import { absolute } from "./addresses.ts";
import { feedFiles, feedFormats, feedPath } from "./feeds/formats.ts";
import { readNewest } from "./lists.ts";
import { readSite } from "./site.ts";
import type { ArticleCard, Site } from "./types.ts";

/** Articles of each edition. */
const newest = 20;

type Edition = { language: Lang; site: Site; articles: readonly ArticleCard[] };

/** Null where no program of an AI maker may read for answers or for a person: there is nobody to speak to. */
export async function readLlms(): Promise<string | null> {
  const editions = await Promise.all(languages.map(async (language): Promise<Edition> => ({ language, site: await readSite(language), articles: await readNewest(language, newest) })));
  return writeLlms(editions);
}

/** Pure. An edition without articles is left out. */
export function writeLlms(editions: readonly Edition[]): string | null {
  const [first] = editions;
  if (!first) return null;
  const { name, line, aiCrawlers } = first.site.settings;
  if (!aiCrawlers.search && !aiCrawlers.user) return null;
  const both = (said: Record<Lang, string>) => [...new Set([said["zh-CN"], said.en])].filter((text) => text !== "").map(escapeMarkdown).join(" / ");
  const rules = editions.map(({ language }) => messagesFor(language).machines.llms.rules(aiCrawlers.training));
  const parts = [`# ${both(name)}`, both(line) && `> ${both(line)}`, ...rules, ...editions.filter(({ articles }) => articles.length > 0).flatMap(partsOf)];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function partsOf({ language, site, articles }: Edition): string[] {
  const t = messagesFor(language).machines.llms;
  const title = site.settings.name[language];
  const feeds = feedFormats.map((format) => entry(feedFiles[format].name, feedPath(localPath(language, "/"), format), ""));
  return [
    `## ${t.sections}`,
    site.sections.map(({ name, slug, description }) => entry(name, localPath(language, `/section/${slug}`), description)).join("\n"),
    `## ${t.newest}`,
    articles.map(({ headline, path, standfirst, label }) => entry(headline, `${path}.md`, described(standfirst, label, language))).join("\n"),
    `## ${t.feeds(escapeMarkdown(title))}`,
    [...feeds, entry(t.sitemap, "/sitemap.xml", "")].join("\n"),
  ];
}

function entry(name: string, path: string, about: string): string {
  return `- [${escapeMarkdown(name)}](${escapeAddress(absolute(path))})${about === "" ? "" : `: ${escapeMarkdown(about)}`}`;
}
