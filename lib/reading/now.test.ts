import { afterEach, expect, test, vi } from "vitest";
import { withRequestStore } from "#lib/kernel/request-store";
import { thisYear, today } from "./now.ts";

afterEach(() => vi.useRealTimers());

const keptUntil = (at: string, read: (timeZone: string) => Date, timeZone: string) => {
  vi.useFakeTimers({ now: new Date(at) });
  return withRequestStore({ requestId: "", address: "", userAgent: "" }, (store) => {
    expect(read(timeZone)).toEqual(new Date(at));
    return store.until?.toISOString();
  });
};

test.each([
  ["2026-11-23T15:59:59Z", "Asia/Shanghai", "2026-11-23T16:00:00.000Z"],
  ["2026-11-23T16:00:00Z", "Asia/Shanghai", "2026-11-24T16:00:00.000Z"],
  ["2026-12-31T23:30:00Z", "Europe/Berlin", "2027-01-01T23:00:00.000Z"],
  // The last Sunday of October has 25 hours there.
  ["2026-10-24T22:30:00Z", "Europe/Berlin", "2026-10-25T23:00:00.000Z"],
  // In Havana summer begins at midnight: the day starts at one o'clock.
  ["2026-03-07T20:00:00Z", "America/Havana", "2026-03-08T05:00:00.000Z"],
])("a page that says today at %s in %s is right until %s", (at, timeZone, end) => {
  expect(keptUntil(at, today, timeZone)).toBe(end);
});

test("a page that says the year is right until the next, and the earlier end counts", () => {
  expect(keptUntil("2026-11-23T12:00:00Z", thisYear, "Asia/Shanghai")).toBe("2026-12-31T16:00:00.000Z");
  expect(keptUntil("2026-11-23T12:00:00Z", (zone) => (today(zone), thisYear(zone)), "Asia/Shanghai")).toBe("2026-11-23T16:00:00.000Z");
});
