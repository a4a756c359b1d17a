/** Versions below these have known holes; package.json pins newer ones, but what counts is what is installed. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "#lib/kernel/env";
import { type Check, noneOf } from "./check.ts";
import { read } from "./sources.ts";

const floors: Record<string, string> = { next: "16.4.5", sharp: "0.35.5", "next-auth": "4.24.15" };
const nodeFloor = "24.0.0";

export const versions: Check = {
  name: "versions",
  needs: "source",
  look: async (words) => {
    const found = Object.keys(floors).map((name) => ({ name, version: installedVersion(name), floor: floors[name] ?? "" }));
    const all = [...found, { name: "node", version: process.versions.node, floor: nodeFloor }];
    return noneOf(all.filter(({ version, floor }) => !reaches(version, floor)).map((one) => words.tooOld(one.name, one.version, one.floor)));
  },
};

function installedVersion(name: string): string {
  const file = `node_modules/${name}/package.json`;
  if (!existsSync(join(projectFolder, file))) return "-";
  const { version }: { version: string } = JSON.parse(read(file));
  return version;
}

/** Compares three-part versions; a prerelease counts as below its release. */
export function reaches(version: string, floor: string): boolean {
  const [release = "", prerelease] = version.split("-");
  const have = release.split(".").map(Number);
  const need = floor.split(".").map(Number);
  for (const [index, part] of need.entries()) {
    const difference = (have[index] ?? Number.NaN) - part;
    if (Number.isNaN(difference) || difference < 0) return false;
    if (difference > 0) return true;
  }
  return prerelease === undefined;
}
