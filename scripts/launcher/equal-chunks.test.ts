import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { joinEqualChunks } from "./equal-chunks.mjs";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "linjia-chunks-"));
  await mkdir(join(folder, "ssr"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const chunk = (name: string, words: string) => `module.exports=[7,(e)=>{e.says=${JSON.stringify(words.repeat(500))}}];\n\n//# sourceMappingURL=${name}.map`;

async function write(name: string, words: string): Promise<void> {
  await writeFile(join(folder, name), chunk(name, words));
  await writeFile(join(folder, `${name}.map`), "{}");
}

const load = (name: string): unknown => createRequire(import.meta.url)(join(folder, name));
const exists = (name: string) => readFile(join(folder, name)).then(() => true, () => false);

test("chunks that say the same are one in memory, in other folders too, and a chunk that says something else stays as it is", async () => {
  await write("a.js", "一样的话。");
  await write("b.js", "一样的话。");
  await write("ssr/c.js", "一样的话。");
  await write("other.js", "别的话。");
  const spared = joinEqualChunks(folder);
  expect(spared).toBeGreaterThan(2 * 500 * Buffer.byteLength("一样的话。"));
  expect(load("b.js")).toBe(load("a.js"));
  expect(load("ssr/c.js")).toBe(load("a.js"));
  expect(load("other.js")).not.toBe(load("a.js"));
  expect(await readFile(join(folder, "other.js"), "utf8")).toBe(chunk("other.js", "别的话。"));
  expect([await exists("a.js.map"), await exists("b.js.map")]).toEqual([true, false]);
});

test("a second time there is nothing left to join, and small files and other scripts are left alone", async () => {
  await write("a.js", "一样的话。");
  await write("b.js", "一样的话。");
  for (const name of ["runtime-1.js", "runtime-2.js"]) await writeFile(join(folder, name), `const one = 1;${" ".repeat(5_000)}`);
  for (const name of ["small-1.js", "small-2.js"]) await writeFile(join(folder, name), "module.exports=[]");
  joinEqualChunks(folder);
  expect(joinEqualChunks(folder)).toBe(0);
  expect(await readFile(join(folder, "small-2.js"), "utf8")).toBe("module.exports=[]");
  expect(await readFile(join(folder, "runtime-2.js"), "utf8")).toContain("const one");
});
