/** What servers tell each other about stale documents, as it travels through the database. Pure. */

/** Name of PostgreSQL's channel. */
export const channel = "linjia_purge";

/** `from`: the process that speaks; `number`: its own of this change. `beat`: it only wants to hear itself. */
export type Notice = { from: string; number: number; tags: readonly string[] } | { from: string; beat: number };

/** PostgreSQL takes payloads under 8,000 bytes (documentation of NOTIFY); tags are ASCII. */
const longest = 7_000;

/** As few payloads as hold all tags. */
export function noticesOf(from: string, number: number, tags: readonly string[]): string[] {
  const parts: string[][] = [[]];
  let length = 0;
  for (const tag of new Set(tags)) {
    length += tag.length + 3;
    if (length > longest) {
      parts.push([]);
      length = tag.length + 3;
    }
    parts.at(-1)?.push(tag);
  }
  return parts.map((part) => JSON.stringify({ from, number, tags: part }));
}

export function beatOf(from: string, beat: number): string {
  return JSON.stringify({ from, beat });
}

/** Null for what no server of ours has written. */
export function readNotice(payload: string): Notice | null {
  let value: unknown;
  try {
    value = JSON.parse(payload);
  } catch {
    return null;
  }
  if (typeof value !== "object" || value === null || !("from" in value) || typeof value.from !== "string") return null;
  const { from } = value;
  if ("beat" in value && typeof value.beat === "number") return { from, beat: value.beat };
  if ("tags" in value && Array.isArray(value.tags) && value.tags.every((tag) => typeof tag === "string")) return { from, number: "number" in value && typeof value.number === "number" ? value.number : 0, tags: value.tags };
  return null;
}
