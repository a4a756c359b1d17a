import { expect, test } from "vitest";
import { useDatabase } from "#db/testing";
import { systemActor } from "#lib/access/actor";
import { collisionsOf } from "#lib/calendar/collisions";
import { momentOf } from "#lib/i18n/zone-time";
import { calendarPlace, readCalendar } from "./calendar.ts";
import { scheduleArticle } from "./schedule.ts";
import { makeActor, makeDraft, makeSection, valueOf } from "./testing.ts";

useDatabase();

async function planned(sectionId: number, time: string): Promise<number> {
  const { articleId, version } = await makeDraft({ sectionId });
  valueOf(await scheduleArticle(systemActor("test"), { articleId, basedOn: version, at: (momentOf(time, "Asia/Shanghai") ?? new Date()).toISOString() }));
  return articleId;
}

test("what appears minutes after midnight is beside the day before it, and takes its readers there too", async () => {
  const sectionId = (await makeSection()).id;
  const [late, early, noon] = [await planned(sectionId, "2031-11-26T23:55"), await planned(sectionId, "2031-11-27T00:05"), await planned(sectionId, "2031-11-27T12:00")];
  const chief = await makeActor("chief");
  const look = (on: string) => readCalendar(chief, calendarPlace.parse({ view: "day", on, section: sectionId }));
  const [before, after] = [await look("2031-11-26"), await look("2031-11-27")];
  const numbers = (entries: { articleId: number }[]) => entries.map(({ articleId }) => articleId);
  expect([numbers(before.entries), numbers(before.beside)]).toEqual([[late], [early]]);
  expect([numbers(after.entries), numbers(after.beside)]).toEqual([[early, noon], [late]]);
  for (const { entries, beside } of [before, after]) expect([...collisionsOf([...entries, ...beside])].toSorted((a, b) => a - b)).toEqual([late, early]);
});
