/** Every route of the application, found in the file tree: a route nobody lists in a test makes that test fail. */
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const app = fileURLToPath(new URL("../../app", import.meta.url));

/** Patterns such as `/desk/articles/[id]`, of pages and route handlers. Groups in brackets are left out. */
export function everyRoute(): string[] {
  return routesIn(/(^|\/)(page|route)\.tsx?$/);
}

/** The same of what readers see: pages only, feeds and the like not. */
export function everyReaderPage(): string[] {
  return routesIn(/^\(site\)\/\[lang\]\/.*page\.tsx$/);
}

function routesIn(pattern: RegExp): string[] {
  const files = readdirSync(app, { recursive: true, encoding: "utf8" }).map((file) => file.replaceAll("\\", "/"));
  const routes = files.filter((file) => pattern.test(file)).map((file) => `/${file.replace(/(^|\/)(page|route)\.tsx?$/, "")}`.replace(/\/\([^)]+\)/g, "") || "/");
  return [...new Set(routes)].sort();
}
