import { expect, test } from "vitest";
import { isDue } from "./daily.ts";
import { backupName, readName } from "./names.ts";
import { lastTurn } from "./schedule.ts";

const shanghai = "Asia/Shanghai";

test.each([
  ["2026-11-26T08:00:00Z", "03:30", "2026-11-25T19:30:00.000Z"],
  ["2026-11-25T19:29:59Z", "03:30", "2026-11-24T19:30:00.000Z"],
  ["2026-11-25T19:30:00Z", "03:30", "2026-11-25T19:30:00.000Z"],
])("at %s the last turn of %s was %s", (now, time, wanted) => {
  expect(lastTurn(new Date(now), { time }, shanghai).toISOString()).toBe(wanted);
});

test("an hour that summer time skips is a turn all the same", () => {
  expect(lastTurn(new Date("2026-03-29T12:00:00Z"), { time: "02:30" }, "Europe/Berlin").toISOString()).toMatch(/^2026-03-29T0[01]:30/);
});

test("one a day is due once; one that failed is tried again after an hour", () => {
  const [turn, now] = [new Date("2026-11-25T19:30:00Z"), new Date("2026-11-25T19:31:00Z")];
  const [before, at] = ["2026-11-24T19:31:00Z", "2026-11-25T19:30:30Z"];
  expect(isDue(now, turn, { done: before, tried: before })).toBe(true);
  expect(isDue(now, turn, { done: at, tried: at })).toBe(false);
  expect(isDue(now, turn, { done: before, tried: at })).toBe(false);
  expect(isDue(new Date("2026-11-25T20:31:00Z"), turn, { done: before, tried: at })).toBe(true);
});

test("a name says when and why, and nothing else is a backup of ours", () => {
  const name = backupName("daily", new Date("2026-11-26T08:11:24.500Z"));
  expect(name).toBe("linjia-2026-11-26T081124Z-daily.tar");
  expect(readName(name)).toEqual({ at: "2026-11-26T08:11:24.000Z", kind: "daily" });
  for (const other of ["../linjia-2026-11-26T081124Z-daily.tar", "linjia.tar", `${name}.part`, "linjia-2026-11-26T081124Z-other.tar"]) expect(readName(other)).toBeNull();
});
