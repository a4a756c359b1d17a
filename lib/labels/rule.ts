/** Which words may stand as an explicit AI label, and which codes in an implicit one (GB 45438-2025). Pure. */
import type { Lang } from "#lib/i18n/languages";

/** An AI element, a making element, in Chinese in this order; nothing that takes it back or makes it doubtful. */
const asked: Record<Lang, { said: RegExp[]; denied: RegExp }> = {
  "zh-CN": { said: [/(?:人工智能|(?<![A-Za-z])AI(?![A-Za-z])).*(?:生成|合成)/], denied: /[非不没無无未免莫勿否假误疑反]|可能|也许|据说|拒|禁|零|少|人工(?!智能)/ },
  en: { said: [/\bAI\b|\bartificial intelligence\b/i, /\b(?:generated|synthesi[sz]ed|synthetic)\b/i], denied: /\b(?:not?|non|never|without|free|human|hardly|barely|maybe|perhaps|possibly|allegedly|anti)\b|\bun/i },
};

/** Letters and what joins them: signs such as "?" turn a statement into a doubt, and figures belong to the share. */
const plain = /^[\p{Script=Han}A-Za-z、·/\- ]+$/u;

export function isLabelTerm(term: string, language: Lang): boolean {
  const { said, denied } = asked[language];
  return plain.test(term) && said.every((element) => element.test(term)) && !denied.test(term);
}

/** Printable ASCII without quotation marks and backslash; empty is allowed and stands for the site's own address. */
export function isLabelCode(code: string): boolean {
  return /^[ -~]*$/.test(code) && !/["'\\]/.test(code);
}
