/** Where a restore works until it has proved itself: beside its goal, which stays as it is until then. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

export type RestorePlace = { /** The data folder to be. */ working: string; take: () => void; leave: () => void };
export type Busy = "notEmpty" | "restoring";

/** @returns why not, where the goal is no empty folder or another restore is at work. Throws what the disk says. */
export function openPlace(goal: string): RestorePlace | Busy {
  if (!isFree(goal)) return "notEmpty";
  const place = join(dirname(goal), `.${basename(goal)}.restoring`);
  mkdirSync(dirname(goal), { recursive: true });
  if (!claim(place)) return "restoring";
  const working = join(place, "data");
  return {
    working,
    take: () => {
      // Somebody may have put something there meanwhile: a folder that is not empty is not removed.
      if (readable(goal)) rmdirSync(goal);
      renameSync(working, goal);
    },
    leave: () => rmSync(place, { recursive: true, force: true }),
  };
}

/** Making a folder is what only one of two can do. One whose maker is gone was left by a kill, and goes. */
function claim(place: string): boolean {
  for (const last of [false, true]) {
    try {
      mkdirSync(place, { mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
      writeFileSync(join(place, "pid"), String(process.pid));
      return true;
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
      if (last || isAtWork(place)) return false;
      rmSync(place, { recursive: true, force: true });
    }
  }
  return false;
}

function isAtWork(place: string): boolean {
  try {
    const pid = Number(readFileSync(join(place, "pid"), "utf8"));
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    // No permission to signal it: it is there, and somebody else's.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function readable(folder: string): string[] | null {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

export function isFree(folder: string): boolean {
  return (readable(folder) ?? []).length === 0;
}
