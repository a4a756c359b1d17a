/** Keys of endpoints: sealed in the database, each for its own model; they go to the endpoint and nowhere else. */
import { seal, unseal } from "#lib/kernel/seal";
import type { ModelRow } from "./models-store.ts";
import type { ModelLine } from "./types.ts";

/** Sealed for the endpoint it was given for: in the row of another, or after its address was changed in the database, it opens nothing. */
const purposeOf = (baseUrl: string) => `model-key:${originOf(baseUrl)}`;

export function originOf(baseUrl: string): string {
  return URL.parse(baseUrl)?.origin ?? "";
}

/** "" stays "". */
export function sealKey(key: string, baseUrl: string): string {
  return key === "" ? "" : seal(key, purposeOf(baseUrl));
}

/** Null where none is needed; `unreadable` where the site has another secret than when it was sealed. */
export function keyOf({ sealedKey, facts }: Pick<ModelRow, "sealedKey" | "facts">): { key: string | null } | "unreadable" {
  if (sealedKey === "") return { key: null };
  const key = unseal(sealedKey, purposeOf(facts.baseUrl));
  return key === null ? "unreadable" : { key };
}

export function lineOf(row: ModelRow): ModelLine {
  const key = keyOf(row);
  return { ...row.facts, id: row.id, position: row.position, state: row.state, key: key === "unreadable" ? "unreadable" : key.key === null ? "none" : "set" };
}
