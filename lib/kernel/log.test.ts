import { DrizzleQueryError } from "drizzle-orm/errors";
import { expect, test } from "vitest";
import { loggable, loggablePath } from "./log.ts";

test("a failed statement is logged without its parameters", () => {
  const failed = new DrizzleQueryError("insert into people values ($1)", ["$argon2id$hash"], new Error("duplicate key"));
  expect(JSON.stringify(loggable(failed))).not.toContain("argon2id");
  expect(loggable(failed)).toMatchObject({ type: "DatabaseError", message: "duplicate key" });
});

test("so is one whose class goes by another name, as in the built pages, and one inside of another", () => {
  const secret = "$argon2id$hash";
  class A extends Error {
    query = "update people set password_hash = $1";
    params = [secret];
  }
  const failed = new A(`Failed query: update people set password_hash = $1\nparams: ${secret}`, { cause: new Error("violates check constraint") });
  expect(JSON.stringify([loggable(failed), loggable(new Error("while saving", { cause: failed }))])).not.toContain(secret);
});

test("an address that opens something for whoever has it is logged without what opens it", () => {
  expect(["/preview/s3cret?x=1", "/invite/s3cret", "/reset/s3cret/more", "/desk/articles/7/preview?token=1"].map(loggablePath)).toEqual(["/preview/…", "/invite/…", "/reset/…/more", "/desk/articles/7/preview"]);
});
