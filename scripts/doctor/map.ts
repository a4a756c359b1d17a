/** The map in ARCHITECTURE.md names every folder there is, and no other. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "#lib/kernel/env";
import { type Check, noneOf } from "./check.ts";
import { foldersIn, read } from "./sources.ts";

/** Served or read by people as they are; they need no map. */
const selfEvident = new Set(["docs", "public", "bin"]);

export const map: Check = {
  name: "map",
  needs: "source",
  look: async (words) => {
    const named = foldersNamed(read("ARCHITECTURE.md"));
    const real = [...foldersIn(".").filter((name) => !selfEvident.has(name)), ...foldersIn("lib").map((name) => `lib/${name}`)];
    const missing = real.filter((folder) => !named.some((name) => name === folder || name.startsWith(`${folder}/`)));
    const gone = named.filter((folder) => !existsSync(join(projectFolder, folder)));
    return noneOf([...missing.map(words.notOnMap), ...gone.map(words.onlyOnMap)]);
  },
};

/** The folders in the first column of the table under "The map". */
export function foldersNamed(text: string): string[] {
  const section = text.split(/^## /m).find((part) => part.startsWith("The map")) ?? "";
  const cells = section.split("\n").flatMap((line) => /^\|([^|]+)\|/.exec(line)?.[1] ?? []);
  return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ""));
}
