/** Tags of an article with one more, within the limits of the field for tags. Pure. */
import { longestTag, mostTags } from "../panel/tag-limits.ts";

export function withTag(tags: readonly string[], added: string): string[] | "there" | "full" {
  const name = added.replace(/\s+/g, " ").trim().slice(0, longestTag);
  if (name === "" || tags.includes(name)) return "there";
  return tags.length >= mostTags ? "full" : [...tags, name];
}
