/** A plain text, in whatever encoding, as passages. */
import { paragraphsIn } from "#lib/content/plain-lines";
import { decode } from "#lib/interchange/decode";
import { passagesOf } from "./passages.ts";
import { withinLength } from "./within-length.ts";

/** Bytes: three for each character of Chinese, and no text of more is kept. */
const mostBytes = 16 * 1024 * 1024;

/** Refuses "import.binary", "import.tooLarge", "import.empty", "source.textTooLong". */
export function plainWords(bytes: Uint8Array, charset: string): string[] {
  return passagesOf(paragraphsIn(withinLength(decode(bytes, charset, mostBytes).text)));
}
