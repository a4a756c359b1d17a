import { expect, test } from "vitest";
import { hoursOf, momentOf, wallTime } from "#lib/i18n/zone-time";
import { collisionsOf } from "./collisions.ts";
import { addDays, isDay, movedTo, spanOf } from "./days.ts";

const shanghai = "Asia/Shanghai";
const newYork = "America/New_York";

test("a week runs from Monday to Sunday, a month in whole weeks", () => {
  expect(spanOf("week", "2026-11-26", shanghai)).toMatchObject({ days: expect.arrayContaining(["2026-11-23", "2026-11-29"]), previous: "2026-11-19", next: "2026-12-03", from: new Date("2026-11-22T16:00:00Z"), to: new Date("2026-11-29T16:00:00Z") });
  const { days } = spanOf("month", "2026-11-26", shanghai);
  expect([days[0], days.at(-1), days.length]).toEqual(["2026-10-26", "2026-12-06", 42]);
  expect(spanOf("month", "2026-12-31", shanghai)).toMatchObject({ previous: "2026-11-01", next: "2027-01-01" });
  expect(spanOf("month", "2027-02-10", shanghai).days).toHaveLength(28);
});

test("the day on which summer time begins has 23 hours, the one on which it ends 25", () => {
  const hours = (day: string) => ((span) => (span.to.getTime() - span.from.getTime()) / 3_600_000)(spanOf("day", day, newYork));
  expect([hours("2026-03-08"), hours("2026-11-01"), hours("2026-11-02")]).toEqual([23, 25, 24]);
  expect(addDays("2026-11-01", 1)).toBe("2026-11-02");
});

test("what is moved to another day keeps its hour on the wall, also over the end of summer time", () => {
  const at = new Date("2026-10-31T14:30:00Z");
  expect(wallTime(at, newYork)).toBe("2026-10-31T10:30");
  expect(movedTo(at, "2026-11-02", newYork).toISOString()).toBe("2026-11-02T15:30:00.000Z");
  expect(wallTime(movedTo(at, "2026-11-02", newYork, 7), newYork)).toBe("2026-11-02T07:30");
});

test("a wall time that does not exist counts from before the jump; of one that comes twice the first is meant; both are known as such", () => {
  expect([hoursOf("2026-03-08T02:30", newYork), hoursOf("2026-11-01T01:30", newYork), hoursOf("2026-11-01T03:30", newYork), hoursOf("no date", newYork)]).toEqual([0, 2, 1, null]);
  expect(momentOf("2026-03-08T02:30", newYork)?.toISOString()).toBe("2026-03-08T07:30:00.000Z");
  expect(momentOf("2026-11-01T01:30", newYork)?.toISOString()).toBe("2026-11-01T05:30:00.000Z");
});

test("a site that moves to another zone after scheduling publishes at the same moment, under another hour on its wall", () => {
  const at = momentOf("2026-11-26T07:30", shanghai) ?? new Date(0);
  expect([wallTime(at, shanghai), wallTime(at, newYork)]).toEqual(["2026-11-26T07:30", "2026-11-25T18:30"]);
  expect(spanOf("day", "2026-11-25", newYork).from <= at && at < spanOf("day", "2026-11-25", newYork).to).toBe(true);
});

test("only days that exist are days", () => {
  expect(["2026-02-28", "2026-02-30", "2026-13-01", "x", "0000-00-00", "9999-12-31"].map(isDay)).toEqual([true, false, false, false, false, false]);
});

test("articles of one section within a quarter of an hour collide; those of two sections, and take-downs, do not", () => {
  const entry = (articleId: number, minute: number, sectionId: number | null, kind: "scheduled" | "published" | "takeDown" = "scheduled") => ({ articleId, kind, at: new Date(Date.UTC(2026, 0, 1, 8, minute)).toISOString(), section: sectionId === null ? null : { id: sectionId, name: "", nameEn: "" } });
  expect([...collisionsOf([entry(1, 0, 1), entry(2, 14, 1), entry(3, 29, 1), entry(4, 1, 2), entry(5, 2, null), entry(6, 3, null), entry(7, 5, 1, "takeDown")])].sort()).toEqual([1, 2]);
  expect([...collisionsOf([entry(1, 0, 1, "published"), entry(2, 5, 1)])]).toEqual([2]);
});
