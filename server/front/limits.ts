/** How much a request may carry, by where it goes; told before a byte of it is read. */
import type { IncomingMessage } from "node:http";

const megabyte = 1024 * 1024;
const usual = megabyte;
/** Pictures, and pages to import; drafts with long tables. */
const larger: [RegExp, number][] = [[/^\/api\/uploads$/, 21 * megabyte], [/^\/api\/import$/, 6 * megabyte], [/^\/api\/drafts\//, 4 * megabyte], [/^\/desk\//, 8 * megabyte]];

export function isTooLarge(request: IncomingMessage, pathname: string): boolean {
  const declared = Number(request.headers["content-length"] ?? 0);
  const limit = larger.find(([path]) => path.test(pathname))?.[1] ?? usual;
  return declared > limit;
}
