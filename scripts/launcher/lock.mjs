/** One installation or build at a time in this folder, also when two terminals start at once. */
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync, utimesSync, writeSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { isStaleLock } from "./decisions.mjs";
import { scratch } from "./paths.mjs";
import { isAlive } from "./processes.mjs";
import { say } from "./progress.mjs";
import { words } from "./words.mjs";

const beat = 2_000;

/** Runs `work` while nobody else does. */
export async function alone(work) {
  const file = scratch("lock");
  mkdirSync(scratch(), { recursive: true });
  for (let told = false; !take(file); ) {
    const holder = read(file);
    if (holder && isStaleLock({ ...holder, alive: isAlive(holder.pid), now: Date.now() })) rmSync(file, { force: true });
    else if (holder && !told) {
      told = true;
      say(words.waiting(holder.pid));
    }
    await pause(100 + Math.random() * 200);
  }
  // A number alone would not do: after a crash it may soon belong to something else.
  const heart = setInterval(() => utimesSync(file, new Date(), new Date()), beat);
  const release = () => rmSync(file, { force: true });
  process.once("exit", release);
  try {
    return await work();
  } finally {
    clearInterval(heart);
    process.off("exit", release);
    release();
  }
}

function take(file) {
  try {
    const descriptor = openSync(file, "wx");
    writeSync(descriptor, String(process.pid));
    closeSync(descriptor);
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    return false;
  }
}

function read(file) {
  try {
    return { pid: Number(readFileSync(file, "utf8")), touched: statSync(file).mtimeMs };
  } catch {
    return null;
  }
}
