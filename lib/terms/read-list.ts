/** Reads a list of terms out of a file: CSV with headings, JSON, or one term a line. Nothing of a file with a fault is taken. */
import { cleanText } from "#lib/content/clean";
import { type Headings, readTable } from "#lib/interchange/table";
import { refuse } from "#lib/kernel/refusal";
import { termsFromJson } from "./read-json.ts";
import { faultOf, longest, mostTerms } from "./rules.ts";
import type { Severity, Term } from "./types.ts";

type Column = keyof Term;
/** A term and where it stood: its line, or which of the objects it was. */
export type Placed = { line: number; term: Term };

export const headings: Headings<Column> = {
  term: ["错误词", "错敏词", "词", "词语", "错词", "敏感词", "错误写法", "关键词", "term", "word", "wrong"],
  replacement: ["改为", "正确词", "建议", "替换", "替换为", "正确写法", "推荐", "replacement", "replace", "right", "correct", "suggestion"],
  reason: ["理由", "原因", "说明", "reason", "why", "explanation"],
  severity: ["级别", "等级", "程度", "严重程度", "severity", "level"],
  exceptions: ["例外", "例外语境", "排除", "exceptions", "exception", "except"],
  source: ["依据", "出处", "来源", "source", "rule"],
};

const severityWords: Record<Severity, readonly string[]> = { block: ["block", "拦截", "禁用", "禁止", "必须改", "必改", "严重", "错误", "high"], warn: ["warn", "warning", "提醒", "警告", "慎用", "注意", "一般", "medium"], note: ["note", "提示", "仅提示", "只提示", "参考", "轻微", "info", "low"] };

/** Null: a word that says none. Nothing said: `warn`. */
export function severityOf(said: string): Severity | null {
  const word = said.trim().toLowerCase();
  if (word === "") return "warn";
  return (["block", "warn", "note"] as const).find((severity) => severityWords[severity].includes(word)) ?? null;
}

/** Refuses "terms.badLine" with line, fault and words, "terms.none", "terms.tooMany", "terms.noHeading", "terms.json", and what a table is refused for. */
export function readTerms(text: string): Term[] {
  const placed = /^\s*[[{]/.test(text) ? termsFromJson(text) : (fromTable(text) ?? fromLines(text));
  if (placed.length === 0) refuse("terms.none");
  if (placed.length > mostTerms) refuse("terms.tooMany", { maximum: mostTerms });
  return checked(placed);
}

function fromTable(text: string): Placed[] | null {
  const table = readTable<Column>(text, headings, "term");
  if (table === null) return null;
  return table.rows.map(({ line, cell }) => {
    const said = { term: cell("term"), replacement: cell("replacement"), reason: cell("reason"), severity: cell("severity"), source: cell("source") };
    return { line, term: makeTerm({ ...said, exceptions: exceptionsOf(cell("exceptions")) }, line) };
  });
}

/** "按装" or "按装 → 安装"; lines that begin with # are remarks. */
function fromLines(text: string): Placed[] {
  return text.split(/\r\n|\r|\n/).flatMap((whole, at): Placed[] => {
    const words = whole.trim();
    if (words === "" || words.startsWith("#")) return [];
    const [term = "", replacement = "", ...more] = words.split(/\s*(?:→|->|=>|\t)\s*/);
    if (more.length > 0 || /[,，;；]/.test(words)) refuse("terms.noHeading", { line: at + 1 });
    return [{ line: at + 1, term: makeTerm({ term, replacement }, at + 1) }];
  });
}

export type Said = Partial<Record<Exclude<Column, "exceptions">, string>> & { exceptions?: readonly string[] };

export function makeTerm(said: Said, line: number): Term {
  const words = (text: string | undefined) => cleanText(text ?? "").replaceAll(/\s+/g, " ").trim();
  const severity = severityOf(said.severity ?? "") ?? refuse("terms.badLine", { line, fault: "severity", words: (said.severity ?? "").slice(0, 20) });
  return { term: words(said.term), replacement: words(said.replacement), reason: words(said.reason), severity, exceptions: (said.exceptions ?? []).map(words).filter((text) => text !== ""), source: words(said.source) };
}

export function exceptionsOf(cell: string): string[] {
  return cell.split(/[|｜；;、\n]/);
}

/** A term that stands twice and says the same is one; else nobody could say which holds. */
function checked(placed: readonly Placed[]): Term[] {
  const known = new Map<string, { said: string; line: number }>();
  return placed.flatMap(({ line, term }) => {
    const fault = faultOf(term);
    if (fault) refuse("terms.badLine", { line, fault, words: term.term.slice(0, longest.term) });
    const [said, before] = [JSON.stringify(term), known.get(term.term)];
    if (before?.said === said) return [];
    if (before) refuse("terms.badLine", { line, fault: "twice", words: term.term, before: before.line });
    known.set(term.term, { said, line });
    return [term];
  });
}
