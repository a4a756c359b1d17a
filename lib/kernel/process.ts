/** The only place where `lib` keeps state: one value per name for the whole process. */

// Next loads its own copies of these modules (pages, route handlers), so the store hangs on globalThis.
const key = Symbol.for("linjia");
type Store = Map<string, unknown>;
const root = globalThis as typeof globalThis & { [key]?: Store };

/**
 * Returns the value called `name`, made at the first call and shared by every copy of this module.
 * @param make must always make the same type for the same name.
 */
export function once<T>(name: string, make: () => T): T {
  root[key] ??= new Map();
  const store = root[key];
  if (!store.has(name)) store.set(name, make());
  return store.get(name) as T;
}

/** Forgets a value, so that a test or a shutdown can start afresh. */
export function forget(name: string): void {
  root[key]?.delete(name);
}
