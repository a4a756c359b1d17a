import { describe, expect, test } from "vitest";
import { rolledBack, useDatabase } from "#db/testing";
import { layOutTop } from "#lib/home/fill";
import { withRequestStore } from "#lib/kernel/request-store";
import { readHome } from "./home.ts";
import { readAuthor, readNewest, readSection, readSectionPage, readTag } from "./lists.ts";
import { readQuery, searchHeadlines } from "./search.ts";
import { readMonth, readMonths } from "./archive.ts";
import { readSite } from "./site.ts";
import { readNewsSitemap } from "./news-sitemap.ts";
import { readBlock, readBlocks } from "./sitemap.ts";
import { mark, putPerson, putSection, putStory, putTag } from "./testing.ts";
import type { ArticleCard, PrintedPicture } from "./types.ts";

useDatabase();

const day = (n: number) => new Date(Date.UTC(2026, 9, n, 4));
const ids = (cards: readonly { id: number }[]) => cards.map((card) => card.id);
const picture: PrintedPicture = { id: 1, width: 1600, height: 1000, color: 3, alt: "", renditions: [], caption: "", credit: "", inBody: false };

describe("a section", () => {
  test("is read page by page without gaps or doubles, newest first, even when times are equal", () => rolledBack(async () => {
    const section = await putSection();
    const made: number[] = [];
    for (const n of [1, 2, 2, 2, 3, 4, 5]) made.push((await putStory({ sectionId: section.id, firstPublishedAt: day(n) })).id);
    const read: number[] = [];
    let before: string | undefined;
    for (let page = 0; page < 9; page++) {
      const found = await readSectionPage(section.slug, "zh-CN", before, 2);
      read.push(...ids(found?.page.items ?? []));
      before = found?.page.next ?? undefined;
      if (!before) break;
    }
    expect(read).toEqual(made.reverse());
  }));

  test("shows neither other languages nor what has ended", () => rolledBack(async () => {
    const section = await putSection();
    await putStory({ sectionId: section.id, language: "en" });
    await putStory({ sectionId: section.id, endedAt: new Date() });
    const own = await putStory({ sectionId: section.id });
    expect(ids((await readSection(section.slug, "zh-CN"))?.page.items ?? [])).toEqual([own.id]);
  }));

  test("that nobody made is nothing", () => rolledBack(async () => {
    expect(await readSection("nobody-made-this", "zh-CN")).toBeNull();
  }));

  test.each(["", "x", "0-0", "zzzzzzzzzzz-1", "-1-1", "1-1; drop table articles", "9".repeat(80), "%00", "a-b-c"])("a cursor that nobody wrote (%j) is no cursor or an early one, never an error", (before) => rolledBack(async () => {
    const section = await putSection();
    await putStory({ sectionId: section.id });
    expect((await readSection(section.slug, "zh-CN", before))?.page.next).toBeNull();
  }));
});

describe("a tag and an author", () => {
  test("list what is printed under them", () => rolledBack(async () => {
    const tag = await putTag({ nameEn: "" });
    const person = await putPerson();
    const older = await putStory({ tagIds: [tag.id], personIds: [person.id], firstPublishedAt: day(1) });
    const newer = await putStory({ tagIds: [tag.id], personIds: [person.id], firstPublishedAt: day(2) });
    await putStory({ tagIds: [tag.id], personIds: [person.id], endedAt: new Date() });
    expect(ids((await readTag(tag.slug, "zh-CN"))?.page.items ?? [])).toEqual([newer.id, older.id]);
    expect(await readAuthor(person.slug, "zh-CN")).toMatchObject({ about: { name: "记者甲", bio: "写县城。" } });
    expect(ids((await readAuthor(person.slug, "zh-CN"))?.page.items ?? [])).toEqual([newer.id, older.id]);
  }));

  test("have no page in a language without a story: an account alone is not public", () => rolledBack(async () => {
    const person = await putPerson();
    const tag = await putTag();
    expect(await readAuthor(person.slug, "zh-CN")).toBeNull();
    expect(await readTag(tag.slug, "en")).toBeNull();
  }));
});

describe("the front page", () => {
  const card = (id: number, cover: PrintedPicture | null = null): ArticleCard => ({ id, publicationId: id, slug: "", path: "", language: "zh-CN", section: null, kicker: "", headline: "", standfirst: "", bylines: [], cover, label: null, minutes: 1, firstPublishedAt: day(1) });

  test("leads with the newest article that has a picture, among the five newest", () => {
    const layOut = (items: ArticleCard[]) => layOutTop({ lead: null, pinned: [], inBlocks: new Map() }, items.map((item) => ({ ...item, section: null })));
    expect(layOut([card(1), card(2, picture), card(3)]).lead?.id).toBe(2);
    expect(layOut([card(1), card(2), card(3), card(4), card(5), card(6, picture)]).lead?.id).toBe(1);
    expect(layOut([]).lead).toBeNull();
  });

  test("shows no article twice", () => rolledBack(async () => {
    const sections = [await putSection({ position: 1 }), await putSection({ position: 0 })];
    for (let n = 1; n <= 24; n++) await putStory({ sectionId: sections[n % 2]?.id ?? null, firstPublishedAt: day(n) });
    const home = await readHome("zh-CN");
    const shown = [...ids(home.list), home.lead?.id, ...home.bySection.flatMap(({ lines }) => ids(lines))];
    expect(new Set(shown).size).toBe(shown.length);
    expect(home.list).toHaveLength(8);
    expect(home.bySection.map(({ section }) => section.slug)).toEqual([sections[1]?.slug, sections[0]?.slug]);
  }));

  test("of a fresh site is empty and not an error", () => rolledBack(async () => {
    expect(await readHome("en")).toEqual({ lead: null, list: [], bySection: [] });
    expect(await readNewest("en")).toEqual([]);
  }));
});

test("the masthead names sections in order and leaves out those without a story in the language", () => rolledBack(async () => {
  const [second, first] = [await putSection({ position: 2 }), await putSection({ position: 1 })];
  await putSection({ position: 0 });
  await putStory({ sectionId: second.id });
  await putStory({ sectionId: first.id });
  expect((await readSite("zh-CN")).sections.map(({ slug }) => slug)).toEqual([first.slug, second.slug]);
  expect((await readSite("en")).sections).toEqual([]);
}));

describe("the archive", () => {
  test("counts months in the time zone of the site", () => rolledBack(async () => {
    await putStory({ firstPublishedAt: new Date("2026-10-31T15:59:59Z") });
    const november = await putStory({ firstPublishedAt: new Date("2026-10-31T16:00:00Z") });
    await putStory({ firstPublishedAt: new Date("2024-02-29T00:00:00Z") });
    expect(await readMonths("zh-CN")).toEqual(["2026-11", "2026-10", "2024-02"]);
    expect(ids((await readMonth("2026-11", "zh-CN"))?.items ?? [])).toEqual([november.id]);
  }));

  test("has a page for each month it names, of a newspaper of 1872 as well", () => rolledBack(async () => {
    const old = [new Date("1872-04-30T12:00:00Z"), new Date("1899-12-31T12:00:00Z"), new Date("2100-01-01T12:00:00Z")];
    const made = await Promise.all(old.map((firstPublishedAt) => putStory({ firstPublishedAt })));
    const months = await readMonths("zh-CN");
    expect(months).toEqual(["2100-01", "1899-12", "1872-04"]);
    expect(await Promise.all(months.map(async (month) => ids((await readMonth(month, "zh-CN"))?.items ?? [])))).toEqual(made.map(({ id }) => [id]).toReversed());
  }));

  test.each(["2026-13", "2026-00", "2026-1", "26-11", "2026-11-01", "0000-01", "9999-12", "x"])("%s is no month", (month) => rolledBack(async () => {
    expect(await readMonth(month, "zh-CN")).toBeNull();
  }));

  test("a month without a story is nothing", () => rolledBack(async () => {
    expect(await readMonth("1999-01", "zh-CN")).toBeNull();
    expect(await readMonths("en")).toEqual([]);
  }));
});

describe("search", () => {
  test("finds headlines that hold every word, in both editions, the own one first", () => rolledBack(async () => {
    const word = mark();
    const both = await putStory({ headline: `县城 ${word} 算力` });
    await putStory({ headline: `县城 ${word}` });
    const english = await putStory({ headline: `Ledger ${word} 算力`, language: "en" });
    const found = await searchHeadlines(`算力 ${word}`, "en");
    expect(found.map(({ language, items }) => [language, ids(items)])).toEqual([["en", [english.id]], ["zh-CN", [both.id]]]);
  }));

  test("takes signs of the search language literally", () => rolledBack(async () => {
    const word = mark();
    const sign = await putStory({ headline: `${word} 100%_\\` });
    await putStory({ headline: `${word} 100 x` });
    expect(ids((await searchHeadlines(`${word} %_\\`, "zh-CN"))[0]?.items ?? [])).toEqual([sign.id]);
  }));

  test.each(["县城的账本：三年来，谁在付电费？", "“35℃”的夏天（图）……", "AI：a “new” ledger's story", "𠮷野家：涨价"])("finds a headline by itself, and by the marks of the other width: %s", (headline) => rolledBack(async () => {
    const story = await putStory({ headline });
    const halfWidth = headline.replace(/[：，？（）]/g, (sign) => sign.normalize("NFKC")).replace(/[“”]/g, '"');
    for (const typed of [headline, halfWidth, ` ${headline}\n`]) expect(ids((await searchHeadlines(readQuery(typed), "zh-CN"))[0]?.items ?? []), typed).toEqual([story.id]);
    expect((await searchHeadlines("？", "en"))[0]?.items).toEqual([]);
  }));

  test("says when there is more than it shows", () => rolledBack(async () => {
    const word = mark();
    for (let n = 0; n < 31; n++) await putStory({ headline: word });
    expect((await searchHeadlines(word, "zh-CN"))[0]).toMatchObject({ more: true, items: { length: 30 } });
  }));

  test("a long question is cut, never through a character", () => {
    expect(readQuery("长".repeat(500))).toBe("长".repeat(60));
    expect(readQuery(`${"x".repeat(59)}\ud83d\ude00`)).toBe("x".repeat(59));
  });

  test.each([[undefined, ""], ["  算力\u0000\n 县城 ", "算力 县城"], ["ＡＩ", "AI"], ["x\ud83d\ude00", "x\ud83d\ude00"], ["\ud800x", "x"]])("what was typed as %j is searched for as %j", (typed, query) => {
    expect(readQuery(typed)).toBe(query);
  });
});

test("the sitemap lists live articles in blocks by number", () => rolledBack(async () => {
  expect(await readBlocks()).toEqual([]);
  const story = await putStory({ language: "en" });
  await putStory({ endedAt: new Date() });
  const block = Math.floor(story.id / 1_000);
  expect(await readBlocks()).toEqual([block]);
  expect((await readBlock(block)).map(({ path }) => path)).toEqual([story.path]);
  expect(await readBlock(block + 1)).toEqual([]);
}));

test("the news sitemap holds what readers first saw in the last two days, and is right until the oldest of it falls out", () => rolledBack(async () => {
  const hoursAgo = (hours: number) => new Date(Math.floor(Date.now() / 1_000) * 1_000 - hours * 3_600_000);
  const [inside, other, outside] = [await putStory({ firstPublishedAt: hoursAgo(47) }), await putStory({ firstPublishedAt: hoursAgo(1), language: "en" }), await putStory({ firstPublishedAt: hoursAgo(49) })];
  await withRequestStore({ requestId: "test", address: "", userAgent: "" }, async (store) => {
    const written = await readNewsSitemap();
    expect([inside, other, outside].map(({ path }) => written.includes(`${path}<`))).toEqual([true, true, false]);
    expect((store.until?.getTime() ?? 0) - Date.now()).toBeGreaterThan(3_500_000);
    expect((store.until?.getTime() ?? 0) - Date.now()).toBeLessThanOrEqual(3_600_000);
  });
}));

test("the sitemap knows the other languages of a story, in the same block or another", () => rolledBack(async () => {
  const original = await putStory();
  const translation = await putStory({ language: "en", translationOf: original.id });
  const far = await putStory({ language: "en", translationOf: original.id + 5_000_000 });
  const block = Math.floor(original.id / 1_000);
  const tagsOf = await withRequestStore({ requestId: "", address: "", userAgent: "" }, async (store) => {
    const entries = new Map((await readBlock(block)).map((entry) => [entry.path, entry.others]));
    expect(entries.get(original.path)).toEqual([{ language: "en", path: translation.path }]);
    expect(entries.get(translation.path)).toEqual([{ language: "zh-CN", path: original.path }]);
    expect(entries.get(far.path)).toEqual([]);
    return [...store.tags];
  });
  expect(tagsOf).toEqual(expect.arrayContaining([`sitemap:${block}`, `line:${original.id}`, `line:${original.id + 5_000_000}`]));
}));
