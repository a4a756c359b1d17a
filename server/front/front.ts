/** What the front knows of the world around it. */
import { readdirSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { projectFolder } from "#lib/kernel/env";
import { trustedProxies } from "./client-address.ts";

/** Next, or what stands for it in a test. */
export type PageHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export type Front = {
  pages: PageHandler;
  /** Scheme and host as readers see them, without a slash at the end. */
  siteUrl: string;
  /** How many proxies of ours stand in front. */
  proxies: number;
  dev: boolean;
  /** Addresses of the files in `public/`. */
  publicFiles: ReadonlySet<string>;
};

/** One request on its way. */
export type Asked = { request: IncomingMessage; response: ServerResponse; requestId: string; address: string };

export function newFront(pages: PageHandler, env: Record<string, string | undefined> = process.env): Front {
  return {
    pages,
    siteUrl: env.SITE_URL ?? `http://localhost:${env.PORT ?? "3000"}`,
    proxies: trustedProxies(env.TRUST_PROXY),
    dev: env.NODE_ENV === "development",
    publicFiles: new Set(filesIn(join(projectFolder, "public"))),
  };
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => `${entry.parentPath.slice(folder.length).replaceAll("\\", "/")}/${entry.name}`);
}
