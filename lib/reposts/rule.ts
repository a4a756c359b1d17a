/** Whether a source may be reposted from. Pure. */
import type { OffListRule } from "./types.ts";

/** `listed`: in force today. `expired`: only by an entry whose time is over, or has not come. `noLists`: nobody has imported any. */
export type SourceStanding = "listed" | "expired" | "off" | "noLists";
export type RepostAsked = { standing: SourceStanding; rule: OffListRule };
/** An entry as it is compared; days as YYYY-MM-DD, null: open. */
export type AllowedEntry = { key: string; host: string; validFrom: string | null; validUntil: string | null };

export const offListRules = ["block", "warn", "allow"] as const satisfies readonly OffListRule[];

/** A name without spaces, marks, width and case. */
export function nameKey(name: string): string {
  return name.normalize("NFKC").toLowerCase().replaceAll(/[\s\p{P}\p{S}]/gu, "");
}

/** "www.news.cn", "http://news.cn/a" and "news.cn" are one host; "": none. */
export function hostKey(address: string): string {
  const text = address.trim();
  if (text === "") return "";
  const host = URL.parse(/^[a-z]+:\/\//i.test(text) ? text : `http://${text}`)?.hostname ?? "";
  return host.includes(".") ? host.toLowerCase().replace(/^www\./, "").replace(/\.$/, "") : "";
}

/** The host and all it belongs to: a.b.cn, b.cn, cn. */
export function hostsAbove(host: string): string[] {
  const parts = host.split(".");
  return host === "" ? [] : parts.map((_, at) => parts.slice(at).join(".")).filter((each) => each.includes("."));
}

/** By host, subdomains of a listed one included, or by name. @param day today, YYYY-MM-DD. */
export function standingOf(source: { name: string; url: string }, entries: readonly AllowedEntry[], day: string): "listed" | "expired" | "off" {
  const [key, hosts] = [nameKey(source.name), hostsAbove(hostKey(source.url))];
  const found = entries.filter((entry) => (entry.key !== "" && entry.key === key) || (entry.host !== "" && hosts.includes(entry.host)));
  if (found.length === 0) return "off";
  return found.some(({ validFrom, validUntil }) => (validFrom === null || validFrom <= day) && (validUntil === null || day <= validUntil)) ? "listed" : "expired";
}
