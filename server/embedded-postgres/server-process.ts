/** One run of the PostgreSQL server: started, ready, ended. */
import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readSync, renameSync, statSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import type { Account } from "./account.ts";
import { type Binaries, program } from "./binaries.ts";
import { lastError } from "./cluster.ts";
import { readPidFile } from "./leftover.ts";
import type { Place } from "./place.ts";
import { quietEnvironment, run } from "./run.ts";

export type ServerProcess = {
  pid: number;
  /** Resolves when it has ended, for whatever reason. */
  ended: Promise<void>;
  /** Fast shutdown; after `patience` milliseconds an immediate one (nothing is lost, the next start takes longer). */
  stop: (patience?: number) => Promise<void>;
};
export type Launch = {
  account: Account | null;
  binaries: Binaries;
  place: Place;
  port: number;
  logFile: string;
  /** False for tests: nothing survives a power cut. */
  durable: boolean;
};

/** A server that ended before it was ready; the message is the last error of its log. */
export class LaunchFailure extends Error {}

const largestLog = 10 * 1024 * 1024;

/** Starts the server and waits until it accepts connections, however long recovery takes. @throws LaunchFailure */
export async function launch(given: Launch): Promise<ServerProcess> {
  const { account, binaries, place, logFile } = given;
  const log = openLog(logFile);
  // Detached: Ctrl-C in the terminal must reach PostgreSQL through us, after the last save.
  const child = spawn(program(binaries.folder, "postgres"), serverArguments(given), {
    cwd: process.platform === "win32" ? undefined : "/",
    env: quietEnvironment,
    detached: process.platform !== "win32",
    windowsHide: true,
    stdio: ["ignore", log.descriptor, log.descriptor, ...(place.descriptor === null ? [] : [place.descriptor])],
    ...(account && { uid: account.uid, gid: account.gid }),
  });
  closeSync(log.descriptor);
  let over = false;
  let failure = "";
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      over = true;
      process.off("exit", interrupt);
      resolve();
    };
    child.once("exit", end);
    child.once("error", (error) => {
      failure = error.message;
      end();
    });
  });
  const interrupt = () => child.kill("SIGINT");
  process.once("exit", interrupt);
  while (!over && !(await isReady(place.folder, child.pid))) await Promise.race([ended, pause(15)]);
  if (over || child.pid === undefined) throw new LaunchFailure(failure || lastError(readFrom(logFile, log.size)));
  return { pid: child.pid, ended, stop: (patience = 5_000) => stop(child, ended, patience, given) };
}

function serverArguments({ place, port, durable }: Launch): string[] {
  const settings: Record<string, string | number> = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: "",
    max_connections: 100,
    timezone: "UTC",
    log_timezone: "UTC",
    log_checkpoints: "off",
    ...(!durable && { fsync: "off", full_page_writes: "off" }),
  };
  return ["-D", place.argument, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])];
}

async function isReady(folder: string, pid: number | undefined): Promise<boolean> {
  const file = await readPidFile(folder);
  return file !== null && file.pid === pid && file.status === "ready";
}

async function stop(child: ChildProcess, ended: Promise<void>, patience: number, { account, binaries, place }: Launch): Promise<void> {
  if (process.platform === "win32") {
    await run({ account, file: program(binaries.folder, "pg_ctl"), args: ["stop", "-D", place.folder, "-m", "fast", "-t", String(Math.ceil(patience / 1000))] });
  }
  for (const [signal, wait] of [["SIGINT", patience], ["SIGQUIT", 1_000], ["SIGKILL", 500]] as const) {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await Promise.race([ended, pause(wait, undefined, { ref: false })]);
  }
}

/** The log stays readable for the person who looks after the server; the one before is kept once it has grown. */
function openLog(file: string): { descriptor: number; size: number } {
  const before = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (before > largestLog) renameSync(file, `${file}.1`);
  const descriptor = openSync(file, "a", 0o600);
  return { descriptor, size: before > largestLog ? 0 : before };
}

function readFrom(file: string, offset: number): string {
  const descriptor = openSync(file, "r");
  try {
    const buffer = Buffer.alloc(64 * 1024);
    return buffer.toString("utf8", 0, readSync(descriptor, buffer, 0, buffer.length, offset));
  } finally {
    closeSync(descriptor);
  }
}
