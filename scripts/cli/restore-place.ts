/** Where a restore works until it has proved itself: beside its goal, which stays as it is until then. */
import { randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

export type RestorePlace = { /** The data folder to be. */ working: string; take: () => void; leave: () => void };
export type Busy = "notEmpty" | "restoring";

/** @returns why not, where the goal is no empty folder or another restore is at work. Throws what the disk says. */
export function openPlace(goal: string): RestorePlace | Busy {
  if (!isFree(goal)) return "notEmpty";
  const place = join(dirname(goal), `.${basename(goal)}.restoring`);
  mkdirSync(dirname(goal), { recursive: true });
  if (!claim(place)) return "restoring";
  // Another may have ended between the two looks.
  if (!isFree(goal)) {
    clear(place);
    return "notEmpty";
  }
  sweep(place);
  const working = join(place, "data");
  return {
    working,
    take: () => {
      // Somebody may have put something there meanwhile: a folder that is not empty is not removed.
      if (readable(goal)) rmdirSync(goal);
      renameSync(working, goal);
    },
    leave: () => clear(place),
  };
}

const byPattern = /^by-(\d+)-[0-9a-f]+$/;
const newName = () => `by-${process.pid}-${randomBytes(6).toString("hex")}`;

/**
 * Only one of several can do it, whenever each looks: the folder comes with its maker's name in it, by one renaming, and one that was left by a kill is
 * taken over by renaming that name, which is there for one of them only.
 */
function claim(place: string): boolean {
  const name = newName();
  const fresh = `${place}-${name}`;
  mkdirSync(fresh, { mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  try {
    writeFileSync(join(fresh, name), "");
    renameSync(fresh, place);
    return true;
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!["ENOTEMPTY", "EEXIST", "EPERM", "EACCES"].includes(codeOf(error)) || readable(place) === null) throw error;
  }
  return takeOver(place, name);
}

function takeOver(place: string, name: string): boolean {
  const left = (readable(place) ?? []).find((each) => byPattern.test(each));
  if (left === undefined || isAtWork(left)) return false;
  try {
    renameSync(join(place, left), join(place, name));
  } catch (error) {
    if (codeOf(error) === "ENOENT") return false;
    throw error;
  }
  for (const each of readable(place) ?? []) if (each !== name) rmSync(join(place, each), { recursive: true, force: true });
  return true;
}

/** Out of the way at once: nobody finds half of it. */
function clear(place: string): void {
  const away = `${place}-${newName()}`;
  try {
    renameSync(place, away);
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
  }
  rmSync(away, { recursive: true, force: true });
}

/** What others were just making or removing when they were killed. */
function sweep(place: string): void {
  const beside = `${basename(place)}-`;
  for (const each of readable(dirname(place)) ?? []) {
    const name = each.startsWith(beside) ? each.slice(beside.length) : "";
    if (byPattern.test(name) && !isAtWork(name)) rmSync(join(dirname(place), each), { recursive: true, force: true });
  }
}

function isAtWork(name: string): boolean {
  try {
    return process.kill(Number(byPattern.exec(name)?.[1]), 0);
  } catch (error) {
    // No permission to signal it: it is there, and somebody else's.
    return codeOf(error) === "EPERM";
  }
}

const codeOf = (error: unknown): string => (error instanceof Error && "code" in error ? String(error.code) : "");

function readable(folder: string): string[] | null {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

export function isFree(folder: string): boolean {
  return (readable(folder) ?? []).length === 0;
}
