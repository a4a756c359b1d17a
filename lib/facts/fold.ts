/** One way of writing for the rules to read: full-width letters, digits and signs as narrow ones. Every character keeps its place. */

const wide = /[０-９Ａ-Ｚａ-ｚ％．：／＋＄￥＃＆－–‐‑﹣−～〜﹪☓×○]/g;
const narrow: Readonly<Record<string, string>> = { "–": "-", "‐": "-", "‑": "-", "﹣": "-", "−": "-", "～": "~", "〜": "~", "﹪": "%", "￥": "¥", "○": "〇", "☓": "x", "×": "x" };

/** Blanks that part thousands or words alike. */
const blanks = /[\u00a0\u2009\u202f]/g;
/** １，２３４ · 1，234，567 · 12 000名: what else parts thousands. One wide comma between narrow digits may part clauses. */
const thousands = /(?<![０-９．])[０-９]{1,3}(?:，[０-９]{3})+(?![０-９])|(?<![\d.,，])\d{1,3}(?:(?:，\d{3}){2,}|(?:[\u00a0\u2009\u202f]\d{3})+)(?![\d，])|(?<![\d.,:/-] ?|[A-Z][A-Za-z]* )\d{1,3}(?: \d{3})+(?! ?\d)(?= ?(?:[元人名万亿吨米个辆家户亩%]|people\b|yuan\b))/g;

/** As long as the text given, place by place. The full-width comma stays: it parts clauses, the narrow one may part thousands. */
export function fold(text: string): string {
  const parted = text.replace(thousands, (number) => number.replace(/[，\u00a0\u2009\u202f ]/g, ","));
  return parted.replace(blanks, " ").replace(wide, (sign) => narrow[sign] ?? String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}
