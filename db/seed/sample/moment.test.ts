import { expect, it } from "vitest";
import { sampleArticles } from "./index.ts";
import { sampleMoment } from "./moment.ts";
import type { SampleArticle } from "./types.ts";

const [story] = sampleArticles;
if (!story) throw new Error("There is no sample story.");

function at(given: Partial<SampleArticle>, now: string, timeZone = "Asia/Shanghai"): string {
  return sampleMoment({ ...(story as SampleArticle), ...given }, new Date(now), timeZone).toISOString();
}

it("a story of yesterday has yesterday's date in the site's time zone", () => {
  expect(at({ daysAgo: 1, time: "21:15" }, "2026-11-23T20:00:00Z")).toBe("2026-11-23T13:15:00.000Z");
});

it("a story of this morning that has not come yet is ten minutes old", () => {
  expect(at({ daysAgo: 0, time: "07:40" }, "2026-11-22T20:00:00Z")).toBe("2026-11-22T19:50:00.000Z");
});

it("a scheduled story lies in the future", () => {
  expect(at({ state: "scheduled", daysAgo: -1, time: "07:30" }, "2026-11-23T12:00:00Z")).toBe("2026-11-23T23:30:00.000Z");
});

it("the wall clock is right on both sides of a clock change", () => {
  expect(at({ daysAgo: 1, time: "12:00" }, "2026-03-30T10:00:00Z", "Europe/Berlin")).toBe("2026-03-29T10:00:00.000Z");
  expect(at({ daysAgo: 3, time: "12:00" }, "2026-03-30T10:00:00Z", "Europe/Berlin")).toBe("2026-03-27T11:00:00.000Z");
});

it("live stories cover the last forty days and none lies in the future", () => {
  const now = new Date("2026-11-23T04:00:00Z");
  const moments = sampleArticles.filter(({ state }) => state !== "scheduled").map((article) => sampleMoment(article, now, "Asia/Shanghai").getTime());
  expect(Math.max(...moments)).toBeLessThan(now.getTime());
  expect(now.getTime() - Math.min(...moments)).toBeGreaterThan(30 * 86_400_000);
  expect(now.getTime() - Math.min(...moments)).toBeLessThan(41 * 86_400_000);
});
