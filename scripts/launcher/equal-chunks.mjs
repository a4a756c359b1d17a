/**
 * Turbopack writes a chunk once for each route that begins with it, under another name each time, and Next loads every route at its start:
 * 28 copies of one chunk of 730 kB, all of them kept in memory. The runtime takes what it has not got yet from a chunk and leaves the rest,
 * so one copy says as much as all. Measured with Next 16.4.6: 91 MB of sources in memory become 19.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

/** Smaller ones cost less than the file that would stand in their place. */
const worthIt = 2_000;
const mapComment = /\n\/\/# sourceMappingURL=\S+\s*$/;

/** Lets every chunk below `folder` that says what an earlier one says lead to that one. @returns how many bytes of source that spares. */
export function joinEqualChunks(folder) {
  const firsts = new Map();
  let spared = 0;
  for (const file of chunksIn(folder)) {
    const source = readFileSync(file, "utf8").replace(mapComment, "");
    if (source.length < worthIt || !source.startsWith("module.exports=[")) continue;
    const key = createHash("sha256").update(source).digest("hex");
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, file);
    else {
      writeFileSync(file, `module.exports=require(${JSON.stringify(addressOf(dirname(file), first))});\n`);
      rmSync(`${file}.map`, { force: true });
      spared += Buffer.byteLength(source);
    }
  }
  return spared;
}

function addressOf(from, file) {
  const way = relative(from, file).split(sep).join("/");
  return way.startsWith(".") ? way : `./${way}`;
}

function chunksIn(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile() && entry.name.endsWith(".js")).map((entry) => join(entry.parentPath ?? entry.path, entry.name)).sort();
}
