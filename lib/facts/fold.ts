/** One way of writing for the rules to read: full-width letters, digits and signs as narrow ones. Every character keeps its place. */

const wide = /[０-９Ａ-Ｚａ-ｚ％．：／＋＄￥＃＆－–‐‑﹣−～〜﹪☓×○]/g;
const narrow: Readonly<Record<string, string>> = { "–": "-", "‐": "-", "‑": "-", "﹣": "-", "−": "-", "～": "~", "〜": "~", "﹪": "%", "￥": "¥", "○": "〇", "☓": "x", "×": "x" };

/** As long as the text given, place by place. The full-width comma stays: it parts clauses, the narrow one may part thousands. */
export function fold(text: string): string {
  return text.replace(wide, (sign) => narrow[sign] ?? String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}
