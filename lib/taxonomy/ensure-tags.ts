/** Turns tag names into tags, making those that are new; for commands that hold an article. */
import { createHash } from "node:crypto";
import { slugFor } from "#lib/articles/slug";
import { cleanText } from "#lib/content/clean";
import { findTagsByName, insertTag } from "./tag-store.ts";

/** Numbers in the order of the names; doubles count once. */
export async function ensureTags(names: readonly string[]): Promise<number[]> {
  const wanted = [...new Set(names.map((name) => cleanText(name).normalize("NFKC").trim()).filter((name) => name !== ""))];
  const known = new Map((await findTagsByName(wanted)).map((row) => [row.name, row.id]));
  // In one order, or two articles with the same new tags would wait for each other.
  for (const name of [...wanted].sort()) if (!known.has(name)) known.set(name, await makeTag(name));
  return wanted.map((name) => known.get(name)).filter((id) => id !== undefined);
}

/** Names that sound alike are numbered. In a script that has no spelling here all names are called the same: after some they go by a part of their hash. */
async function makeTag(name: string): Promise<number> {
  const slug = slugFor(name, "zh-CN");
  const hash = createHash("sha256").update(name).digest("hex");
  for (let attempt = 1; attempt <= 20; attempt++) {
    const id = await insertTag(name, attempt === 1 ? slug : `${slug}-${attempt <= 10 ? attempt : hash.slice(0, attempt)}`);
    if (id !== null) return id;
    const [made] = await findTagsByName([name]);
    if (made) return made.id;
  }
  throw new Error(`No free address for the tag ${JSON.stringify(name)} in 20 tries.`);
}
