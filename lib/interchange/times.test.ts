import { describe, expect, it } from "vitest";
import { clock } from "./testing.ts";
import { findTime } from "./times.ts";

describe("a printed time", () => {
  it.each([
    ["2024-11-18 18:26:20", "2024-11-18T10:26:20.000Z", "exact"],
    ["2024年11月18日 18:26", "2024-11-18T10:26:00.000Z", "exact"],
    ["2024年11月18日　星期一　下午6:26", "2024-11-18T10:26:00.000Z", "exact"],
    ["２０２４年１１月１８日１８时２６分", "2024-11-18T10:26:00.000Z", "exact"],
    ["2024/11/18 08:00", "2024-11-18T00:00:00.000Z", "exact"],
    ["2024.11.18", "2024-11-17T16:00:00.000Z", "dateOnly"],
    ["2024-11-18T10:26:20Z", "2024-11-18T10:26:20.000Z", "exact"],
    ["2024-11-18T18:26:20.123+08:00", "2024-11-18T10:26:20.000Z", "exact"],
    ["Nov 18, 2024 6:26 PM", "2024-11-18T10:26:00.000Z", "exact"],
    ["18 November 2024 at 18:26 GMT", "2024-11-18T18:26:00.000Z", "exact"],
    ["November 18th, 2024, 12:05 a.m. EST", "2024-11-18T05:05:00.000Z", "exact"],
    ["中午 12:30 不算，2024年1月2日 中午12:30", "2024-01-02T04:30:00.000Z", "exact"],
    ["2024年1月2日 凌晨12:30", "2024-01-01T16:30:00.000Z", "exact"],
    ["11月18日 18:26", "2026-11-18T10:26:00.000Z", "yearGuessed"],
    ["12-31 08:00", "2025-12-31T00:00:00.000Z", "yearGuessed"],
    ["3小时前", "2026-11-23T09:00:00.000Z", "relativeTime"],
    ["2 days ago", "2026-11-21T12:00:00.000Z", "relativeTime"],
    ["昨天 18:26", "2026-11-22T10:26:00.000Z", "relativeTime"],
  ])("%s", (text, at, kind) => expect(findTime(`前 ${text} 后`, clock)).toMatchObject({ at, kind }));

  it.each(["", "2024年", "20241118", "2024年13月40日", "2024-02-30 10:00", "12:30", "第3小时", "1.2.3", "电话 2024-1234"])("is not seen in %j", (text) => expect(findTime(text, clock)).toBeNull());

  it("keeps the words it was printed with", () => expect(findTime("时间：2024年11月18日　18:26　来源", clock)?.text).toBe("2024年11月18日　18:26"));

  it("counts summer time where and when there is some", () => {
    expect(findTime("1990-06-01 12:00", clock)?.at).toBe("1990-06-01T03:00:00.000Z");
    expect(findTime("2024-07-01 12:00", { ...clock, timeZone: "Europe/London" })?.at).toBe("2024-07-01T11:00:00.000Z");
  });
});
