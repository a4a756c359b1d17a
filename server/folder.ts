/** The data folder and the folders above it. */
import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes a folder where it is missing, closed to others. Step by step: Node's `recursive` never ends where the system
 * lets nobody make folders (`/proc`).
 */
export function makeDataFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeParents(dirname(folder));
  // Others may walk through root's data folder, not list it: PostgreSQL's account has to.
  mkdirSync(folder, { recursive: false, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
}

function makeParents(folder: string): void {
  if (existsSync(folder)) return;
  makeParents(dirname(folder));
  mkdirSync(folder);
}
