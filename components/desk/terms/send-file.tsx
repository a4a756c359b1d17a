/** Sends a chosen file to a route of ours. */
import type { Answer } from "#components/ui/use-command";

/** @param asked goes into the address. */
export async function sendFile<T>(address: string, file: File, asked: Record<string, string>): Promise<Answer<T>> {
  const response = await fetch(`${address}?${new URLSearchParams(asked).toString()}`, { method: "POST", body: file, headers: { "content-type": "application/octet-stream" } });
  const body = await response.json();
  return response.ok ? { ok: true, value: body as T } : { ok: false, code: String(body.code), message: String(body.message), params: body };
}
