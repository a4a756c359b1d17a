/** Runs a long-lived program under Node 24, passes signals on, and ends as it ends. */
import { spawn } from "node:child_process";
import { constants } from "node:os";
import { environment } from "./environment.mjs";
import { project } from "./paths.mjs";
import { say } from "./progress.mjs";
import { words } from "./words.mjs";

/**
 * Runs the server until it ends; resolves with its exit code. It gets a process group of its own, so that Ctrl-C
 * reaches it once, through us; and a channel to us, whose end tells it that we were killed.
 */
export function serve(node, args, extra) {
  const child = spawn(node, args, {
    cwd: project,
    env: environment(extra),
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    detached: process.platform !== "win32",
  });
  const pass = (signal) => child.kill(signal);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, pass);
  return ended(child);
}

/** Runs a command in the foreground, as if it had been called directly. */
export function runInForeground(node, args) {
  const child = spawn(node, args, { cwd: process.cwd(), env: environment(), stdio: "inherit" });
  // The terminal sends Ctrl-C to both of us; the command decides what to do.
  process.on("SIGINT", () => {});
  process.on("SIGTERM", (signal) => child.kill(signal));
  return ended(child);
}

function ended(child) {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      if (signal) say(words.killed(signal));
      resolve(code ?? 128 + (constants.signals[signal] ?? 1));
    });
  });
}
