/** What lies at an address that a person gave us, or why it did not come, in words that can be told. */
import { type Outgoing, sendOut } from "./send.ts";
import { type Limits, OutgoingRefused, type RefusedReason } from "./types.ts";

/** `forbidden`: an address we go to for nobody. `failed`: `reason` is a status, or why no answer came. */
export type Fetched = { ok: true; url: string; type: string; bytes: Uint8Array<ArrayBuffer> } | { ok: false; why: "forbidden" | "tooLarge" | "failed"; host: string; reason: string };

const forbidden: ReadonlySet<RefusedReason> = new Set<RefusedReason>(["address", "protocol", "credentials", "port", "private", "downgrade"]);

/** Never throws for what the other side or the network does. */
export async function fetched(address: string, { accept, limits, send = sendOut }: { accept: string; limits: Partial<Limits>; send?: Outgoing }): Promise<Fetched> {
  const host = URL.parse(address)?.host ?? "";
  try {
    const { status, url, headers, body } = await send(address, { method: "GET", headers: { accept } }, limits);
    if (status !== 200) return { ok: false, why: "failed", host, reason: String(status) };
    return { ok: true, url, type: String(headers["content-type"] ?? ""), bytes: new Uint8Array(body) };
  } catch (error) {
    if (!(error instanceof OutgoingRefused)) {
      // Errors of sockets, names and certificates have a code; anything else is a fault of ours.
      if (error instanceof Error && "code" in error) return { ok: false, why: "failed", host, reason: "away" };
      throw error;
    }
    const { reason } = error;
    return { ok: false, why: forbidden.has(reason) ? "forbidden" : reason === "size" ? "tooLarge" : "failed", host, reason };
  }
}
