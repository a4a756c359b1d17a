/** Other processes: npm above us, and whether one is alive. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * npm killed with -9 tells us nothing, and a SIGTERM for npm may end at its shell: we notice by its process being gone.
 * Calls `onGone` once; does not keep the process running.
 */
export function watchNpm(onGone) {
  const npm = process.env.npm_lifecycle_event ? npmProcess() : null;
  if (!npm) return;
  const timer = setInterval(() => {
    if (isAlive(npm)) return;
    clearInterval(timer);
    onGone();
  }, 500);
  timer.unref();
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

/** Whether a process of this number runs. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
