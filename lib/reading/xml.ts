/** XML by hand: few elements, everything escaped. */

const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

/** Text for an element or attribute; what XML 1.0 cannot hold at all is left out. */
export function xmlText(text: string): string {
  return text.toWellFormed().replace(/[^\P{Cc}\t\n\r\x7f-\x9f]|[\ufffe\uffff]/gu, "").replace(/[&<>"']/g, (sign) => signs[sign] ?? "");
}

/** An element; empty when `text` is null. */
export function tags(name: string, text: string | null, attributes: Record<string, string> = {}): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(value)}"`).join("");
  return text === null ? `<${name}${written}/>` : `<${name}${written}>${xmlText(text)}</${name}>`;
}

export function xmlResponse(document: string, type = "application/xml"): Response {
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>\n${document}\n`, { headers: { "content-type": `${type}; charset=utf-8` } });
}
