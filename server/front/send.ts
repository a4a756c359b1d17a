/** Sends a whole document: its tag, its encoding, or only that it has not changed. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { acceptedEncoding, type Encoding } from "./encoding.ts";
import { type Document, Parcel, type Packed } from "./packed.ts";

/** A browser asks each time whether its copy is still right: what is taken down is gone at once. */
export const askFirst = "public, max-age=0, must-revalidate";
/** For a cache of somebody else, which hears of no purge: a minute, and another while it asks for the new one; what is taken down may be seen there so long. No `must-revalidate`: it may go on while we are away. */
export const askFirstOfCdn = "public, max-age=0, s-maxage=60, stale-while-revalidate=60, stale-if-error=86400";
export const never = "no-store";

export async function sendDocument(request: IncomingMessage, response: ServerResponse, document: Document): Promise<void> {
  await sendParcel(request, response, new Parcel(document));
}

const nothing: Headers = {};

/**
 * @param grown is called when an encoding had to be made.
 * @param around headers that all answers of this kind have; the same object each time, so that a head is put together once.
 * @returns nothing where it is sent already: a promise for each of ten thousand answers a second is work as well.
 */
export function sendParcel(request: IncomingMessage, response: ServerResponse, parcel: Parcel, grown = () => {}, around: Headers = nothing): Promise<void> | undefined {
  const { document } = parcel;
  const encoding = parcel.encodingFor(acceptedEncoding(request.headers["accept-encoding"]));
  const known = document.status === 200 && document.cacheControl !== never ? knownTag(request, parcel.tagsOf(encoding)) : null;
  if (known !== null) {
    response.writeHead(304, headOf(document, known, around)).end();
    return;
  }
  const ready = parcel.ready(encoding);
  if (!ready && encoding !== null) return packAndSend(request, response, parcel, { encoding, grown, around });
  send(request, response, document, ready ?? { bytes: document.body, encoding: null, tag: parcel.tagOf(null) }, around);
}

async function packAndSend(request: IncomingMessage, response: ServerResponse, parcel: Parcel, { encoding, grown, around }: { encoding: Encoding; grown: () => void; around: Headers }): Promise<void> {
  const packed = await parcel.pack(encoding);
  grown();
  send(request, response, parcel.document, packed, around);
}

type Headers = Record<string, string | number>;
/** A head that goes out ten thousand times a second is put together once. */
const heads = new WeakMap<Packed, { around: Headers; head: Headers }>();

function send(request: IncomingMessage, response: ServerResponse, document: Document, packed: Packed, around: Headers): void {
  const before = heads.get(packed);
  const made = before?.around === around ? before : { around, head: wholeHead(document, packed, around) };
  if (made !== before) heads.set(packed, made);
  response.writeHead(document.status, made.head);
  response.end(request.method === "HEAD" ? undefined : packed.bytes);
}

function wholeHead(document: Document, { bytes, encoding, tag }: Packed, around: Headers): Headers {
  const head = headOf(document, tag, around);
  if (encoding) head["content-encoding"] = encoding;
  if (document.body.length > 0) head["content-type"] = document.type;
  head["content-length"] = bytes.length;
  return head;
}

function headOf({ cacheControl, location, headers }: Document, tag: string, around: Headers): Headers {
  return { ...around, ...headers, "cache-control": cacheControl, vary: "Accept-Encoding", ...(location !== undefined && { location }), ...(cacheControl !== never && { etag: tag }) };
}

/** Which of these the client has; null when none. */
function knownTag(request: IncomingMessage, tags: readonly string[]): string | null {
  const header = request.headers["if-none-match"];
  if (header === undefined) return null;
  if (header.trim() === "*") return tags[0] ?? null;
  // RFC 9110, 13.1.2: compared weakly, because proxies put "W/" before a tag they did not change.
  const known = new Set(header.split(",").map((one) => one.trim().replace(/^W\//, "")));
  return tags.find((tag) => known.has(tag)) ?? null;
}
