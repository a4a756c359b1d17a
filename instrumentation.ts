/** Next tells here what a page could not do; without it the number on the error screen would be in no log. */
import type { pageFailed } from "#lib/web/page-failure";

let tell: typeof pageFailed | undefined;

/** Next compiles this file for a runtime without Node's modules as well, which nothing here runs in. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") tell = (await import("#lib/web/page-failure")).pageFailed;
}

export function onRequestError(error: unknown, { path }: { path: string }): void {
  tell?.(error, path);
}
