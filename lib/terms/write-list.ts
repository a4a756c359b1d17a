/** A list as a file that `readTerms` takes back. Pure. */
import { csvFile } from "#lib/interchange/table";
import type { Lang } from "#lib/i18n/languages";
import { headings } from "./read-list.ts";
import type { Term } from "./types.ts";

const columns = ["term", "replacement", "reason", "severity", "exceptions", "source"] as const;
const names: Record<Lang, (column: (typeof columns)[number]) => string> = { "zh-CN": (column) => headings[column][0] ?? column, en: (column) => column };
const levels: Record<Lang, Record<Term["severity"], string>> = { "zh-CN": { block: "拦截", warn: "提醒", note: "提示" }, en: { block: "block", warn: "warn", note: "note" } };

export function termsAsCsv(terms: readonly Term[], language: Lang): string {
  const line = ({ term, replacement, reason, severity, exceptions, source }: Term) => [term, replacement, reason, levels[language][severity], exceptions.join("|"), source];
  return csvFile([columns.map(names[language]), ...terms.map(line)]);
}
