/** Words that count and state nothing a reader would look up: 第二个问题, 两个办法, "two ways". The ledger has them; print gives them no number of a source. Pure. */
import type { FoundClaim } from "./types.ts";

const few = "[一二两三四五六七八九十]{1,2}";
/** Digits are written where the number matters, other classifiers say what is counted. */
const inWords = new RegExp(`^第?${few}[个种类样]$`);
const inOrder = new RegExp(`^第${few}$`);
/** People, places and bodies are counted for their number's sake. */
const counted = /^(?:人|孩子|儿童|学生|工人|老人|女|男|国家|省|市|县|区|乡|镇|村|城市|地区|家庭|企业|公司|工厂|学校|医院|部门|月|小时|百分点)/;
const inEnglish = /^(?:two|three|four|five|six|seven|eight|nine|ten|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/i;
const abstract = /^ (?:more |other |main |different )?(?:questions?|things?|ways?|sides?|parts?|reasons?|points?|kinds?|sorts?|types?|options?|steps?|words?|thoughts?|aspects?|problems?|ideas?|answers?)\b/i;

/** @param text in which the claim was found. */
export function isCounting({ kind, text: words, from, to }: Pick<FoundClaim, "kind" | "text" | "from" | "to">, text: string): boolean {
  if (kind !== "number") return false;
  if (inWords.test(words)) return !counted.test(text.slice(to, to + 3));
  // 第一，……；第二，……: an enumeration; "排名第三，" is none.
  if (inOrder.test(words)) return /^[，、：,:]/.test(text.slice(to)) && /(?:^|[。；！？：、，“\s])$/u.test(text.slice(0, from));
  return inEnglish.test(words) && abstract.test(text.slice(to, to + 40));
}
