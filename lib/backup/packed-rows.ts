/** The rows of one table on their way into the file: cut into pieces whose size is known before they are written, each packed. */
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { constants, gunzip, gzip } from "node:zlib";
import type { Archive } from "./archive.ts";
import type { Part, TableInFile } from "./types.ts";

/** Bytes of rows in one piece. One row may be larger than that. */
const pieceBytes = 4 * 1024 * 1024;
/** No row of ours comes near it: what unpacks to more is no piece of ours. */
const largestPiece = 512 * 1024 * 1024;
const newline = 0x0a;

export const pieceName = (table: string, number: number) => `rows/${table}/${String(number).padStart(6, "0")}.gz`;

export const unpack = (packed: Buffer): Promise<Buffer> => promisify(gunzip)(packed, { maxOutputLength: largestPiece });

export class PackedRows {
  readonly #archive: Archive;
  readonly #table: string;
  readonly #hash = createHash("sha256");
  readonly #parts: Part[] = [];
  #waiting: Buffer[] = [];
  #size = 0;
  #bytes = 0;
  #rows = 0;

  constructor(archive: Archive, table: string) {
    this.#archive = archive;
    this.#table = table;
  }

  /** Every row ends with the only line feed in it. */
  async take(chunk: Buffer): Promise<void> {
    this.#hash.update(chunk);
    this.#bytes += chunk.length;
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, at + 1)) this.#rows++;
    this.#waiting.push(chunk);
    this.#size += chunk.length;
    if (this.#size >= pieceBytes) await this.#write();
  }

  async end(): Promise<Omit<TableInFile, "columns">> {
    if (this.#size > 0) await this.#write();
    return { rows: this.#rows, bytes: this.#bytes, sha256: this.#hash.digest("hex"), parts: this.#parts };
  }

  async #write(): Promise<void> {
    const packed = await promisify(gzip)(Buffer.concat(this.#waiting, this.#size), { level: constants.Z_BEST_SPEED });
    [this.#waiting, this.#size] = [[], 0];
    this.#parts.push(await this.#archive.add(pieceName(this.#table, this.#parts.length + 1), packed.length, [packed]));
  }
}
