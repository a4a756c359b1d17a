/** Asks the server what a file or the page at an address is. */
import type { RecognisedPage } from "#lib/articles/types";

export type Asked = { kind: "file" | "words"; file: File } | { kind: "address"; address: string };

export async function recognise(asked: Asked): Promise<RecognisedPage | { message: string }> {
  if (asked.kind === "address") {
    const response = await fetch("/api/import/address", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ address: asked.address }) });
    return response.json();
  }
  const form = new FormData();
  form.set("file", asked.file);
  const response = await fetch("/api/import", { method: "POST", body: form });
  return response.json();
}
