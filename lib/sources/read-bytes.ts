/** Reads a file or an answer of the web: what it is decide its bytes, what it says is read in a thread. */
import { readDocx } from "#lib/interchange/docx";
import { Refusal, refuse } from "#lib/kernel/refusal";
import { siteSettings } from "#lib/settings/read";
import { plainWords } from "./plain-words.ts";
import { readInThread } from "./reading.ts";
import { sniff } from "./sniff.ts";
import { largestSourceFile } from "./types.ts";

/** `password`: a page that asks for one. `day`: ISO 8601, "" unknown. */
export type ReadWords = { type: string; headline: string; author: string; site: string; day: string; passages: string[]; password: boolean };

/** Bytes of a text that is read while nobody notices: a thread takes longer to start. */
const atOnce = 256 * 1024;
const docxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const bare = { headline: "", author: "", site: "", day: "", password: false };

/**
 * @param from where it was fetched, "" for a file; `charset`: as a server said.
 * Refuses "source.empty", "source.tooLarge", "source.notReadable", "source.scanned", "source.locked", "source.damaged", "source.bomb", "source.slow", "source.textTooLong".
 * A page without words has no passages.
 */
export async function readBytes(bytes: Uint8Array, { address = "", charset = "" }: { address?: string; charset?: string } = {}): Promise<ReadWords> {
  if (bytes.length === 0) refuse("source.empty");
  if (bytes.length > largestSourceFile) refuse("source.tooLarge");
  const kind = sniff(bytes);
  if (kind === "other") refuse("source.notReadable");
  return translated(() => (kind === "pdf" ? readPdf(bytes) : kind === "zip" ? readWord(bytes) : kind === "html" ? readPage(bytes, address, charset) : readPlain(bytes, charset)));
}

async function readPdf(bytes: Uint8Array): Promise<ReadWords> {
  const { pdf } = await readInThread({ read: "pdf", bytes });
  return { ...bare, type: "application/pdf", headline: pdf?.headline ?? "", author: pdf?.author ?? "", passages: pdf?.passages ?? [] };
}

async function readWord(bytes: Uint8Array): Promise<ReadWords> {
  const { html } = await readDocx(bytes);
  const { passages = [] } = await readInThread({ read: "document", html });
  return { ...bare, type: docxType, passages };
}

async function readPage(bytes: Uint8Array, address: string, charset: string): Promise<ReadWords> {
  const { timeZone } = await siteSettings();
  const { page } = await readInThread({ read: "page", page: { bytes, address, charset, timeZone, now: new Date().toISOString() } });
  return { ...bare, passages: [], ...page, type: "text/html" };
}

async function readPlain(bytes: Uint8Array, charset: string): Promise<ReadWords> {
  const passages = bytes.length <= atOnce ? plainWords(bytes, charset) : ((await readInThread({ read: "text", bytes, charset })).passages ?? []);
  return { ...bare, type: "text/plain", passages };
}

/** What importing refuses, in the words of sources. */
const sayings: Record<string, string> = {
  "import.binary": "source.notReadable",
  "import.notDocx": "source.notReadable",
  "import.documentTooLarge": "source.wordTooLarge",
  "import.tooLarge": "source.textTooLong",
  "import.empty": "source.empty",
  "import.damaged": "source.damaged",
  "import.bomb": "source.bomb",
  "import.slow": "source.slow",
};

async function translated<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const code = sayings[error.code] ?? error.code;
    return refuse(code, error.params);
  }
}
