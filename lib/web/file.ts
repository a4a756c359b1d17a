/** Reads one file out of a form sent as multipart. */
import type { Failure, Outcome } from "#lib/kernel/outcome";
import { readBytes } from "./body.ts";

export type SentFile = { bytes: Uint8Array<ArrayBuffer>; name: string };

/** What the form may weigh besides the file. */
const envelope = 64 * 1024;
/** No form of ours has more fields; each costs the parser time. */
const mostParts = 20;

/** Failures: "request.tooLarge" (413), "request.noFile", "request.cut" (400). `maxBytes` is the file's. */
export async function readFile(request: Request, field: string, maxBytes: number): Promise<Outcome<SentFile>> {
  const type = request.headers.get("content-type") ?? "";
  const boundary = /^multipart\/form-data\s*;(?:.*;)?\s*boundary="?([\w'()+,./:=?-]{1,70})"?/i.exec(type)?.[1];
  if (!boundary) return noFile;
  const body = await readBytes(request, maxBytes + envelope);
  if (!body.ok) return body;
  if (countOf(body.value, `--${boundary}`) > mostParts + 1) return noFile;
  const form = await new Response(body.value, { headers: { "content-type": type } }).formData().catch(() => null);
  if (!form) return { ok: false, code: "request.cut", params: {} };
  const file = form.get(field);
  return file instanceof File ? { ok: true, value: { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name } } : noFile;
}

const noFile: Failure = { ok: false, code: "request.noFile", params: {} };

function countOf(bytes: Uint8Array, mark: string): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let count = 0;
  for (let at = buffer.indexOf(mark); at >= 0 && count <= mostParts + 1; at = buffer.indexOf(mark, at + mark.length)) count++;
  return count;
}
