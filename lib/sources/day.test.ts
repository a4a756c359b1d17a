import { readFileSync } from "node:fs";
import { inArray, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "#db/client";
import { sources } from "#db/schema/sources";
import { useDatabase } from "#db/testing";
import { isDay, keptDay } from "./day.ts";

test.each(["2024-11-18", "2024-02-29", "0999-01-01", "9999-12-31"])("%s is a day", (text) => expect(isDay(text)).toBe(true));

test.each(["", "2024-02-31", "2023-02-29", "2024-13-01", "2024-00-10", "2024-1-1", "0000-01-01", "12024-01-0", "yesterday", "2024-11-18T00:00"])("%s is none, and nothing is kept of it", (text) => {
  expect(isDay(text)).toBe(false);
  expect(keptDay(text)).toBeNull();
});

describe("the day that stood behind the media type", () => {
  useDatabase();

  test("is moved to its column, also one that no month has", async () => {
    const update = readFileSync(new URL("../../db/migrations/0011_day_of_sources.sql", import.meta.url), "utf8").split("--> statement-breakpoint")[1] ?? "";
    const before = ["text/html;date=2024-11-18", "application/pdf", "text/plain;date=2024-02-31", "text/html;date=12024-01-0", ""];
    const rows = await db().insert(sources).values(before.map((mime) => ({ name: "来源", mime }))).returning({ id: sources.id });
    await db().execute(sql.raw(update));
    const after = await db().select({ mime: sources.mime, day: sources.speaksFrom }).from(sources).where(inArray(sources.id, rows.map(({ id }) => id))).orderBy(sources.id);
    expect(after).toEqual([{ mime: "text/html", day: "2024-11-18" }, { mime: "application/pdf", day: null }, { mime: "text/plain", day: "2024-03-02" }, { mime: "text/html", day: null }, { mime: "", day: null }]);
  });
});
