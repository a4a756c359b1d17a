/** Asks the server to attach a source, and brings what came of it on screen. */
import type { AttachOutcome } from "#lib/sources/types";
import type { Workroom } from "../workroom.ts";
import { keptSourcesOf } from "./kept-sources.ts";

export type Attached = { ok: true; value: AttachOutcome } | { ok: false; code: string; message: string };

/** Milliseconds: fetching takes up to forty seconds, reading up to sixty. */
const patience = 120_000;

export function attachBy(room: Workroom, given: { way: "url" | "text" | "article" | "interview" } & Record<string, unknown>): Promise<Attached> {
  return attach(room, "", { body: JSON.stringify(given), headers: { "content-type": "application/json" } });
}

export function attachFile(room: Workroom, file: File): Promise<Attached> {
  const form = new FormData();
  form.set("file", file);
  return attach(room, "/file", { body: form });
}

async function attach(room: Workroom, way: string, sent: RequestInit): Promise<Attached> {
  // Lines that are being typed come first: else they would be changed on both sides at once.
  await room.saver.saveNow().catch(() => false);
  const answer = await room.saver.attaching(() => ask(`/api/sources/${room.articleId}${way}`, sent), sourceOf);
  if (answer.ok) {
    await room.saver.refresh(answer.value.version);
    room.link.detailsAt.set(Math.max(answer.value.version, room.link.detailsAt.get()));
    void keptSourcesOf(room).reload();
  }
  return answer;
}

/** Null also where the list stays as it is: nothing will come that could be taken for a colleague's doing. */
const sourceOf = (answer: Attached) => (answer.ok && answer.value.placed ? answer.value.sourceId : null);

async function ask(address: string, sent: RequestInit): Promise<Attached> {
  try {
    const response = await fetch(address, { method: "POST", signal: AbortSignal.timeout(patience), ...sent });
    const body: unknown = await response.json();
    if (response.ok) return { ok: true, value: body as AttachOutcome };
    const said = body as { code?: string; message?: string };
    return { ok: false, code: said.code ?? "", message: said.message ?? "" };
  } catch {
    return { ok: false, code: "connection", message: "" };
  }
}
