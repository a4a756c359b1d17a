/** Turns what a person types into a link field into an address that may be printed. */

const kinds = new Set(["http:", "https:", "mailto:"]);

/** Whether an address may stand in a body: http, https, mailto, or a place on this site. */
export function isLinkAddress(href: string): boolean {
  if (/^[/#](?![/\\])/.test(href)) return true;
  return kinds.has(URL.parse(href)?.protocol ?? "");
}

/**
 * The address meant by `typed`: `example.com/a` becomes https, `a@b.cn` becomes mailto.
 * @returns null when nothing printable is meant
 */
export function linkAddress(typed: string): string | null {
  const text = typed.trim();
  if (text === "" || /\s/.test(text)) return null;
  if (/^[/#](?![/\\])/.test(text)) return text;
  if (/^[^@:/]+@[^@:/]+\.[^@:/]+$/.test(text)) return `mailto:${text}`;
  if (/^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text)) return isLinkAddress(text) ? (URL.parse(text)?.href ?? null) : null;
  const url = URL.parse(`https://${text.replace(/^\/\//, "")}`);
  return url?.hostname.includes(".") ? url.href : null;
}
