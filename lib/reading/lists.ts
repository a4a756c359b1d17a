/** Lists of published articles by section, tag and author; each page knows the cursor of the next. */
import { readCursor } from "#lib/articles/cursor";
import { tag } from "#lib/cache/tags";
import type { Lang } from "#lib/i18n/languages";
import { declareTags } from "#lib/kernel/request-store";
import { ask } from "./ask.ts";
import { perRequest } from "./per-request.ts";
import { pageOf, sectionOf } from "./rows.ts";
import { findAuthor, findSection, findTag, newestCards, personCards, sectionCards, tagCards } from "./store.ts";
import type { ArticleCard, Page, PrintedAuthor, PrintedSection, PrintedTag } from "./types.ts";

/** Articles on one page of a list. */
export const listSize = 20;
/** Articles in a feed, each with its whole text: two days of a newsroom, and some 60 kB of Brotli. */
export const feedSize = 20;

type Listed<T> = { about: T; page: Page<ArticleCard> };

/** A cursor comes from an address: what cannot be one counts as none. */
function span(before: string | undefined, size: number) {
  return { before: readCursor(before), limit: size + 1 };
}

export function readNewest(language: Lang, size = feedSize): Promise<ArticleCard[]> {
  declareTags(tag.feed, tag.lists);
  return ask(async () => pageOf(await newestCards(language, { limit: size }), size).items);
}

/** Null when there is no such section. */
export function readSectionPage(slug: string, language: Lang, before: string | undefined, size: number): Promise<Listed<PrintedSection> | null> {
  return ask(async () => {
    const row = await findSection(slug);
    if (!row) return null;
    declareTags(tag.section(row.id), tag.lists);
    return { about: sectionOf(row, language), page: pageOf(await sectionCards(language, row.id, span(before, size)), size) };
  });
}

export const readSection = perRequest("section", (slug: string, language: Lang, before?: string) => readSectionPage(slug, language, before, listSize));

/** Null when there is no such tag, or nothing to read under it in this language. */
export function readTagPage(slug: string, language: Lang, before: string | undefined, size: number): Promise<Listed<PrintedTag> | null> {
  return ask(async () => {
    const row = await findTag(slug);
    if (!row) return null;
    declareTags(tag.tag(row.id), tag.lists);
    const page = pageOf(await tagCards(language, row.id, span(before, size)), size);
    const about = { slug: row.slug, name: (language === "en" && row.nameEn) || row.name };
    return page.items.length === 0 ? null : { about, page };
  });
}

export const readTag = perRequest("tag", (slug: string, language: Lang, before?: string) => readTagPage(slug, language, before, listSize));

/** Null when nobody of this name has something to read in this language: an account alone has no page. */
export function readAuthorPage(slug: string, language: Lang, before: string | undefined, size: number): Promise<Listed<PrintedAuthor> | null> {
  return ask(async () => {
    const row = await findAuthor(slug);
    if (!row) return null;
    declareTags(tag.person(row.id), tag.lists);
    const page = pageOf(await personCards(language, row.id, span(before, size)), size);
    const english = language === "en";
    const about = { slug: row.slug, name: (english && row.nameEn) || row.name, bio: english ? row.bioEn : row.bio };
    return page.items.length === 0 ? null : { about, page };
  });
}

export const readAuthor = perRequest("author", (slug: string, language: Lang, before?: string) => readAuthorPage(slug, language, before, listSize));
