/** Whether the database is the one that this process started in its data folder; the server says so at its start. */
import { forget, once } from "#lib/kernel/process";

const name = "database-built-in";

export function sayBuiltIn(folder: string): void {
  forget(name);
  once(name, () => folder);
}

/** Its folder; null where DATABASE_URL leads to another. */
export function builtInFolder(): string | null {
  return once<string | null>(name, () => null);
}
