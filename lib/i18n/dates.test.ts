import { describe, expect, test } from "vitest";
import { isoDay, monthOf, printedDay, printedDayWithWeekday, printedMoment, printedMonth, printedRecent, printedTime } from "./dates.ts";

const moment = new Date("2026-11-22T23:40:00Z");

describe("in Chinese", () => {
  test("a day is printed with its weekday", () => {
    expect(printedDay(moment, "zh-CN", "Asia/Shanghai")).toBe("2026年11月23日");
    expect(printedDayWithWeekday(moment, "zh-CN", "Asia/Shanghai")).toBe("2026年11月23日 星期一");
    expect(printedMoment(moment, "zh-CN", "Asia/Shanghai")).toBe("2026年11月23日 07:40");
    expect(printedMonth("2026-11", "zh-CN")).toBe("2026年11月");
  });
});

describe("in English", () => {
  test("a day is printed with its weekday", () => {
    expect(printedDayWithWeekday(moment, "en", "Asia/Shanghai")).toBe("Monday, 23 November 2026");
    expect(printedMoment(moment, "en", "Asia/Shanghai")).toBe("23 November 2026, 07:40");
    expect(printedMonth("2026-11", "en")).toBe("November 2026");
  });
});

test("the day is that of the site's time zone, not of the server's", () => {
  expect(printedDay(moment, "zh-CN", "UTC")).toBe("2026年11月22日");
  expect(isoDay(moment, "Asia/Shanghai")).toBe("2026-11-23");
  expect(isoDay(moment, "America/New_York")).toBe("2026-11-22");
  expect(monthOf(new Date("2026-11-30T16:00:00Z"), "Asia/Shanghai")).toBe("2026-12");
});

test("midnight is 00:00", () => {
  expect(printedTime(new Date("2026-11-22T16:00:00Z"), "Asia/Shanghai")).toBe("00:00");
});

test("a winter month keeps its two digits", () => {
  expect(isoDay(new Date("2026-01-05T04:00:00Z"), "Asia/Shanghai")).toBe("2026-01-05");
});

test("the running year is left out, as the site's calendar counts it", () => {
  const newYear = new Date("2026-12-31T16:30:00Z");
  expect(printedRecent(moment, moment, "zh-CN", "Asia/Shanghai")).toBe("11月23日 07:40");
  expect(printedRecent(moment, moment, "en", "Asia/Shanghai")).toBe("23 November, 07:40");
  expect(printedRecent(moment, newYear, "zh-CN", "Asia/Shanghai")).toBe("2026年11月23日 07:40");
});
