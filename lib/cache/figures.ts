/** What the front says of its documents, for the people who look after the site. Plain data: the front and the desk's pages load their own copies of `lib`. */
import { forget, once } from "#lib/kernel/process";
import type { FrontFigures } from "./types.ts";

const name = "front-figures";

/** Called once by the front. */
export function tellFigures(read: () => FrontFigures): void {
  forget(name);
  once(name, () => read);
}

/** Of this process; null where it has no front. */
export function frontFigures(): FrontFigures | null {
  return once<() => FrontFigures | null>(name, () => () => null)();
}
