import { expect, test } from "vitest";
import { rowTime } from "./row-time.tsx";

const now = new Date("2026-11-25T15:30:00Z");

test.each([
  ["2026-11-25T15:10:00Z", "23:10", "23:10"],
  ["2026-11-24T16:00:00Z", "00:00", "00:00"],
  ["2026-11-24T15:59:00Z", "昨天 23:59", "Yesterday, 23:59"],
  ["2026-11-25T16:00:00Z", "明天 00:00", "Tomorrow, 00:00"],
  ["2026-11-23T01:00:00Z", "11月23日 09:00", "23 November, 09:00"],
  ["2025-11-25T01:00:00Z", "2025年11月25日 09:00", "25 November 2025, 09:00"],
])("%s in Shanghai is said %s", (at, chinese, english) => {
  expect([rowTime(new Date(at), "zh-CN", "Asia/Shanghai", now), rowTime(new Date(at), "en", "Asia/Shanghai", now)]).toEqual([chinese, english]);
});
