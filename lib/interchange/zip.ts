/** Looks into a ZIP file before anybody unpacks it: what it says it holds, and whether that is true. */
import { inflateRawSync } from "node:zlib";
import { refuse } from "#lib/kernel/refusal";

/** Bytes when unpacked: of everything, and of one file. */
const mostTogether = 150 * 1024 * 1024;
const mostOfOne = 60 * 1024 * 1024;
const mostFiles = 2_000;

type Entry = { name: string; method: number; packed: number; size: number; at: number };

/** Refuses "import.damaged" and "import.bomb". Every file has been unpacked once when it returns, each within its limit, none kept. */
export function checkZip(bytes: Uint8Array): string[] {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = entriesOf(view);
  const together = entries.reduce((sum, { size }) => sum + size, 0);
  if (entries.length > mostFiles || together > mostTogether || entries.some(({ size }) => size > mostOfOne)) refuse("import.bomb");
  for (const entry of entries) unpack(view, entry);
  return entries.map(({ name }) => name);
}

/** One file of it, unpacked; null where there is none of this name. Refuses as `checkZip` does. */
export function fileIn(bytes: Uint8Array, name: string): Uint8Array | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entry = entriesOf(view).find((each) => each.name === name);
  return entry === undefined ? null : unpack(view, entry);
}

/** What a file says of its size may be a lie; more than that is not unpacked. */
function unpack(view: Buffer, { method, packed, size, at }: Entry): Uint8Array {
  if (at + 30 > view.length || view.readUInt32LE(at) !== 0x04034b50) refuse("import.damaged");
  const start = at + 30 + view.readUInt16LE(at + 26) + view.readUInt16LE(at + 28);
  if (start + packed > view.length || (method !== 0 && method !== 8)) refuse("import.damaged");
  if (method === 0) return view.subarray(start, start + packed);
  try {
    const unpacked = inflateRawSync(view.subarray(start, start + packed), { maxOutputLength: Math.max(1, size) });
    return unpacked.length === size ? unpacked : refuse("import.damaged");
  } catch (error) {
    if (error instanceof RangeError) refuse("import.bomb");
    return refuse("import.damaged");
  }
}

function entriesOf(view: Buffer): Entry[] {
  const end = view.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  if (end === -1 || end + 22 > view.length) refuse("import.damaged");
  const count = view.readUInt16LE(end + 10);
  let at = view.readUInt32LE(end + 16);
  const entries: Entry[] = [];
  for (let number = 0; number < count; number++) {
    if (at + 46 > view.length || view.readUInt32LE(at) !== 0x02014b50) refuse("import.damaged");
    const length = view.readUInt16LE(at + 28);
    entries.push({ name: view.toString("utf8", at + 46, at + 46 + length), method: view.readUInt16LE(at + 10), packed: view.readUInt32LE(at + 20), size: view.readUInt32LE(at + 24), at: view.readUInt32LE(at + 42) });
    at += 46 + length + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
  }
  return entries;
}
