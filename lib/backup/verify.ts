/** Whether a backup is whole: every entry is read and compared with the list at its end, and the list with its own hash. */
import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { z } from "zod";
import { refuse } from "#lib/kernel/refusal";
import { pieceName, unpack } from "./packed-rows.ts";
import { isPicturePath, secretFiles } from "./pictures.ts";
import { backupKinds, type Manifest, type Part, type Report } from "./types.ts";
import { type Entry, walkBackup } from "./walk.ts";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const part = z.tuple([z.int().nonnegative(), sha256]);
const name = z.string().regex(/^[a-z][a-z0-9_]{0,62}$/);
const manifestSchema: z.ZodType<Manifest> = z.object({
  format: z.literal(1),
  program: z.string().max(40),
  kind: z.enum(backupKinds),
  at: z.iso.datetime(),
  site: z.string().max(400),
  migrations: z.array(sha256).max(10_000),
  tables: z.record(name, z.object({ columns: z.array(name).min(1), rows: z.int().nonnegative(), bytes: z.int().nonnegative(), sha256, parts: z.array(part) })),
  sequences: z.record(name, z.object({ last: z.string().regex(/^\d{1,19}$/), called: z.boolean() })),
  media: z.record(z.string().refine(isPicturePath), part),
  secrets: z.partialRecord(z.enum(secretFiles), part).transform((given) => given as Record<string, Part>),
  missing: z.int().nonnegative(),
});

/** Refuses "backup.damaged", "backup.unreadable", "backup.otherFormat"; nothing is written anywhere. */
export async function verifyBackup(file: string, report: Report = () => {}): Promise<Manifest> {
  const found = new Map<string, Part>();
  const rows = new RowsSeen();
  let list: Buffer | null = null;
  let sealed = "";
  const total = (await stat(file).catch(() => refuse("backup.unreadable"))).size;
  await walkBackup(file, async (entry) => {
    // The seal is the last word: whatever stands behind it was put there by somebody else.
    if (sealed !== "" || found.has(entry.name)) refuse("backup.damaged");
    if (entry.name === "manifest.json") list = await entry.bytes();
    else if (entry.name === "manifest.sha256") sealed = (await entry.bytes()).toString();
    else found.set(entry.name, await look(entry, rows));
  }, (done) => report({ phase: "verify", done, total }));
  if (list === null || sealed !== hex(list)) refuse("backup.damaged");
  const manifest = readManifest(list);
  compare(manifest, found, rows.hashes());
  return manifest;
}

const hex = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

async function look(entry: Entry, rows: RowsSeen): Promise<Part> {
  const [, table] = /^rows\/([a-z][a-z0-9_]*)\/\d{6}\.gz$/.exec(entry.name) ?? [];
  if (table === undefined) return entry.through(() => {});
  const packed = await entry.bytes();
  rows.take(table, await unpack(packed).catch(() => refuse("backup.damaged")));
  return [packed.length, hex(packed)];
}

/** What the pieces say once unpacked, table by table. */
class RowsSeen {
  readonly #hashes = new Map<string, ReturnType<typeof createHash>>();
  take(table: string, rows: Buffer): void {
    const hash = this.#hashes.get(table) ?? createHash("sha256");
    this.#hashes.set(table, hash.update(rows));
  }
  hashes(): Map<string, string> {
    return new Map([...this.#hashes].map(([table, hash]) => [table, hash.digest("hex")]));
  }
}

function readManifest(list: Buffer): Manifest {
  const raw = parsed(list.toString());
  if (typeof raw === "object" && raw !== null && "format" in raw && raw.format !== 1) refuse("backup.otherFormat");
  const manifest = manifestSchema.safeParse(raw);
  return manifest.success ? manifest.data : refuse("backup.damaged");
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return refuse("backup.damaged");
  }
}

/** Nothing missing, nothing too much, nothing changed. */
function compare(manifest: Manifest, found: ReadonlyMap<string, Part>, rows: ReadonlyMap<string, string>): void {
  const wanted = new Map<string, Part>();
  for (const [table, { parts }] of Object.entries(manifest.tables)) for (const [index, piece] of parts.entries()) wanted.set(pieceName(table, index + 1), piece);
  for (const [path, piece] of Object.entries(manifest.media)) wanted.set(`media/${path}`, piece);
  for (const [path, piece] of Object.entries(manifest.secrets)) wanted.set(`secrets/${path}`, piece);
  const others = [...found.keys()].filter((each) => each !== "linjia.json" && !wanted.has(each));
  const changed = [...wanted].some(([each, [bytes, hash]]) => found.get(each)?.[0] !== bytes || found.get(each)?.[1] !== hash);
  const empty = hex(Buffer.alloc(0));
  const otherRows = Object.entries(manifest.tables).some(([table, given]) => (rows.get(table) ?? empty) !== given.sha256);
  if (others.length > 0 || changed || otherRows) refuse("backup.damaged");
}
