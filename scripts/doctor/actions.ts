/** What a browser can call is a command: every server action is `serverAction(command)`, and the build knows no other. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "#lib/kernel/env";
import { type ActionFile, readActions } from "./action-source.ts";
import { type Check, noneOf, skipped, type Words } from "./check.ts";
import { filesIn, read } from "./sources.ts";

const manifest = ".next/server/server-reference-manifest.json";
const directive = /^\s*["']use server["']/m;

export const actions: Check = {
  name: "actions",
  needs: "source",
  look: async (words) => {
    const faults: string[] = [];
    for (const path of ["app", "components", "lib"].flatMap((folder) => filesIn(folder, [".ts", ".tsx"]))) {
      if (directive.test(read(path)) && !isActionFile(path)) faults.push(words.strayAction(path));
    }
    const files = filesIn("app", [".ts"]).filter(isActionFile).map((path) => readActions(path, read(path)));
    for (const file of files) faults.push(...(await faultsIn(file, words)));
    return noneOf(faults, `${files.reduce((sum, file) => sum + file.actions.length, 0)}`);
  },
};

/** The same actions as Next built them; what it knows and the source does not could be called and is asked nothing. */
export const builtActions: Check = {
  name: "builtActions",
  needs: "build",
  look: async (words) => {
    if (!existsSync(join(projectFolder, manifest))) return skipped(words.noBuild);
    const known = new Set(filesIn("app", [".ts"]).filter(isActionFile).flatMap((path) => readActions(path, read(path)).actions.map(({ name }) => `${path} ${name}`)));
    const built = actionsBuilt(JSON.parse(read(manifest)));
    return noneOf(built.filter((action) => !known.has(`${action.file} ${action.name}`)).map((action) => words.unknownAction(action.file, action.name)), `${built.length}`);
  },
};

const isActionFile = (path: string) => /^app\/(.*\/)?actions\.ts$/.test(path);

async function faultsIn(file: ActionFile, words: Words): Promise<string[]> {
  const faults = file.otherExports.map((line) => words.notAnAction(file.path, line));
  for (const { command, from } of file.actions) {
    if (!from?.module.startsWith("#lib/") || !(await isCommand(from))) faults.push(words.notACommand(file.path, command));
  }
  return faults;
}

/** Commands carry the name they are registered under. */
async function isCommand(from: { module: string; name: string }): Promise<boolean> {
  const module: Record<string, unknown> = await import(from.module);
  const value = module[from.name];
  return typeof value === "function" && "commandName" in value && typeof value.commandName === "string";
}

type Manifest = Record<string, Record<string, { exportedName?: string; filename?: string }> | string>;

/** File and name of every action in Next's manifest, node and edge. */
export function actionsBuilt(list: Manifest): { file: string; name: string }[] {
  const entries = ["node", "edge"].flatMap((runtime) => {
    const actions = list[runtime];
    return typeof actions === "object" ? Object.values(actions) : [];
  });
  return entries.map(({ exportedName = "?", filename = "?" }) => ({ file: filename, name: exportedName }));
}
