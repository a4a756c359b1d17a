/** Writes the tar file: piece by piece, hashed on the way, never more of it in memory than one piece. */
import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { pack, type Pack } from "tar-stream";
import { buffersOf } from "./buffers.ts";
import type { Part } from "./types.ts";

export type Archive = {
  /** @param size must be what comes: a tar file says it before. */
  add: (name: string, size: number, chunks: AsyncIterable<Buffer> | Iterable<Buffer>) => Promise<Part>;
  /** On the disk when it resolves. */
  finish: () => Promise<void>;
  /** Lets go of the file; what is there is no backup. */
  abandon: () => Promise<void>;
};

/** Puts a piece on the disk. */
export type Put = (handle: FileHandle, chunk: Buffer) => Promise<void>;

/** The file is for its owner alone: it holds the hashes of passwords. Throws what the disk says (ENOSPC, EACCES…). */
export async function openArchive(file: string, put: Put = writeAll): Promise<Archive> {
  const handle = await open(file, "wx", 0o600);
  const tar = pack();
  const disk: { fault: unknown } = { fault: null };
  const written = drain(tar, (chunk) => put(handle, chunk)).catch((error: unknown) => {
    disk.fault = error;
    tar.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  const check = (error: unknown = null) => {
    if (disk.fault ?? error) throw disk.fault ?? error;
  };
  return {
    add: async (name, size, chunks) => {
      check();
      return addEntry(tar, { name, size }, chunks).catch(async (error: unknown) => {
        // What the disk said is known a moment later than that nothing is taken any more.
        tar.destroy();
        await written;
        check(error);
        throw error;
      });
    },
    finish: async () => {
      tar.finalize();
      await written;
      check();
      await handle.sync();
      await handle.close();
    },
    abandon: async () => {
      tar.destroy();
      await written;
      await handle.close().catch(() => {});
    },
  };
}

async function addEntry(tar: Pack, { name, size }: { name: string; size: number }, chunks: AsyncIterable<Buffer> | Iterable<Buffer>): Promise<Part> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const sink = tar.entry({ name, size, mode: 0o600 }, (error) => (error ? reject(error) : resolve()));
  sink.on("error", reject);
  promise.catch(() => {});
  const hash = createHash("sha256");
  for await (const chunk of chunks) {
    hash.update(chunk);
    if (!sink.write(chunk)) await Promise.race([new Promise<void>((go) => sink.once("drain", () => go())), promise]);
  }
  sink.end(undefined);
  await promise;
  return [size, hash.digest("hex")];
}

async function drain(tar: Pack, put: (chunk: Buffer) => Promise<void>): Promise<void> {
  for await (const chunk of buffersOf(tar)) await put(chunk);
}

/** A disk that is nearly full takes a part, and says so only at the next. */
async function writeAll(handle: FileHandle, chunk: Buffer): Promise<void> {
  for (let at = 0; at < chunk.length; ) at += (await handle.write(chunk, at)).bytesWritten;
}
