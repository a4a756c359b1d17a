import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client";
import { useDatabase } from "#db/testing";
import { readActions } from "./action-source.ts";
import { actionsBuilt } from "./actions.ts";
import { rawSqlIn } from "./built-sql.ts";
import { noneOf } from "./check.ts";
import { refusedOf } from "./import-rules.ts";
import { foldersNamed } from "./map.ts";
import { collect } from "./message-keys.ts";
import { migrationFiles } from "./migrations.ts";
import { saysNothing } from "./names.ts";
import { allowed, planted } from "./planted.ts";
import { stateIn } from "./state.ts";
import { reaches } from "./versions.ts";

useDatabase();

test("every planted import is refused", async () => {
  const refused = await refusedOf(planted);
  expect(planted.filter((one) => !refused.has(one))).toEqual([]);
});

test("no allowed import is refused", async () => {
  expect([...(await refusedOf(allowed))]).toEqual([]);
});

test("the migrations of a migrated database are the files that lie here", async () => {
  const rows = await db().execute<{ hash: string }>(sql`select hash from drizzle.__drizzle_migrations`);
  expect(rows.map((row) => row.hash).sort()).toEqual(migrationFiles().map(({ hash }) => hash).sort());
});

test.each([
  ["16.4.5", "16.4.5", true],
  ["16.4.6", "16.4.5", true],
  ["16.10.0", "16.4.5", true],
  ["17.0.0", "16.4.5", true],
  ["16.4.4", "16.4.5", false],
  ["15.9.9", "16.4.5", false],
  ["16.4.5-canary.3", "16.4.5", false],
  ["16.5.0-canary.3", "16.4.5", true],
  ["-", "16.4.5", false],
  ["", "16.4.5", false],
])("version %j against floor %j: %j", (version, floor, enough) => {
  expect(reaches(version, floor)).toBe(enough);
});

test("changeable things at the top of a module are state, constants are not", () => {
  const state = ["let count = 0;", "export let open = false;", "var x = 1;", "const seen = new Map<string, number>();", "export const waiting = new Set();", "const list: string[] = [];", "const byName = {};", "const running = new AsyncLocalStorage<Store>();"];
  const fine = ["const limit = 3;", 'const away = new Set(["ECONNRESET"]);', "const none: ReadonlyMap<number, never> = new Map<number, never>();", "  let inner = 0;", "export const names = { a: 1 };", "const cache = () => once(\"cache\", () => new Map());"];
  for (const line of state) expect(stateIn(line), line).toEqual([1]);
  for (const line of fine) expect(stateIn(line), line).toEqual([]);
});

test("SQL put together from strings is found, tagged templates are not", () => {
  expect(rawSqlIn("a\nsql.raw(text)\npool().unsafe(text)")).toEqual([2, 3]);
  expect(rawSqlIn("sql`select 1`")).toEqual([]);
});

test.each(["lib/utils/slug.ts", "lib/articles/helpers.ts", "components/common/button.tsx", "lib/articles/utils.test.ts", "server/Manager.ts"])("%s says nothing", (path) => {
  expect(saysNothing(path)).toBe(true);
});

test("a name that says something may contain such a word", () => {
  expect(saysNothing("lib/articles/commonplace.ts")).toBe(false);
});

test("an actions file may export actions made of commands, and nothing else", () => {
  const text = [
    '"use server";',
    'import { publishArticle, unpublishArticle as takeDown } from "#lib/articles/publish";',
    'import { serverAction } from "#lib/web/action";',
    "export const publishAction = serverAction(publishArticle);",
    "export const takeDownAction = serverAction(takeDown, readForm);",
    "export type State = { a: 1 };",
    "export async function sneak() { return 1; }",
    "export { other } from \"./other.ts\";",
    "export const raw = async () => 1;",
    "export const strange = serverAction(unknown);",
  ].join("\n");
  expect(readActions("app/x/actions.ts", text)).toEqual({
    path: "app/x/actions.ts",
    actions: [
      { name: "publishAction", command: "publishArticle", from: { module: "#lib/articles/publish", name: "publishArticle" } },
      { name: "takeDownAction", command: "takeDown", from: { module: "#lib/articles/publish", name: "unpublishArticle" } },
      { name: "strange", command: "unknown", from: undefined },
    ],
    otherExports: [7, 8, 9],
  });
});

test("the build's list of actions is read for every runtime", () => {
  const entry = { exportedName: "publishAction", filename: "app/desk/actions.ts" };
  expect(actionsBuilt({ node: { "00ab": entry }, edge: {}, encryptionKey: "x" })).toEqual([{ file: "app/desk/actions.ts", name: "publishAction" }]);
});

test("the map's folders are those in backticks in its first column", () => {
  const text = "# A\n`lib/no`\n## The map\n| folder | what |\n|---|---|\n| `lib/kernel` | `command` |\n| `server`, `app/desk` | x |\n## Next\n| `bench` | y |\n";
  expect(foldersNamed(text)).toEqual(["lib/kernel", "server", "app/desk"]);
});

test("sentences are compared by key and kind, empty ones stand out", () => {
  const keys = new Map<string, string>();
  collect({ desk: { a: "x", b: () => "y", c: "", list: ["p"] } }, "desk.ts", keys);
  expect(Object.fromEntries(keys)).toEqual({ "desk.ts.desk.a": "string", "desk.ts.desk.b": "function", "desk.ts.desk.c": "empty", "desk.ts.desk.list.0": "string" });
});

test("a long list of faults is cut and counted", () => {
  expect(noneOf(Array.from({ length: 40 }, (_, index) => `f${index}`)).detail).toMatch(/f11 … \(40\)$/);
});
