/** PostgreSQL's postmaster.pid: what it says, and what follows from it. Pure decisions. */

export type PidFile = {
  pid: number;
  /** Null while the server is still starting. */
  port: number | null;
  status: "starting" | "stopping" | "ready" | "standby" | null;
};

/** Reads the lines PostgreSQL writes: 1 process, 4 port, 8 status. Null for an empty or cut file. */
export function parsePidFile(text: string): PidFile | null {
  const lines = text.split("\n");
  const pid = Math.abs(Number(lines[0]));
  if (!Number.isInteger(pid) || pid === 0) return null;
  const status = lines[7]?.trim();
  const known = (["starting", "stopping", "ready", "standby"] as const).find((name) => name === status);
  return { pid, port: Number(lines[3]) || null, status: known ?? null };
}

/** What the system says about a process; null where it does not tell. */
export type ProcessFacts = { alive: boolean; command: string | null; inFolder: boolean | null };

/**
 * - `free`: nobody is there; PostgreSQL clears a dead process's file away by itself.
 * - `stale`: the number now belongs to an unrelated process, which PostgreSQL would take for a server.
 * - `ask`: a server may be there; only it can tell.
 */
export function judge(file: PidFile | null, process: ProcessFacts): "free" | "stale" | "ask" {
  if (!file || !process.alive) return "free";
  if (process.command !== null && !isPostgres(process.command)) return "stale";
  if (process.inFolder === false) return "stale";
  return "ask";
}

function isPostgres(command: string): boolean {
  const name = command.split(/[\\/]/).at(-1) ?? "";
  return /^(postgres|postmaster)(\.exe|:.*)?$/.test(name);
}

/**
 * What a server said when it was asked.
 * - `other`: it serves another folder (this one is a copy of it)
 * - `held`: it serves this folder, and another Linjia uses it
 * - `orphan`: it serves this folder for nobody
 * - `silent`: no answer, or it does not accept our password
 */
export type Answer = "other" | "held" | "orphan" | "silent";

/** What to do then: `stop` the orphan, treat the file as `stale`, or refuse. */
export function conclude(answer: Answer): "stop" | "stale" | "in use" | "unclear" {
  return ({ other: "stale", held: "in use", orphan: "stop", silent: "unclear" } as const)[answer];
}
