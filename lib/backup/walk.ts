/** Goes through a backup file entry by entry, whatever it may be by now. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { extract } from "tar-stream";
import { Refusal, refuse } from "#lib/kernel/refusal";
import { buffersOf } from "./buffers.ts";
import type { Part } from "./types.ts";

/** `bytes` collects the entry; `through` gives its pieces to somebody. One of the two, once. */
export type Entry = { name: string; size: number; bytes: () => Promise<Buffer>; through: (take: (chunk: Buffer) => Promise<void> | void) => Promise<Part> };
/** No entry that is read as a whole is larger: a piece of rows, or the list. */
const largestRead = 512 * 1024 * 1024;

/** Refuses "backup.damaged" for what is no tar file, or ends before its end. What `visit` throws goes through. */
export async function walkBackup(file: string, visit: (entry: Entry) => Promise<void>, tell: (bytes: number) => void = () => {}): Promise<void> {
  const source = createReadStream(file, { highWaterMark: 256 * 1024 });
  const tar = extract();
  source.on("data", () => tell(source.bytesRead));
  source.on("error", (error) => tar.destroy(error));
  source.pipe(tar);
  const seen: { fault: unknown } = { fault: null };
  /** What the visitor meets is not the file's fault. */
  const notOurs = (error: unknown): never => {
    seen.fault = error;
    throw error;
  };
  try {
    for await (const entry of tar) {
      const { name, size = 0, type } = entry.header;
      if (type !== "file") refuse("backup.damaged");
      let read = false;
      const through: Entry["through"] = async (take) => {
        read = true;
        const hash = createHash("sha256");
        try {
          for await (const chunk of buffersOf(entry)) {
            hash.update(chunk);
            await Promise.resolve(take(chunk)).catch((error: unknown) => notOurs(error));
          }
        } catch (error) {
          throw error === seen.fault ? error : new Cut();
        }
        return [size, hash.digest("hex")];
      };
      const bytes = async () => {
        if (size > largestRead) refuse("backup.damaged");
        const chunks: Buffer[] = [];
        await through((chunk) => void chunks.push(chunk));
        return Buffer.concat(chunks);
      };
      await visit({ name, size, bytes, through }).catch((error: unknown) => (error instanceof Cut ? refuse("backup.damaged") : notOurs(error)));
      if (!read) entry.resume();
    }
  } catch (error) {
    if (error === seen.fault || error instanceof Refusal) throw error;
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "ENOENT" || code === "EACCES" || code === "EISDIR") refuse("backup.unreadable");
    refuse("backup.damaged");
  } finally {
    source.destroy();
    tar.destroy();
  }
}

/** The entry ends before its end. */
class Cut extends Error {}
