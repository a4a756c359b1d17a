/** A day or a month in words that mean the same in every article. Pure. */
import { dayOf, type Span } from "./calendar.ts";

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** "" for what is neither a day nor a month nor a year. */
export function spellDate({ low, high }: Span, language: "zh-CN" | "en"): string {
  const { year, month, day } = dayOf(low);
  const days = high - low + 1;
  if (days === 1) return language === "en" ? `${months[month - 1]} ${day}, ${year}` : `${year}年${month}月${day}日`;
  if (day === 1 && days <= 31) return language === "en" ? `${months[month - 1]} ${year}` : `${year}年${month}月`;
  return day === 1 && month === 1 && days <= 366 && days >= 365 ? (language === "en" ? String(year) : `${year}年`) : "";
}
