/** What a check is: one question about the house, answered in one line. */
import type { doctor } from "#messages/zh-CN/doctor";

export type Words = typeof doctor;

/** `skipped`: the question cannot be asked here (no build yet, no lint program), which is no fault. */
export type Finding = { state: "ok" | "failed" | "skipped"; detail: string };

/** `needs`: what must be there besides the source; `doctor --source` leaves those checks out. */
export type Check = { name: keyof Words["name"]; needs: "source" | "build" | "database"; look: (words: Words) => Promise<Finding> };

export const fine = (detail = ""): Finding => ({ state: "ok", detail });
export const skipped = (detail: string): Finding => ({ state: "skipped", detail });

const shown = 12;

/** Fine when nothing was found; else failed with the first faults and their number. */
export function noneOf(faults: readonly string[], detail = ""): Finding {
  if (faults.length === 0) return fine(detail);
  const more = faults.length > shown ? ` … (${faults.length})` : "";
  return { state: "failed", detail: faults.slice(0, shown).join("; ") + more };
}
