/** Addresses a link of an article may have. */

// Control characters and blanks inside an address hide what it really is.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to refuse.
const hidden = /[\u0000-\u0020\u007f-\u009f\u2028\u2029\\]/;

/** http, https and mailto addresses, and paths of this site that cannot become another host. */
export function isLinkAddress(address: string): boolean {
  if (address === "" || address.length > 2_000 || hidden.test(address)) return false;
  if (/^\/(?!\/)/.test(address) || address.startsWith("#")) return true;
  return /^(?:https?:\/\/|mailto:)/i.test(address) && URL.canParse(address);
}

/** Only pages of the web: what a card may lead to. */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\//i.test(address) && isLinkAddress(address);
}

/** The host as people know it; "" where there is none. */
export function hostName(address: string): string {
  return (URL.parse(address)?.hostname ?? "").replace(/^www\./, "");
}
