/** XML by hand: few elements, everything escaped. */

const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

/** Without what XML 1.0 cannot hold at all. */
export function printable(text: string): string {
  return text.toWellFormed().replace(/[^\P{Cc}\t\n\r\x7f-\x9f]|[\ufffe\uffff]/gu, "");
}

/** Text for an element or attribute. */
export function xmlText(text: string): string {
  return printable(text).replace(/[&<>"']/g, (sign) => signs[sign] ?? "");
}

/** An element; empty when `text` is null. */
export function tags(name: string, text: string | null, attributes: Record<string, string> = {}): string {
  const written = attributesOf(attributes);
  return text === null ? `<${name}${written}/>` : `<${name}${written}>${xmlText(text)}</${name}>`;
}

/** An element around markup of another language, as it is: escaping every sign of a whole article is most of what a feed would cost. */
export function quoted(name: string, markup: string, attributes: Record<string, string> = {}): string {
  return `<${name}${attributesOf(attributes)}><![CDATA[${printable(markup).replaceAll("]]>", "]]]]><![CDATA[>")}]]></${name}>`;
}

function attributesOf(attributes: Record<string, string>): string {
  return Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(value)}"`).join("");
}

export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

export function xmlResponse(root: string): Response {
  return new Response(xmlDocument(root), { headers: { "content-type": "application/xml; charset=utf-8" } });
}
