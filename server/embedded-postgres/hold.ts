/** One Linjia per data folder: a lock held inside the database, which the system lets go with the connection, also after kill -9. */
import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";

const lock = 7_001_000;
const visits = 7_001_001;
/** Nobody answers at the address, or nobody in time, the connection broke, or PostgreSQL says that it is going or just coming. */
export const leaving: ReadonlySet<string> = new Set(["CONNECT_TIMEOUT", "ECONNREFUSED", "ECONNRESET", "CONNECTION_CLOSED", "CONNECTION_ENDED", "CONNECTION_DESTROYED", "57P01", "57P02", "57P03"]);

const options = {
  max: 1,
  max_lifetime: null,
  connect_timeout: 5,
  fetch_types: false,
  onnotice: () => {},
  connection: { application_name: "linjia supervisor" },
} as const;

/** `lost` resolves when the connection, and the lock with it, breaks or is released. */
export type Hold = { lost: Promise<void>; release: () => Promise<void> };

/** Takes the lock on a connection of its own; null when somebody else holds it. Throws when the server cannot be reached. */
export async function takeHold(url: string): Promise<Hold | null> {
  const closed = Promise.withResolvers<void>();
  const sql = postgres(url, { ...options, onclose: () => closed.resolve() });
  const release = () => sql.end({ timeout: 1 });
  try {
    const [row] = await sql<{ taken: boolean }[]>`select pg_try_advisory_lock(${lock}) as taken`;
    if (row?.taken) return { lost: closed.promise, release };
  } catch (error) {
    await release();
    throw error;
  }
  await release();
  return null;
}

/** Takes the lock again whenever it is lost, as it is when PostgreSQL recovers from a crash; until `signal`. */
export async function keepHold(url: string, first: Hold, signal: AbortSignal): Promise<void> {
  const ended = new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
  let hold: Hold | null = first;
  while (!signal.aborted) {
    if (hold) await Promise.race([hold.lost, ended]);
    await hold?.release();
    await pause(250, undefined, { signal }).catch(() => {});
    hold = signal.aborted ? null : await takeHold(url).catch(() => null);
  }
  await hold?.release();
}

/** Keeps a server that was started for the moment from ending. */
export type Visit = { end: () => Promise<void> };

/** Null where the server is about to end, or has gone since its address was read. */
export async function visit(url: string): Promise<Visit | null> {
  const sql = postgres(url, { ...options, connection: { application_name: "linjia visitor" } });
  const end = () => sql.end({ timeout: 1 });
  try {
    const [row] = await sql<{ taken: boolean }[]>`select pg_try_advisory_lock_shared(${visits}) as taken`;
    if (row?.taken) return { end };
  } catch (error) {
    if (!leaving.has(codeOf(error))) {
      await end();
      throw error;
    }
  }
  await end();
  return null;
}

/** Resolves when no visit lasts any more, or after `patience` milliseconds; from then on none begins. The result lets go of the server. */
export async function endVisits(url: string, patience: number): Promise<() => Promise<void>> {
  const sql = postgres(url, options);
  const until = Date.now() + patience;
  while (Date.now() < until) {
    const [row] = await sql<{ taken: boolean }[]>`select pg_try_advisory_lock(${visits}) as taken`;
    if (row?.taken) break;
    await pause(50);
  }
  return () => sql.end({ timeout: 1 });
}

/** Whether the server reads `file` of its own folder as `expected`, and whether the lock is taken. Asking takes nothing: somebody else may want the lock now. */
export async function inspect(url: string, file: string, expected: string): Promise<{ same: boolean; held: boolean }> {
  const sql = postgres(url, options);
  try {
    const [row] = await sql<{ text: string | null; held: boolean }[]>`
      select pg_read_file(${file}, true) as text, exists (
        select from pg_locks l join pg_database d on d.oid = l.database and d.datname = current_database()
        where l.locktype = 'advisory' and l.classid = 0 and l.objid = ${lock} and l.objsubid = 1 and l.granted
      ) as held`;
    return { same: row?.text === expected, held: row?.held === true };
  } finally {
    await sql.end({ timeout: 1 });
  }
}

export const codeOf = (error: unknown): string => (error instanceof Error && "code" in error ? String(error.code) : "");
