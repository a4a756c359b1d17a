/** Runs a long-lived program under Node 24, passes signals on, and ends as it ends. */
import { execFileSync, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { constants } from "node:os";
import { environment } from "./environment.mjs";
import { project } from "./paths.mjs";

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
  const watch = watchParent(() => child.kill("SIGTERM"));
  return ended(child).finally(() => clearInterval(watch));
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
    child.once("exit", (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 1)));
  });
}

/** npm killed with -9 tells us nothing; we notice by its process being gone. */
function watchParent(onGone) {
  const parent = process.env.npm_lifecycle_event ? npmProcess() : null;
  if (!parent) return undefined;
  const timer = setInterval(() => {
    if (isAlive(parent)) return;
    clearInterval(timer);
    onGone();
  }, 500);
  return timer;
}

/** Our parent, or the one above where npm's shell stays in between. */
function npmProcess() {
  try {
    const [name, above] =
      process.platform === "linux"
        ? /\((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${process.ppid}/stat`, "utf8")).slice(1)
        : /^\s*(\d+)\s+(.*)$/.exec(execFileSync("ps", ["-o", "ppid=,comm=", "-p", String(process.ppid)], { encoding: "utf8" })).slice(1).reverse();
    return /(^|\/)-?(ba|da|z|a|k)?sh$/.test(name.trim()) ? Number(above) : process.ppid;
  } catch {
    return null;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
