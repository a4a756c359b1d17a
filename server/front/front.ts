/** What the front knows of the world around it. */
import { existsSync, readdirSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { Keeper, usualBytes } from "./keeper.ts";
import { Mirror } from "./mirror.ts";
import type { Shell } from "./shell.ts";
import { projectFolder } from "#lib/kernel/env";

/** Next, or what stands for it in a test. */
export type PageHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export type FrontOptions = {
  /** Scheme and host as readers see them, without a slash at the end. */
  siteUrl: string;
  /** Whether a proxy of ours stands in front and tells addresses. */
  trustProxy: boolean;
  dev: boolean;
  /** Whether a cache of somebody else stands between readers and us. */
  cdn?: boolean;
  /** Memory for readers' documents, in bytes. */
  cacheBytes?: number;
  /** Folder of this process alone in which readers' documents are kept for a file server. */
  staticDir?: string | null;
  /** Addresses of the files of the build; those that lie in `.next/static` when nothing else is said. */
  builtFiles?: ReadonlySet<string>;
};

export type Front = FrontOptions & {
  pages: PageHandler;
  /** Addresses of the files in `public/`. */
  publicFiles: ReadonlySet<string>;
  builtFiles: ReadonlySet<string>;
  keeper: Keeper;
  mirror: Mirror | null;
  /** Of social pictures, apart: somebody who asks for all of them may not push a page out, nor take its turn. */
  pictures: Keeper;
  /** What stands around every page, by edition. */
  shells: Map<string, Promise<Shell>>;
};

/** One request on its way. */
export type Asked = { request: IncomingMessage; response: ServerResponse; requestId: string; address: string };

export function newFront(pages: PageHandler, options: FrontOptions): Front {
  const mirror = options.staticDir && !options.dev ? new Mirror(options.staticDir) : null;
  // A page under development changes without telling.
  const bytes = options.dev ? 0 : (options.cacheBytes ?? usualBytes);
  const publicFiles = new Set(filesIn(join(projectFolder, "public")));
  const builtFiles = options.builtFiles ?? new Set(filesIn(join(projectFolder, ".next/static")).map((file) => `/_next/static${file}`));
  return { ...options, pages, keeper: new Keeper(bytes, mirror), pictures: new Keeper(bytes / 8, null, 1), mirror, shells: new Map(), publicFiles, builtFiles };
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => `${entry.parentPath.slice(folder.length).replaceAll("\\", "/")}/${entry.name}`);
}
