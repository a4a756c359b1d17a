/** The files of the project as they lie on the disk, without what is made or installed. */
import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { projectFolder } from "#lib/kernel/env";

const made = new Set(["node_modules", "test-results", "playwright-report", "coverage"]);

/** Names of the folders in `folder` (relative to the project), sorted; hidden and made ones left out. */
export function foldersIn(folder: string): string[] {
  const entries = readdirSync(join(projectFolder, folder), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith(".") && !made.has(entry.name)).map((entry) => entry.name).sort();
}

/** Paths of all files below `folder` with one of these endings, relative to the project, with forward slashes. */
export function filesIn(folder: string, endings: readonly string[]): string[] {
  const found: string[] = [];
  for (const entry of readdirSync(join(projectFolder, folder), { withFileTypes: true })) {
    if (entry.name.startsWith(".") || made.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...filesIn(path, endings));
    else if (endings.some((ending) => entry.name.endsWith(ending))) found.push(path.split(sep).join("/"));
  }
  return found.sort();
}

export function read(path: string): string {
  return readFileSync(join(projectFolder, path), "utf8");
}

export const code = [".ts", ".tsx", ".mjs"];
export const isTest = (path: string) => /\.(test|spec|fixture)\.tsx?$/.test(path) || /(^|\/)testing(-[a-z]+)?\.ts$/.test(path);
