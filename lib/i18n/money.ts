/** Amounts of money as they are printed. */
import { once } from "#lib/kernel/process";
import type { Lang } from "./languages.ts";

const formats = () => once("money-formats", () => new Map<string, Intl.NumberFormat>());
const smallest = 0.0001;

/** @param micro millionths of `currency` (ISO 4217). Below one unit with up to four decimals, as calls cost so little: ¥12.50 · ¥0.0312 · <¥0.0001 */
export function money(micro: number, currency: string, language: Lang): string {
  const amount = micro / 1_000_000;
  const size = Math.abs(amount);
  if (size > 0 && size < smallest / 2) return `<${format(currency, language, 4).format(smallest)}`;
  return format(currency, language, size < 1 ? 4 : 2).format(amount);
}

function format(currency: string, language: Lang, decimals: number): Intl.NumberFormat {
  const key = `${currency} ${language} ${decimals}`;
  const made = formats().get(key) ?? new Intl.NumberFormat(language === "en" ? "en-GB" : language, { style: "currency", currency, minimumFractionDigits: 2, maximumFractionDigits: decimals });
  formats().set(key, made);
  return made;
}
