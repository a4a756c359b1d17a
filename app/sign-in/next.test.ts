import { expect, test } from "vitest";
import { safeNext, signInPath } from "./next.ts";

test.each(["/desk/articles?live=live&q=%E7%AE%97", "/desk/articles/7", "/desk#top", "/"])("signing in leads back to %s", (path) => {
  expect(safeNext(path)).toBe(path);
});

test.each([null, undefined, "", "desk", "//evil.example", "/\\evil.example", "/\t/evil.example", "https://evil.example/", "javascript:alert(1)", "/desk/..//evil.example", "/sign-in?next=/desk", `/${"a".repeat(600)}`])("signing in never leads to %j", (path) => {
  expect(safeNext(path)).toBe("/desk");
});

test("the door remembers where one was going", () => {
  expect(signInPath("/desk/people?q=甲")).toBe(`/sign-in?next=${encodeURIComponent("/desk/people?q=%E7%94%B2")}`);
  expect(signInPath(null)).toBe("/sign-in");
});
