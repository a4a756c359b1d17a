/** One spelling for the address of one page, so that it is known again. Pure. */

/** What only says who passed the address on, and changes nothing of the page. */
const trackers = /^(?:utm_\w+|_hs(?:enc|mi)|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|mc_[ce]id|mkt_tok|ref_src|spm|spm_id_from|from_spmid|scm|vd_source|share_(?:source|medium|plat|session_id|tag|token|from)|isappinstalled|mpshare|nsukey|sharer_\w+)$/i;

/** @returns the address without trackers and without a place inside the page; as it is where it is none of the web. */
export function plainAddress(address: string): string {
  const url = URL.parse(address.trim());
  if (url === null || !/^https?:$/.test(url.protocol)) return address.trim();
  // As a text: parsed and written again, values in an encoding of old Chinese sites would break.
  const asked = url.search.slice(1).split("&").filter((part) => part !== "" && !trackers.test(part.replace(/=.*$/s, "")));
  url.search = asked.join("&");
  // Behind these, some sites keep which page is meant.
  if (!/^#!|^#\//.test(url.hash)) url.hash = "";
  return url.href;
}

/** The same page may be named with and without encryption. */
export function spellingsOf(address: string): string[] {
  const other = address.startsWith("https:") ? `http:${address.slice(6)}` : address.startsWith("http:") ? `https:${address.slice(5)}` : null;
  return other === null ? [address] : [address, other];
}

/** What is kept of a page is a text that somebody gives to an address as soon as the address is another than the one it was fetched from. */
export function kindUnder<K extends string>({ kind, url, hash }: { kind: K; url: string; hash: string }, address: string): { kind: K | "text" | "line" } {
  if (kind !== "url" || spellingsOf(plainAddress(url)).includes(plainAddress(address))) return { kind };
  return { kind: hash === "" ? "line" : "text" };
}

export function hostOf(address: string): string {
  return (URL.parse(address)?.hostname ?? "").replace(/^www\./, "");
}
