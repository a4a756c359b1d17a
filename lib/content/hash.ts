/** One name for one state of a text, whoever computes it. */
import { createHash } from "node:crypto";
import { rejected } from "./suggestions.ts";
import type { ArticleContent } from "./types.ts";

/**
 * SHA-256 in hex over JSON with sorted keys; equal content gives equal hashes whatever the order of its keys.
 * Of the text as readers would have it: what is only suggested does not change it.
 */
export function contentHash(content: ArticleContent): string {
  return stateHash({ ...content, body: rejected(content.body) });
}

/** The same with open suggestions: two states of a draft, and nothing of either must be lost. */
export function stateHash(content: ArticleContent): string {
  return createHash("sha256").update(JSON.stringify(sorted(content))).digest("hex");
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]));
}
