/** What the system tells about a running process. */
import { execFile } from "node:child_process";
import { readFile, stat } from "node:fs/promises";
import { promisify } from "node:util";
import type { ProcessFacts } from "./pid-file.ts";

const ask = promisify(execFile);

export async function factsAbout(pid: number, folder: string): Promise<ProcessFacts> {
  if (!(await isAlive(pid))) return { alive: false, command: null, inFolder: null };
  const [command, inFolder] = await Promise.all([commandOf(pid), worksIn(pid, folder)]);
  return { alive: true, command, inFolder };
}

/** A process of another user (EPERM) counts as gone, as it does for PostgreSQL: ours would belong to us. So does a zombie. */
export async function isAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  if (process.platform !== "linux") return true;
  const line = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  return !/^\d+ \(.*\) Z /s.test(line);
}

async function commandOf(pid: number): Promise<string | null> {
  try {
    if (process.platform === "linux") return (await readFile(`/proc/${pid}/cmdline`, "utf8")).split("\0")[0] ?? null;
    if (process.platform === "win32") {
      const { stdout } = await ask("tasklist", ["/FI", `PID eq ${pid}`, "/FO", "CSV", "/NH"]);
      return /^"([^"]+)"/.exec(stdout)?.[1] ?? null;
    }
    return (await ask("ps", ["-o", "comm=", "-p", String(pid)])).stdout.trim() || null;
  } catch {
    return null;
  }
}

/** PostgreSQL works in its data folder. Other users' processes, and other systems, do not tell. */
async function worksIn(pid: number, folder: string): Promise<boolean | null> {
  if (process.platform !== "linux") return null;
  try {
    const [there, here] = await Promise.all([stat(`/proc/${pid}/cwd`), stat(folder)]);
    return there.dev === here.dev && there.ino === here.ino;
  } catch {
    return null;
  }
}
