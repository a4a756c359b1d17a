/** Builds the pages when their sources have changed since the last build. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { must } from "./child.mjs";
import { environment } from "./environment.mjs";
import { joinEqualChunks } from "./equal-chunks.mjs";
import { alone } from "./lock.mjs";
import { inProject, project } from "./paths.mjs";
import { step } from "./progress.mjs";
import { words } from "./words.mjs";

const stampFile = inProject(".next", "linjia-built");
// Pages may import nothing from server/ (a layer rule), so it is not a source of the build.
const folders = ["app", "components", "db", "lib", "messages", "public"];
// Nor tsconfig.json: Next writes into it while it builds.
const files = ["instrumentation.ts", "next.config.ts", "package-lock.json", "package.json", "postcss.config.mjs"];

/** Whether the pages of `.next` are those of the present sources. */
export const isBuilt = () => existsSync(inProject(".next", "BUILD_ID")) && read(stampFile) === sourcesHash();

export async function ensureBuilt(node) {
  if (isBuilt()) return;
  await alone(async () => {
    if (!isBuilt()) await step(words.building, () => build(node));
  });
}

async function build(node) {
  rmSync(stampFile, { force: true });
  // Types left behind by the development server break the build.
  rmSync(inProject(".next", "dev", "types"), { recursive: true, force: true });
  const hash = sourcesHash();
  await must("next build", node, [inProject("node_modules", "next", "dist", "bin", "next"), "build"], { env: environment({ NODE_ENV: "production" }) });
  joinEqualChunks(inProject(".next", "server", "chunks"));
  writeFileSync(stampFile, hash);
}

/** A hash over names and contents; tests are left out. */
export function sourcesHash() {
  const hash = createHash("sha256");
  for (const file of sources()) {
    const name = relative(project, file).split(sep).join("/");
    hash.update(`${name}\0`).update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

function sources() {
  const found = files.map((name) => inProject(name)).filter((file) => existsSync(file));
  for (const folder of folders.map((name) => inProject(name)).filter((path) => existsSync(path))) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (entry.isFile() && !/\.test\.tsx?$/.test(entry.name)) found.push(join(entry.parentPath ?? entry.path, entry.name));
    }
  }
  return found.sort();
}

function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
