/** Bytes of an upload as text: which encoding they are in, and whether they are text at all. */
import { refuse } from "#lib/kernel/refusal";

/** Bytes (or UTF-16 units of pasted text) of one import. */
export const largest = 5 * 1024 * 1024;

/** First bytes of what is often uploaded by mistake: PNG, JPEG, GIF, PDF, ZIP (docx), gzip, RIFF, RAR, 7z, OLE (doc), RTF, programs. */
const signatures = ["\x89PNG", "\xff\xd8\xff", "GIF8", "%PDF", "PK\x03\x04", "PK\x05\x06", "\x1f\x8b", "RIFF", "Rar!", "7z\xbc\xaf", "\xd0\xcf\x11\xe0", "{\\rtf", "\x7fELF", "MZ\x90", "BM\x00", "bplist"];

/** `most`: bytes, where a text may weigh more than one that is imported. `charset`: what a server said; it is believed where the bytes agree. `replaced`: characters that could not be read. Refuses "import.binary", "import.tooLarge", "import.empty". */
export function decode(input: Uint8Array | string, charset?: string, most = largest): { text: string; replaced: number } {
  if (input.length > most) refuse("import.tooLarge", { maximum: Math.floor(most / 1024 / 1024) });
  if (input.length === 0) refuse("import.empty");
  const decoded = typeof input === "string" ? input : decodeBytes(input, charset);
  const text = decoded.toWellFormed().replace(/^\ufeff/, "");
  if (looksBinary(text)) refuse("import.binary");
  if (text.trim() === "") refuse("import.empty");
  return { text, replaced: typeof input === "string" ? 0 : count(text, "\ufffd") };
}

function decodeBytes(bytes: Uint8Array, charset = ""): string {
  const start = latin(bytes.subarray(0, 2_048));
  if (signatures.some((signature) => start.startsWith(signature)) || start.slice(4, 8) === "ftyp") refuse("import.binary");
  if (start.startsWith("\xff\xfe")) return new TextDecoder("utf-16le").decode(bytes);
  if (start.startsWith("\xfe\xff")) return new TextDecoder("utf-16be").decode(bytes);
  const sixteen = withoutMark(bytes);
  if (sixteen !== null) return sixteen;
  if (bytes.includes(0)) refuse("import.binary");
  return strict(bytes, "utf-8") ?? named(bytes, charset) ?? declared(bytes, start) ?? guessed(bytes);
}

/** UTF-16 without its mark: the order of bytes in which it is nothing but writing. Null for anything else. */
function withoutMark(bytes: Uint8Array): string | null {
  if (bytes.length < 4 || bytes.length % 2 !== 0 || (!bytes.includes(0) && strict(bytes, "utf-8") !== null)) return null;
  const [little, big] = ["utf-16le", "utf-16be"].map((order) => writtenShare(new TextDecoder(order).decode(bytes.subarray(0, 8_192))));
  if (Math.max(little ?? 0, big ?? 0) < 0.95 || Math.abs((little ?? 0) - (big ?? 0)) < 0.1) return null;
  return strict(bytes, (little ?? 0) > (big ?? 0) ? "utf-16le" : "utf-16be");
}

/** Share of what is written in Chinese and Western newsrooms; bytes of anything else lie all over Unicode. */
function writtenShare(text: string): number {
  const written = text.match(/[\t\r\n\x20-\x7e\xa0-\xff\u2010-\u2030\u3000-\u301f\u4e00-\u9fff\uff01-\uff65]/g)?.length ?? 0;
  return text === "" ? 0 : written / text.length;
}

/** What the page says of itself, when the bytes agree. */
function declared(bytes: Uint8Array, start: string): string | null {
  const name = /(?:charset\s*=|encoding\s*=)\s*["']?\s*([\w-]{2,20})/i.exec(start)?.[1] ?? "";
  return named(bytes, name);
}

function named(bytes: Uint8Array, charset: string): string | null {
  const name = charset.toLowerCase();
  if (name === "" || name.startsWith("utf")) return null;
  return strict(bytes, name.startsWith("gb") ? "gb18030" : name);
}

/** Broken UTF-8, an old Chinese encoding, or Western text: whichever leaves the fewest riddles. */
function guessed(bytes: Uint8Array): string {
  const lenient = new TextDecoder("utf-8").decode(bytes);
  const foreign = bytes.reduce((sum, byte) => sum + (byte > 127 ? 1 : 0), 0);
  if (count(lenient, "\ufffd") * 20 < foreign) return lenient;
  const chinese = strict(bytes, "gb18030");
  if (chinese !== null && pairShare(bytes) > 0.7) return chinese;
  const loose = new TextDecoder("gb18030").decode(bytes);
  if (pairShare(bytes) > 0.9 && count(loose, "\ufffd") * 20 < foreign) return loose;
  return new TextDecoder("windows-1252").decode(bytes);
}

/** Share of bytes above 127 that stand in pairs as GB 2312 has them; accents in Western text stand alone. */
function pairShare(bytes: Uint8Array): number {
  let paired = 0;
  let all = 0;
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] ?? 0) < 128) continue;
    all++;
    if ((bytes[at] ?? 0) >= 0xa1 && (bytes[at + 1] ?? 0) >= 0xa1) {
      paired += 2;
      all++;
      at++;
    }
  }
  return all === 0 ? 0 : paired / all;
}

function strict(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function looksBinary(text: string): boolean {
  if (text.includes("\u0000")) return true;
  const head = text.slice(0, 20_000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells a program from a text.
  const controls = head.match(/[\u0001-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0;
  return controls > 3 && controls * 50 > head.length;
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
