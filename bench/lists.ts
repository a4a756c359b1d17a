/** The lists of the desk over an archive: what each costs, its statements and their rows as objects, without the page around it. */
import { cp, rm } from "node:fs/promises";
import { closeDatabase, openDatabase } from "#db/client";
import { type Filled, fillDesk, fillNotices } from "#db/filled-desk";
import { vacuum } from "#db/vacuum";
import type { PersonActor } from "#lib/access/actor";
import { makeActor } from "#lib/articles/testing";
import { listArticles, listFilters } from "#lib/articles/list";
import { calendarPlace, readCalendar } from "#lib/articles/calendar";
import { findStaffNames } from "#lib/articles/staff";
import { auditFilters, listAudit } from "#lib/audit/list";
import { listPictures } from "#lib/media/list";
import { countUnread, listNotices, noticePlace } from "#lib/notices/list";
import { listInvitations, listPeople, peopleFilters } from "#lib/people/list";
import { listPitches, pitchFilters } from "#lib/pitches/board";
import { readCorrectionList } from "#lib/reading/corrections";
import { listRedirects, redirectFilters } from "#lib/redirects/list";
import { listSources, sourceFilters } from "#lib/sources/list";
import { listReviews } from "#lib/workflow/desk";
import { openEmbedded } from "#server/embedded-postgres/open";
import { type Figure, median, round } from "./figure.ts";

const promised = "≤ 50 ms";
const warmUp = 3;
const runs = 9;

type Actors = { chief: PersonActor; editor: PersonActor; author: PersonActor };
type List = [name: string, ask: () => Promise<unknown>];

/** @param dataDir an archive, which stays as it is: a copy of it becomes a newsroom, and rests as PostgreSQL lets tables rest by itself within minutes. */
export async function measureLists(dataDir: string): Promise<Figure[]> {
  const copy = `${dataDir}-desk`;
  await rm(copy, { recursive: true, force: true });
  try {
    await cp(dataDir, copy, { recursive: true });
    return await measureIn(copy);
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

async function measureIn(dataDir: string): Promise<Figure[]> {
  const database = await openEmbedded({ dataDir, log: () => {} });
  openDatabase(database.url, 4);
  const figures: Figure[] = [];
  try {
    const lists = await listsOf(await fillDesk());
    await vacuum();
    for (const [name, ask] of lists) figures.push(await measure(name, ask));
  } finally {
    await closeDatabase();
    await database.stop();
  }
  return figures;
}

async function measure(name: string, ask: () => Promise<unknown>): Promise<Figure> {
  for (let run = 0; run < warmUp; run++) await ask();
  const taken: number[] = [];
  for (let run = 0; run < runs; run++) {
    const since = performance.now();
    await ask();
    taken.push(performance.now() - since);
  }
  return { name, value: round(median(taken)), unit: "ms", promised, how: `median of ${runs}; ${round(Math.min(...taken))} to ${round(Math.max(...taken))} ms` };
}

async function listsOf(filled: Filled): Promise<List[]> {
  const actors: Actors = { chief: await makeActor("admin"), editor: await makeActor("editor", [filled.sectionId]), author: { ...(await makeActor("author")), id: filled.authorId } };
  return [...(await articleLists(filled, actors)), ...(await auditLists(filled, actors)), ...(await reviewLists(actors)), ...otherLists(filled, actors)];
}

async function articleLists({ sectionId, authorId }: Filled, { chief, editor, author }: Actors): Promise<List[]> {
  const page = (given: object, actor = chief) => () => listArticles(actor, listFilters.parse(given));
  let deep: string | undefined;
  for (let turned = 0; turned < 100; turned++) deep = (await listArticles(chief, { before: deep })).next ?? undefined;
  const lives = ["never", "scheduled", "live", "unpublished", "retracted"].map((live): List => [`articles, ${live}`, page({ live })]);
  const words = ["的", "水库", "没有人写过的标题", "nowhere", "Nowhere AT ALL"].map((q): List => [`articles, "${q}"`, page({ q })]);
  return [
    ["articles", page({})],
    ["articles, page 100", page({ before: deep })],
    ...lives,
    ["articles, section", page({ section: sectionId })],
    ["articles, section, unpublished", page({ section: sectionId, live: "unpublished" })],
    ["articles, author", page({ author: authorId })],
    ["articles, author, section, live", page({ author: authorId, section: sectionId, live: "live" })],
    ...words,
    ["articles, an editor's", page({}, editor)],
    ["articles, an author's", page({}, author)],
    ["articles, an author's, unpublished", page({ live: "unpublished" }, author)],
    ["articles, an author's, rare word", page({ q: "没有人写过的标题" }, author)],
    ["articles, names to choose", findStaffNames],
  ];
}

async function auditLists({ authorId, articleId }: Filled, { chief }: Actors): Promise<List[]> {
  const page = (given: object) => () => listAudit(chief, auditFilters.parse(given));
  let deep: string | undefined;
  for (let turned = 0; turned < 50; turned++) deep = (await listAudit(chief, auditFilters.parse({ before: deep }))).next ?? undefined;
  return [
    ["audit", page({})],
    ["audit, page 50", page({ before: deep })],
    ["audit, person", page({ person: authorId })],
    ["audit, person of long ago", page({ person: authorId + 1 })],
    ["audit, frequent action", page({ action: "draft.save" })],
    ["audit, rare action", page({ action: "site.retire" })],
    ["audit, article", page({ kind: "article", subject: articleId })],
    ["audit, day of long ago", page({ from: "2024-01-01", to: "2024-01-31" })],
    ["audit, person, action, days", page({ person: authorId, action: "draft.save", from: "2020-01-01", to: "2030-01-01" })],
  ];
}

async function reviewLists({ chief, editor, author }: Actors): Promise<List[]> {
  await fillNotices(chief.id);
  const reviews = (view: "mine" | "waiting" | "returned", actor = chief) => () => listReviews(actor, { view });
  const pitches = (given: object, actor = chief) => () => listPitches(actor, pitchFilters.parse(given));
  const redirects = (given: object) => () => listRedirects(chief, redirectFilters.parse(given));
  return [
    ["reviews, mine", reviews("mine")],
    ["reviews, mine, an editor's", reviews("mine", editor)],
    ["reviews, waiting", reviews("waiting")],
    ["reviews, waiting, an author's", reviews("waiting", author)],
    ["reviews, returned to an author", reviews("returned", author)],
    ["ideas", pitches({ status: "open" })],
    ["ideas, declined", pitches({ status: "declined" })],
    ["ideas, an author's", pitches({}, author)],
    ["redirects", redirects({})],
    ["redirects, word", redirects({ q: "/old/99" })],
    ["redirects, no such word", redirects({ q: "nowhere" })],
    ["notices", () => listNotices(chief, noticePlace.parse({}))],
    ["notices not read", () => countUnread(chief, undefined)],
  ];
}

function otherLists({ sectionId }: Filled, { chief, author }: Actors): List[] {
  const people = (given: object) => () => listPeople(chief, peopleFilters.parse(given));
  const sources = (given: object, actor = chief) => () => listSources(actor, sourceFilters.parse(given));
  const calendar = (given: object) => () => readCalendar(chief, calendarPlace.parse(given));
  return [
    ["people", people({})],
    ["people, last page", people({ before: "4900" })],
    ["people, name", people({ q: "记者4999" })],
    ["people, nobody", people({ q: "没有这个人" })],
    ["people, role", people({ role: "chief" })],
    ["people, invitations", () => listInvitations(chief, null)],
    ["calendar, month", calendar({ view: "month" })],
    ["calendar, month of one section", calendar({ view: "month", section: sectionId })],
    ["calendar, month of years ago", calendar({ view: "month", on: "2022-06-15" })],
    ["sources", sources({})],
    ["sources, word", sources({ q: "水渠" })],
    ["sources, no such word", sources({ q: "从未说过的话" })],
    ["sources, changed", sources({ state: "changed" })],
    ["sources, an author's", sources({}, author)],
    ["pictures", () => listPictures(chief, {})],
    ["pictures, word", () => listPictures(chief, { q: "河堤" })],
    ["pictures, no such word", () => listPictures(chief, { q: "没有这张照片" })],
    ["corrections, readers' list", () => readCorrectionList("zh-CN")],
  ];
}
