/** Articles out of nothing, for `linjia seed --articles N`: seeded, one at a time, ready to be stored. */

import { createRandom, mixSeed, type Random } from "#db/seed/random";
import type { Doc } from "#lib/content/types";
import { writeChinese } from "./chinese.ts";
import { domains, generalTags } from "./domains/index.ts";
import { writeEnglish } from "./english.ts";
import { englishDomains } from "./english-words.ts";
import { type GeneratorAuthor, generatorAuthors } from "./names.ts";
import { createScene } from "./scene.ts";

export { type GeneratorAuthor, generatorAuthors };

/** The five sections, by the slugs that the sample sections have. */
export const generatorSections = ["politics", "tech", "ai", "business", "culture"] as const;
export type GeneratorSection = (typeof generatorSections)[number];

/** Every tag an article may carry, in Chinese, each once. */
export const generatorTags: readonly string[] = [...new Set([...domains.flatMap(({ tags }) => tags), ...englishDomains.flatMap(({ tags }) => tags), ...generalTags])];

/** One per section, so that each grows with the archive. */
export const generatorSeries: readonly { slug: string; section: GeneratorSection; name: string; nameEn: string }[] = [
  { slug: "meeting-rooms", section: "politics", name: "会议室里", nameEn: "In the meeting rooms" },
  { slug: "machine-rooms", section: "tech", name: "机房内外", nameEn: "Machine rooms" },
  { slug: "model-diary", section: "ai", name: "模型日记", nameEn: "A diary of models" },
  { slug: "account-books", section: "business", name: "一本账", nameEn: "Account books" },
  { slug: "side-streets", section: "culture", name: "街巷", nameEn: "Side streets" },
];

/** Of how many articles one stands in a series, and of how many one was corrected. */
const [seriesEvery, correctedEvery] = [50, 200];

export type GeneratedArticle = {
  language: "zh-CN" | "en";
  section: GeneratorSection;
  /** Two to five out of `generatorTags`. */
  tags: string[];
  /** One to three keys out of `generatorAuthors`. */
  authors: string[];
  /** A slug out of `generatorSeries`. */
  series: string | null;
  /** What readers were told of a mistake in it. */
  correction: string | null;
  kicker: string;
  headline: string;
  standfirst: string;
  note: string;
  body: Doc;
  publishedAt: Date;
};

const day = 86_400_000;
const year = 365.25 * day;
const most = 8;
const englishShare = 0.05;

/** As many years as a newsroom needs for `articles` that prints about one a day, eight at most. */
export const yearsFor = (articles: number) => Math.min(most, articles / 365);

/** A moment of the last `years`, never in the future; newsrooms grow, so later years have more, and nights have few. */
function pickMoment(random: Random, now: number, years: number): Date {
  const back = years * year * random.next() ** 1.25;
  const local = 8 * 3_600_000;
  const midnight = Math.floor((now - back + local) / day) * day - local;
  const hour = 6 + 17 * ((random.next() + random.next()) / 2);
  const moment = midnight + Math.floor(hour * 60) * 60_000;
  return new Date(moment > now ? moment - day : moment);
}

function pickSome<T>(random: Random, list: readonly T[], count: number): T[] {
  const picked = new Set<T>();
  while (picked.size < Math.min(count, list.length)) picked.add(random.pick(list));
  return [...picked];
}

/** Close to normal with mean 0 and deviation 1: four uniform numbers. */
function bell(random: Random): number {
  return (random.next() + random.next() + random.next() + random.next() - 2) * Math.sqrt(3);
}

/** The article number `index` of a seed: the same for the same arguments, on any machine and in any order. */
export function generateArticle(seed: number, index: number, now: Date, years = most): GeneratedArticle {
  const random = createRandom(mixSeed(seed, index));
  const publishedAt = pickMoment(random, now.getTime(), years);
  const printedIn = publishedAt.getUTCFullYear();
  const authors = pickSome(random, generatorAuthors, random.chance(0.72) ? 1 : random.whole(2, 3)).map(({ key }) => key);
  const place = (section: GeneratorSection) => ({ section, series: index % seriesEvery === 0 ? (generatorSeries.find((one) => one.section === section)?.slug ?? null) : null });
  const shared = (correction: string) => ({ authors, note: "", publishedAt, correction: index % correctedEvery === 3 ? correction : null });
  if (random.chance(englishShare)) {
    const domain = random.pick(englishDomains);
    const tags = pickSome(random, domain.tags, random.whole(2, 4));
    return { language: "en", ...place(domain.section), tags, ...shared("An earlier version gave a wrong date in its second paragraph."), ...writeEnglish(random, domain, printedIn, Math.round(1000 + 180 * bell(random))) };
  }
  const domain = random.pick(domains);
  const tags = pickSome(random, domain.tags, random.whole(2, 4));
  if (tags.length < 3 || random.chance(0.4)) tags.push(random.pick(generalTags));
  const length = Math.min(8_400, Math.max(3_800, Math.round(5_850 + 800 * bell(random))));
  return { language: "zh-CN", ...place(domain.section), tags: [...new Set(tags)], ...shared("第二段里的日期此前写错，现已更正。"), ...writeChinese(createScene(random, domain, printedIn), length) };
}

/**
 * Yields `count` articles one at a time; memory does not grow with `count`.
 * The first N articles of a seed, `now` and `years` (how far back they go) are the same whatever `count` is; `from` continues a run.
 */
export function* generateArticles({ count, seed, now, from = 0, years }: { count: number; seed: number; now: Date; from?: number; years?: number | undefined }): Generator<GeneratedArticle, void, void> {
  for (let index = from; index < from + count; index++) yield generateArticle(seed, index, now, years);
}
