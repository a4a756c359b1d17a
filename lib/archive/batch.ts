/** Some dozen generated articles at once: generated and rendered outside of the transaction, written in one. */
import { z } from "zod";
import { type GeneratedArticle, generateArticles, generatorAuthors, generatorSections, generatorSeries, generatorTags } from "#db/seed/generator/index";
import { publicationRow } from "#lib/articles/publication-row";
import type { ArticleDetails } from "#lib/articles/types";
import { tag } from "#lib/cache/tags";
import { contentHash } from "#lib/content/hash";
import { type RenderedContent, render } from "#lib/content/render";
import type { ArticleContent } from "#lib/content/types";
import { command } from "#lib/kernel/command";
import { recordOf } from "#lib/labels/record";
import { defaultLabelSettings, type PrintedRecord } from "#lib/labels/types";
import { relateAmong } from "#lib/related/among";
import { keywordsOf } from "#lib/related/keywords";
import { type ArticleRows, findAuthors, findSections, findSeries, findTags, insertArticles, takeNumbers, type TagRow } from "./store.ts";

type Made = { generated: GeneratedArticle; content: ArticleContent; hash: string; rendered: RenderedContent; words: string[] };
type Numbers = { article: number; revision: number; publication: number };
type Shelves = { sections: ReadonlyMap<string, number>; series: ReadonlyMap<string, number>; authors: Awaited<ReturnType<typeof findAuthors>>; tags: readonly TagRow[] };

const nothing: ReadonlyMap<number, never> = new Map<number, never>();

/** Writes the articles `from` … `from + count - 1` of a seed; `now` is the moment from which their times are counted back, over `years`. */
export const writeBatch = command({
  name: "archive.batch",
  can: "archive.seed",
  input: z.object({ seed: z.int(), from: z.int().min(0), count: z.int().min(1).max(200), now: z.date(), years: z.number().positive() }),
  subject: async () => undefined,
  prepare: (input) => Promise.all([...generateArticles(input)].map(make)),
  run: async ({ input, prepared }) => {
    const shelves = await findShelves();
    const numbers = await takeNumbers(prepared.length);
    const made = prepared.flatMap(({ words, ...one }, index) => {
      const rows = rowsOf(one, numbers[index], shelves);
      return rows ? [{ ...rows, words }] : [];
    });
    await insertArticles(made);
    await relateAmong(made.map(({ article, tags, words }) => ({ id: article.id, language: article.language, words, tagIds: tags.map(({ id }) => id), sectionId: article.sectionId ?? null, seriesId: article.seriesId ?? null })));
    // The first of them bring their sections into the navigation of every page.
    const everywhere = input.from === 0 ? [tag.site] : [];
    return { value: { written: prepared.length }, tags: [...everywhere, tag.front, tag.lists, tag.feed, tag.corrections, ...[...shelves.sections.values()].map(tag.section), ...[...shelves.series.values()].map(tag.series)] };
  },
  unrecorded: true,
});

async function findShelves(): Promise<Shelves> {
  return { sections: await findSections(generatorSections), series: await findSeries(generatorSeries.map(({ slug }) => slug)), authors: await findAuthors(generatorAuthors.map(({ key }) => key)), tags: await findTags(generatorTags) };
}

async function make(generated: GeneratedArticle): Promise<Made> {
  const { kicker, headline, standfirst, note, body, language } = generated;
  const content = { kicker, headline, standfirst, note, body };
  const rendered = render(content, { pictures: nothing, language });
  const words = await keywordsOf({ language, headline, standfirst, text: rendered.text });
  return { generated, content, hash: contentHash(content), rendered, words };
}

function rowsOf({ generated, content, hash, rendered }: Omit<Made, "words">, numbers: Numbers | undefined, shelves: Shelves): ArticleRows | null {
  if (!numbers) return null;
  const { language, publishedAt: at } = generated;
  const { body, ...texts } = content;
  const authors = generated.authors.flatMap((key) => shelves.authors.get(key) ?? []);
  const tags = shelves.tags.filter((one) => generated.tags.includes(one.name));
  const details = { ...detailsOf(shelves.sections.get(generated.section) ?? null, at), seriesId: shelves.series.get(generated.series ?? "") ?? null };
  const times = { firstPublishedAt: at, publishedAt: at };
  const article = { id: numbers.article, ...texts, language, sectionId: details.sectionId, seriesId: details.seriesId, characters: rendered.characters, stage: "ready", live: "live", version: 1, publishedVersion: 1, createdAt: at, updatedAt: at, ...times } as const;
  const printed = publicationRow({
    article: { id: numbers.article, language, translationOf: null },
    assembled: { content, details, pictures: nothing },
    rendered,
    revision: { id: numbers.revision, hash },
    names: authors.map((author) => ({ ...author, personId: author.id, guest: author.name })),
    tags,
    responsibleEditor: null,
    by: null,
    firstPublishedAt: at,
  });
  return {
    article,
    draft: { articleId: numbers.article, body, savedAt: at },
    revision: { id: numbers.revision, articleId: numbers.article, number: 1, content, hash, reason: "publish", createdAt: at },
    publication: { ...printed, record: recordFrom(at, language), id: numbers.publication, number: 1, publishedAt: at },
    authors,
    tags,
    correction: generated.correction === null ? null : { articleId: numbers.article, kind: "correction", text: generated.correction, createdAt: at },
  };
}

/** As if somebody had written it within the hour before. */
function recordFrom(at: Date, language: "zh-CN" | "en"): PrintedRecord {
  const before = (minutes: number) => new Date(at.getTime() - minutes * 60_000);
  return recordOf({ named: [], started: { at: before(60), by: null }, written: { at: before(5), by: [] }, sources: null, generated: null, verified: null, ledger: null, published: { first: at, now: at, number: 1, by: null } }, null, defaultLabelSettings.record, language);
}

function detailsOf(sectionId: number | null, at: Date): ArticleDetails {
  return { sectionId, seriesId: null, translationOf: null, kind: "original", slug: "", tags: [], bylines: [], responsibleEditorId: null, coverMediaId: null, sources: [], metaDescription: "", socialMediaId: null, firstPublishedAt: at.toISOString() };
}
