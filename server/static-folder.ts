/** STATIC_DIR: the folder in which a file server finds readers' documents. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { reasonOf, StartRefusal } from "#lib/kernel/terminal";

/** The mark of a folder that is ours: its pages are deleted, and nobody else's may be. */
const mark = "linjia-static";

/** Makes the folder and marks it. @throws StartRefusal where it holds what is not ours, or cannot be written. */
export function prepareStaticDir(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    if (readdirSync(folder).length > 0 && !existsSync(join(folder, mark))) throw new StartRefusal((t) => t.staticDirForeign(folder));
    writeFileSync(join(folder, mark), "");
  } catch (error) {
    throw error instanceof StartRefusal ? error : new StartRefusal((t) => t.staticDirUnusable(folder, reasonOf(error)));
  }
}
