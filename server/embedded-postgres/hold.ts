/** One Linjia per data folder: a lock held inside the database, which the system lets go with the connection, also after kill -9. */
import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";

const lock = 7_001_000;

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
