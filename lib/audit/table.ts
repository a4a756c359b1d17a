/** A table as a file for spreadsheets, in UTF-8 with its mark or in GBK, written while it is read. */
import { Readable } from "node:stream";
import iconv from "iconv-lite";
import { csvLine } from "#lib/interchange/csv";

export type Encoding = "utf8" | "gbk";
export type Cells = readonly (string | number | null)[];

/** @param lost says in a last line how many signs GBK does not have: they stand as their numbers. */
export function tableFile(lines: AsyncIterable<Cells>, { encoding, lost }: { encoding: Encoding; lost: (count: number) => string }): Readable {
  return Readable.from(bytesOf(lines, encoding, lost));
}

async function* bytesOf(lines: AsyncIterable<Cells>, encoding: Encoding, lost: (count: number) => string): AsyncGenerator<Uint8Array> {
  // Without its mark Excel takes UTF-8 for something else.
  if (encoding === "utf8") yield Buffer.from("\ufeff");
  let missing = 0;
  for await (const cells of lines) {
    if (encoding === "utf8") {
      yield Buffer.from(csvLine(cells));
      continue;
    }
    const written = inGbk(csvLine(cells));
    missing += written.missing;
    yield written.bytes;
  }
  if (missing > 0) yield inGbk(csvLine([lost(missing)])).bytes;
}

/** A sign that GBK does not have becomes [U+1F33E]: a question mark would be another text, and say nothing of it. */
export function inGbk(text: string): { bytes: Uint8Array; missing: number } {
  const bytes = iconv.encode(text, "gbk");
  if (iconv.decode(bytes, "gbk") === text) return { bytes, missing: 0 };
  let missing = 0;
  const signs = [...text].map((sign) => {
    if (iconv.decode(iconv.encode(sign, "gbk"), "gbk") === sign) return sign;
    missing++;
    return `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`;
  });
  return { bytes: iconv.encode(signs.join(""), "gbk"), missing };
}
