import fc from "fast-check";
import { expect, test } from "vitest";
import { momentOf, offsetName, wallTime } from "./zone-time.ts";

test("the wall in Shanghai is eight hours ahead of UTC", () => {
  expect(momentOf("2026-11-23T21:40", "Asia/Shanghai")?.toISOString()).toBe("2026-11-23T13:40:00.000Z");
  expect(wallTime(new Date("2026-12-31T16:05:59Z"), "Asia/Shanghai")).toBe("2027-01-01T00:05");
  expect(offsetName(new Date(0), "Asia/Shanghai")).toBe("UTC+8");
  expect(offsetName(new Date("2026-01-01T00:00:00Z"), "America/St_Johns")).toBe("UTC-3:30");
});

test("summer time: a skipped hour counts from before the jump, a doubled hour is the first", () => {
  expect(momentOf("2026-03-29T02:30", "Europe/Berlin")?.toISOString()).toBe("2026-03-29T01:30:00.000Z");
  expect(momentOf("2026-10-25T02:30", "Europe/Berlin")?.toISOString()).toBe("2026-10-25T00:30:00.000Z");
});

test("what is no date is no moment", () => {
  for (const wall of ["", "2026-13-01T00:00", "morgen", "2026-11-23"]) expect(momentOf(wall, "Asia/Shanghai"), wall).toBe(null);
});

test("there and back again, outside of doubled hours", () => {
  const zones = fc.constantFrom("Asia/Shanghai", "UTC", "Asia/Kathmandu", "Pacific/Auckland", "America/New_York");
  const summerNoon = fc.date({ min: new Date("2000-01-01"), max: new Date("2040-01-01"), noInvalidDate: true }).map((at) => new Date(Math.floor(at.getTime() / 86_400_000) * 86_400_000 + 43_200_000));
  fc.assert(fc.property(summerNoon, zones, (at, zone) => { expect(momentOf(wallTime(at, zone), zone)).toEqual(at); }));
});
