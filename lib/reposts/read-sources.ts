/** Reads a list of allowed sources out of a file. Nothing of a file with a fault is taken. */
import { cleanText } from "#lib/content/clean";
import { type Headings, readTable } from "#lib/interchange/table";
import { refuse } from "#lib/kernel/refusal";
import { hostKey, nameKey } from "./rule.ts";

type Column = "name" | "host" | "category" | "validFrom" | "validUntil";
export type ReadSource = { name: string; key: string; host: string; category: string; validFrom: string | null; validUntil: string | null };

const mostSources = 50_000;
const longest = 200;

const headings: Headings<Column> = {
  name: ["名称", "单位名称", "稿源单位", "稿源单位名称", "来源", "媒体", "媒体名称", "网站名称", "机构", "name", "source", "title", "publisher"],
  host: ["网址", "域名", "网站", "主页", "地址", "host", "domain", "url", "site", "website", "address"],
  category: ["类别", "分类", "类型", "所属类别", "category", "type", "kind", "group"],
  validFrom: ["生效日期", "起始日期", "开始日期", "有效期起", "生效", "from", "valid from", "start", "start date"],
  validUntil: ["失效日期", "截止日期", "结束日期", "有效期止", "有效期至", "到期", "until", "valid until", "to", "end", "end date", "expires"],
};

/** Refuses "reposts.noHeading", "reposts.badLine" with line and fault, "reposts.none", "reposts.tooMany", and what a table is refused for. */
export function readSources(text: string): ReadSource[] {
  const table = readTable<Column>(text, headings, "name") ?? refuse("reposts.noHeading");
  const found = table.rows.flatMap(({ line, cell }): ReadSource[] => {
    const fault = (which: string, words: string) => refuse("reposts.badLine", { line, fault: which, words: words.slice(0, 40) });
    const [name, site] = [cleanText(cell("name")).replaceAll(/\s+/g, " ").trim(), cell("host")];
    if (nameKey(name) === "") return fault("noName", name);
    if (name.length > longest || cell("category").length > longest) return fault("tooLong", name);
    const hosts = site.split(/[\s,;、，；|]+/).filter((each) => each !== "").map(hostKey);
    if (hosts.includes("")) return fault("host", site);
    const day = (column: "validFrom" | "validUntil") => dayOf(cell(column)) ?? fault("date", cell(column));
    const [validFrom, validUntil] = [day("validFrom") || null, day("validUntil") || null];
    if (validFrom !== null && validUntil !== null && validUntil < validFrom) return fault("order", `${validFrom} ${validUntil}`);
    const entry = { name, key: nameKey(name), category: cleanText(cell("category")).trim(), validFrom, validUntil };
    // Each address of one house is an entry of its own.
    return (hosts.length > 0 ? hosts : [""]).map((host) => ({ ...entry, host }));
  });
  if (found.length === 0) refuse("reposts.none");
  if (found.length > mostSources) refuse("reposts.tooMany", { maximum: mostSources });
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
}

/** How lists say that a time has no end. */
const open: ReadonlySet<string> = new Set(["", "-", "--", "—", "——", "–", "/", "无", "长期", "长期有效", "永久", "永久有效", "至今", "none", "n/a", "permanent", "open"]);

/** "2026-1-5", "2026/01/05", "2026年1月5日", "20260105", also with the midnight that spreadsheets add; "": none; null: no day. */
export function dayOf(text: string): string | null {
  const said = text.normalize("NFKC").trim().toLowerCase();
  if (open.has(said)) return "";
  const parts = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))$/.exec(said.replace(/[ t]0?0:00(?::00(?:\.0+)?)?$/, "").replaceAll(/\s/g, ""));
  if (!parts) return null;
  const [year, month, day] = [parts[1], parts[2] ?? parts[4], parts[3] ?? parts[5]].map(Number);
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day ?? 0));
  return date.getUTCMonth() + 1 === month && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}
