/** Turns what a person types into a link field into an address that may be printed. */
import { isLinkAddress } from "#lib/content/address";

/**
 * The address meant by `typed`: `example.com/a` becomes https, `a@b.cn` becomes mailto.
 * @returns null when nothing printable is meant
 */
export function linkAddress(typed: string): string | null {
  const text = typed.trim();
  const full = fullAddress(text);
  return full !== null && isLinkAddress(full) ? full : null;
}

function fullAddress(text: string): string | null {
  if (/\s/.test(text)) return null;
  if (/^(?:\/(?!\/)|#)/.test(text)) return text;
  if (/^[^@:/]+@[^@:/]+\.[^@:/]+$/.test(text)) return `mailto:${text}`;
  if (/^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text)) return URL.parse(text)?.href ?? null;
  const url = URL.parse(`https://${text.replace(/^\/\//, "")}`);
  return url?.hostname.includes(".") ? url.href : null;
}
