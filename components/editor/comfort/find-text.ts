/** Finding words as people see them: full-width and half-width forms are alike. Pure. */

export type Found = { from: number; to: number };

/** Half-width forms that have their own full-width sign, and the blanks. */
const others: Record<string, string> = { "\u3000": " ", "\u00a0": " ", "｡": "。", "､": "、", "｢": "「", "｣": "」" };

/** The text with what is alike written alike; as long as it was, unit for unit. */
export function folded(text: string, matchCase: boolean): string {
  const narrow = text.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(/[\u3000\u00a0｡､｢｣]/g, (sign) => others[sign] ?? sign);
  if (matchCase) return narrow;
  const lower = narrow.toLowerCase();
  // A few letters grow when they become small.
  return lower.length === narrow.length ? lower : [...narrow].map((letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter)).join("");
}

/** Places of `query` in `text`, one behind the other. */
export function findIn(text: string, query: string, matchCase: boolean): Found[] {
  const wanted = folded(query, matchCase);
  const found: Found[] = [];
  if (wanted === "") return found;
  const seen = folded(text, matchCase);
  for (let at = seen.indexOf(wanted); at >= 0; at = seen.indexOf(wanted, at + wanted.length)) found.push({ from: at, to: at + wanted.length });
  return found;
}
