import { DrizzleQueryError } from "drizzle-orm/errors";
import { expect, test } from "vitest";
import { loggable } from "./log.ts";

test("a failed statement is logged without its parameters", () => {
  const failed = new DrizzleQueryError("insert into people values ($1)", ["$argon2id$hash"], new Error("duplicate key"));
  expect(JSON.stringify(loggable(failed))).not.toContain("argon2id");
  expect(loggable(failed)).toMatchObject({ type: "DatabaseError", message: "duplicate key" });
});
