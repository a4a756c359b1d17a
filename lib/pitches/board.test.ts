import { buffer } from "node:stream/consumers";
import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "#db/client";
import { useDatabase } from "#db/testing";
import { makeSection, valueOf } from "#lib/articles/testing";
import { makeColleague } from "#lib/comments/testing";
import { boardPageSize, exportPitches, listPitches, pitchFilters } from "./board.ts";
import { acceptPitch } from "./decide.ts";
import { pitchFile } from "./file.ts";
import { boardStatement } from "./pitches-store.ts";
import { proposePitch } from "./propose.ts";
import { makeBoard } from "./testing.ts";
import type { PitchFilters } from "./types.ts";

useDatabase();

const rows = 100_000;
let sectionId = 0;
let author: Awaited<ReturnType<typeof makeColleague>>;
let editor: typeof author;
let rare: typeof author;
let chief: typeof author;
let emptySection = 0;

/** Every third article began as an idea; a thousand are open, two thousand were declined. One editor's section has nothing in it. */
beforeAll(async () => {
  sectionId = (await makeSection()).id;
  author = await makeColleague("author");
  editor = await makeColleague("editor", [sectionId]);
  emptySection = (await makeSection()).id;
  rare = await makeColleague("editor", [emptySection]);
  chief = await makeColleague("chief");
  await db().execute(sql`
    insert into articles (language, headline, section_id, stage, live, created_by, updated_at)
    select 'zh-CN', '标题' || n, ${sectionId}, case when n % 100 in (0, 1, 2) then 'pitch' when n % 50 = 5 then 'draft' else 'ready' end, case when n % 100 in (0, 1, 2) or n % 50 = 5 then 'never' else 'live' end, case when n % 500 = 1 then ${author.id}::bigint end, now() - n * interval '1 minute'
    from generate_series(1, ${rows}) as n`);
  await db().execute(sql`
    insert into pitches (article_id, text, status)
    select id, '为什么写，问谁。', case when stage = 'pitch' and id % 3 = 0 then 'open' when stage = 'pitch' then 'declined' else 'accepted' end
    from articles where headline like '标题%' and (stage = 'pitch' or id % 3 = 0)`);
  await db().execute(sql`analyze articles, pitches`);
}, 120_000);

const planOf = async (statement: { getSQL(): ReturnType<typeof sql> }) => (await db().execute<{ "QUERY PLAN": string }>(sql`explain ${statement.getSQL()}`)).map((line) => line["QUERY PLAN"]).join("\n");

test("a page of the board walks its index", async () => {
  for (const status of ["open", "accepted", "declined"] as const) expect(await planOf(boardStatement({ everything: true }, { status, before: null }, 31))).toMatch(/Index Scan using pitches_status/);
});

test("every view gives a page at once among 100,000 articles, for whoever looks; the times are printed", async () => {
  const times: string[] = [];
  for (const [who, person] of [["author", author], ["editor", editor], ["editor of an empty section", rare], ["chief", chief]] as const)
    for (const filters of [{}, { status: "accepted" }, { status: "declined" }, { status: "accepted", mine: "yes" }, { status: "accepted", section: emptySection }] satisfies PitchFilters[]) {
      const took = [];
      for (let run = 0; run < 5; run++) {
        const started = performance.now();
        await listPitches(person, filters);
        took.push(performance.now() - started);
      }
      times.push(`${who} ${JSON.stringify(filters)}: ${(took.sort((a, b) => a - b)[2] ?? 0).toFixed(1)} ms`);
    }
  process.stdout.write(`${times.join("\n")}\n`);
  expect((await listPitches(editor, {})).items).toHaveLength(boardPageSize);
  expect((await listPitches(rare, { status: "accepted" })).items).toEqual([]);
});

test("pages follow one another, each idea once, the newest first", async () => {
  const seen: number[] = [];
  let before: string | undefined;
  for (let page = 0; page < 3; page++) {
    const { items, next } = await listPitches(editor, { status: "declined", before });
    seen.push(...items.map(({ id }) => id));
    before = next ?? undefined;
  }
  expect(seen).toEqual([...new Set(seen)].sort((a, b) => b - a));
  expect(seen).toHaveLength(3 * boardPageSize);
});

test("section and proposer narrow it down, and what is not understood in an address is left out", async () => {
  const board = await makeBoard();
  const other = valueOf(await proposePitch(board.editor, { headline: "编辑的", sectionId: board.section.id }));
  const ids = async (search: Record<string, string>) => (await listPitches(board.chief, pitchFilters.parse(search))).items.map(({ id }) => id);
  expect(await ids({ section: String(board.section.id) })).toEqual([other.articleId, board.articleId]);
  expect((await listPitches(board.editor, { mine: "yes" })).items.map(({ id }) => id)).toEqual([other.articleId]);
  expect((await ids({ section: "x", mine: "7", status: "lost", before: "0" })).slice(0, 2)).toEqual([other.articleId, board.articleId]);
});

test("writers are named only to those who decide, and nobody who is suspended or has no account is among them", async () => {
  const board = await makeBoard();
  expect((await listPitches(board.author, {})).writers).toEqual([]);
  const { items, writers } = await listPitches(board.editor, {});
  expect(items[0]?.abilities).toEqual({ change: false, decide: true });
  expect(writers.map(({ id }) => id)).toContain(board.author.id);
});

test("the file holds what the filters find, in UTF-8 with its mark or in GBK: formulas are harmless, and what GBK lacks is told", async () => {
  const board = await makeBoard('=HYPERLINK("x")\n🌾 问村支书');
  const dueAt = new Date(Date.now() + 86_400_000).toISOString();
  const { articleId } = valueOf(await proposePitch(board.author, { headline: "+第二个", sectionId: board.section.id }));
  valueOf(await acceptPitch(board.editor, { articleId, basedOn: 1, personId: board.stranger.id, dueAt }));
  const read = async (filters: PitchFilters, encoding: "utf8" | "gbk") => buffer(pitchFile(await exportPitches(board.editor, filters), { language: "zh-CN", encoding, timeZone: "Asia/Shanghai" }));
  const utf8 = await read({}, "utf8");
  expect(utf8.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  expect(utf8.toString()).toContain(`${board.articleId},${board.headline},"'=HYPERLINK(""x"")\n🌾 问村支书",${board.section.name},待定,${board.author.name},`);
  expect(new TextDecoder("gbk").decode(await read({}, "gbk"))).toMatch(/\[U\+1F33E\] 问村支书[\s\S]*GBK 里没有的 1 个字/);
  const accepted = (await read({ status: "accepted" }, "utf8")).toString();
  expect(accepted.trim().split("\r\n")).toHaveLength(2);
  expect(accepted).toMatch(new RegExp(`'\\+第二个,.*已采用,${board.author.name},[^,]+,${board.stranger.name},\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d,${board.editor.name}`));
});

test("the whole board goes into a file, past one batch", async () => {
  let count = 0;
  for await (const _ of await exportPitches(editor, { status: "declined" })) count++;
  expect(count).toBeGreaterThan(1_500);
});
