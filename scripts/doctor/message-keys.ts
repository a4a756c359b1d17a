/** Both languages have the same areas, keys and kinds of sentences. The types say so too; this also looks at lists and at empty sentences. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { projectFolder } from "#lib/kernel/env";
import { type Check, noneOf } from "./check.ts";
import { filesIn } from "./sources.ts";

export const messageKeys: Check = {
  name: "messageKeys",
  needs: "source",
  look: async () => {
    const [chinese, english] = [await keysOf("zh-CN"), await keysOf("en")];
    const missing = (from: Map<string, string>, to: Map<string, string>, where: string) =>
      [...from].filter(([key, kind]) => to.get(key) !== kind).map(([key]) => `${where}: ${key}`);
    return noneOf([...missing(chinese, english, "en"), ...missing(english, chinese, "zh-CN")], `${chinese.size}`);
  },
};

async function keysOf(language: string): Promise<Map<string, string>> {
  const keys = new Map<string, string>();
  for (const path of filesIn(`messages/${language}`, [".ts"])) {
    const area: unknown = await import(pathToFileURL(join(projectFolder, path)).href);
    collect(area, path.slice(`messages/${language}/`.length), keys);
  }
  return keys;
}

/** Adds "area.ts.key.key" with the kind of what stands there; an empty sentence is of a kind of its own. */
export function collect(value: unknown, path: string, keys: Map<string, string>): void {
  if (typeof value === "object" && value !== null) {
    for (const [key, inner] of Object.entries(value)) collect(inner, `${path}.${key}`, keys);
  } else keys.set(path, value === "" ? "empty" : typeof value);
}
