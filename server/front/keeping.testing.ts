/** For tests of the keeper: documents as a rendering gives them, asked for as the front asks. */
import type { Answer, Failure, Keeper, Rendering } from "./keeper.ts";
import { askFirst } from "./send.ts";

type Given = { tags?: string[]; status?: number; keep?: boolean; until?: number; location?: string };
export const made = (text: string, { tags = ["site"], status = 200, keep = true, until, location }: Given = {}): Rendering => ({
  made: { document: { status, type: "text/html", body: Buffer.from(text), cacheControl: askFirst, ...(location && { location }) }, tags: new Set(tags), keep, until: until ?? null },
});
export const textOf = (answer: Answer | Failure | null) => (answer === null ? null : "parcel" in answer ? answer.parcel.document.body.toString() : answer.failure);

/** Asks as the front does. */
export async function ask(keeper: Keeper, key: string, make: () => Promise<Rendering> | Rendering) {
  return textOf(keeper.ready(key) ?? (await keeper.make(key, async () => make())));
}

/** A rendering that the test ends when it likes. */
export function slow(text: string, given?: Given) {
  const { promise, resolve } = Promise.withResolvers<Rendering>();
  return { make: () => promise, end: () => resolve(made(text, given)), fail: () => resolve({ failure: 503 }) };
}
