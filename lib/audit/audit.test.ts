import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { expect, test } from "vitest";
import { db } from "#db/client";
import { audit } from "#db/schema/site";
import { useDatabase } from "#db/testing";
import { makeActor } from "#lib/articles/testing";
import { audit as en } from "#messages/en/audit";
import { audit as zh } from "#messages/zh-CN/audit";
import { auditFile } from "./file.ts";
import { inGbk, tableFile } from "./table.ts";
import { auditFilters, exportAudit, listAudit } from "./list.ts";

useDatabase();
const root = join(import.meta.dirname, "..");

/** What `pattern` names in the sources of lib, tests left out. */
function named(pattern: RegExp): string[] {
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"));
  return files.flatMap((name) => [...readFileSync(join(root, name), "utf8").matchAll(pattern)].map((found) => found[1] ?? ""));
}

test("every command has a word in both languages", () => {
  const names = named(/command\(\{\s*name: "([\w.]+)"/g);
  expect(names.length).toBeGreaterThan(80);
  expect(names.filter((name) => !(name in zh.actions))).toEqual([]);
  expect(Object.keys(en.actions)).toEqual(Object.keys(zh.actions));
});

test("everything a command can be about has a word in both languages", () => {
  const kinds = new Set(named(/\babout(?::|\s*=)\s*\{ kind: "(\w+)"/g));
  expect(kinds.size).toBeGreaterThan(10);
  expect([...kinds].filter((kind) => !(kind in zh.kinds))).toEqual([]);
  expect(Object.keys(en.kinds)).toEqual(Object.keys(zh.kinds));
});

async function put(count: number) {
  const person = await makeActor("editor");
  await db().insert(audit).values(Array.from({ length: count }, (_, index) => ({ actorKind: "person" as const, actorId: person.id, action: index % 2 ? "tag.rename" : "tag.remove", subjectKind: "tag", subjectId: index + 1, at: new Date("2026-03-01T12:00:00Z"), detail: { before: "=1+1" } })));
  return person;
}

test("the log is read page by page, each line once, however many were written in one moment", async () => {
  const [admin, person] = [await makeActor("admin"), await put(120)];
  const seen: number[] = [];
  for (let before: string | undefined; ; ) {
    const { items, next } = await listAudit(admin, { person: person.id, before });
    seen.push(...items.map(({ id }) => id));
    if (next === null) break;
    before = next;
  }
  expect([seen.length, new Set(seen).size]).toEqual([120, 120]);
});

test("person, action, thing and day narrow it down", async () => {
  const [admin, person] = [await makeActor("admin"), await put(10)];
  const count = async (more: Record<string, string | number>) => (await listAudit(admin, auditFilters.parse({ person: person.id, ...more }))).items.length;
  expect([await count({}), await count({ action: "tag.rename" }), await count({ kind: "tag", subject: "3" }), await count({ from: "2026-03-01", to: "2026-03-01" }), await count({ from: "2026-03-02" }), await count({ from: "no day" })]).toEqual([10, 5, 1, 10, 0, 10]);
});

test("the log is for admins", async () => {
  await expect(listAudit(await makeActor("chief"), {})).rejects.toMatchObject({ code: "access.denied" });
});

test("the file opens in spreadsheets: UTF-8 with its mark, or GBK", async () => {
  const [admin, person] = [await makeActor("admin"), await put(3)];
  const read = async (encoding: "utf8" | "gbk") => buffer(auditFile(await exportAudit(admin, { person: person.id }), { language: "zh-CN", encoding }));
  const utf8 = await read("utf8");
  expect(utf8.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  expect(utf8.toString().split("\r\n")).toHaveLength(5);
  expect(new TextDecoder("gbk").decode(await read("gbk"))).toBe(utf8.toString().slice(1));
});

test("the file tells before, after and what else was noted in cells of their own, in words", async () => {
  const [admin, person] = [await makeActor("admin"), await makeActor("editor")];
  await db().insert(audit).values([
    { actorKind: "person", actorId: person.id, action: "section.edit", subjectKind: "section", subjectId: 7, detail: { name: "水利", before: { name: "水利", slug: "water" }, after: { name: "河与堤", slug: "water" } } },
    { actorKind: "person", actorId: person.id, action: "tag.merge", subjectKind: "tag", subjectId: 8, detail: {} },
  ]);
  const file = (await buffer(auditFile(await exportAudit(admin, { person: person.id }), { language: "zh-CN", encoding: "utf8" }))).toString();
  expect(file).toContain(',"名称 水利\n网址 water","名称 河与堤\n网址 water",名称 水利\r\n');
  expect(file).toMatch(/,8,[^,]*,,,\r\n/);
  expect(file).not.toContain("{");
});

test("what GBK has no sign for stands as its number, and the file says at its end how many there are", async () => {
  const lines = async function* () {
    yield ["镕基", "🌾 𠮷野家", "=1+1", "€—·"];
  };
  const lost = (count: number) => `${count} 个字`;
  const gbk = new TextDecoder("gbk").decode(await buffer(tableFile(lines(), { encoding: "gbk", lost })));
  expect(gbk).toBe("镕基,[U+1F33E] [U+20BB7]野家,'=1+1,€—·\r\n2 个字\r\n");
  expect((await buffer(tableFile(lines(), { encoding: "utf8", lost }))).toString()).toBe("\ufeff镕基,🌾 𠮷野家,'=1+1,€—·\r\n");
  expect(inGbk("真的？").missing).toBe(0);
});
