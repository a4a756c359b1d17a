/** The site and its command line as processes of their own, and what the system says they used. */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { projectFolder } from "#lib/kernel/env";
import { commandFlags, serverFlags } from "../scripts/launcher/flags.mjs";

const patience = 180_000;

export type Site = { url: string; pid: number; milliseconds: number; stop: () => Promise<void> };

export const isBuilt = () => existsSync(join(projectFolder, ".next/BUILD_ID"));

/** Starts `file` of the project and waits for the first 200 of `/`; `milliseconds` from the spawn on. */
export async function startSite(file: string, dataDir: string, settings: Record<string, string> = {}): Promise<Site> {
  const port = settings.PORT === undefined ? await freePort() : Number(settings.PORT);
  const since = performance.now();
  const child = spawn(process.execPath, [...serverFlags, file], { cwd: projectFolder, env: { ...environment(dataDir, port), ...settings }, stdio: ["ignore", "pipe", "pipe"] });
  // A bench that fails half-way leaves no site behind.
  const leave = () => child.kill("SIGKILL");
  process.once("exit", leave);
  child.once("exit", () => process.off("exit", leave));
  const output = collected(child);
  const url = `http://127.0.0.1:${port}`;
  for (const until = Date.now() + patience; ; ) {
    if (child.exitCode !== null || Date.now() > until) throw new Error(`The site did not start:\n${output()}`);
    const status = await fetch(`${url}/`).then(read, () => 0);
    if (status === 200) break;
    await pause(5);
  }
  return { url, pid: child.pid ?? 0, milliseconds: performance.now() - since, stop: () => stop(child) };
}

async function read(answer: Response): Promise<number> {
  await answer.arrayBuffer();
  return answer.status;
}

/** Runs a verb of the command line to its end. `peak`: the most memory it had, in MB; null where the system does not tell. */
export async function runVerb(args: readonly string[], dataDir: string): Promise<{ out: string; milliseconds: number; peak: number | null }> {
  const since = performance.now();
  const child = spawn(process.execPath, [...commandFlags, join(projectFolder, "scripts/cli/main.ts"), ...args], { cwd: projectFolder, env: environment(dataDir, 3000), stdio: ["ignore", "pipe", "pipe"] });
  const output = collected(child);
  let peak: number | null = null;
  const watch = setInterval(() => (peak = peakMemory(child.pid ?? 0) ?? peak), 100);
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`linjia ${args.join(" ")} ended with ${code}:\n${output()}`);
  return { out: output(), milliseconds: performance.now() - since, peak };
}

/** CPU seconds a process has used, its threads included; null outside of Linux. */
export function cpuSeconds(pid: number): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    // Fields 14 and 15 of proc(5), in ticks of 1/100 s on every Linux that Node runs on.
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return null;
  }
}

/** Until a site that has just started has made what readers ask for first, and rests: its processor idle for nine tenths of a second, twice. At most a minute. */
export async function untilQuiet({ pid }: Pick<Site, "pid">): Promise<void> {
  let idle = 0;
  for (const until = Date.now() + 60_000; idle < 2 && Date.now() < until; ) {
    const before = cpuSeconds(pid);
    await pause(1_000);
    const after = cpuSeconds(pid);
    if (before === null || after === null) return;
    idle = after - before < 0.1 ? idle + 1 : 0;
  }
}

function peakMemory(pid: number): number | null {
  try {
    const line = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
    return line ? Math.round(Number(line[1]) / 1024) : null;
  } catch {
    return null;
  }
}

/** Memory of a process that is in use now, in MB; null where the system does not tell. */
export function memoryMegabytes(pid: number): number | null {
  try {
    const line = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
    return line ? Math.round(Number(line[1]) / 1024) : null;
  } catch {
    return null;
  }
}

function environment(dataDir: string, port: number): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, ...inherited } = process.env;
  return { ...inherited, NODE_ENV: "production", HOST: "127.0.0.1", PORT: String(port), SITE_URL: `http://127.0.0.1:${port}`, DATA_DIR: dataDir, LOG_LEVEL: "warn" };
}

function collected(child: ChildProcess): () => string {
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk: Buffer) => (text += chunk));
  return () => text;
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  if (child.exitCode !== null) return;
  child.kill("SIGTERM");
  const force = setTimeout(() => child.kill("SIGKILL"), 15_000);
  await ended;
  clearTimeout(force);
}

export function freePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const probe = createServer();
  probe.once("error", reject);
  probe.listen(0, "127.0.0.1", () => {
    const address = probe.address();
    probe.close(() => (typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port"))));
  });
  return promise;
}
