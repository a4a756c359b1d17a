/** The block of `key: value` lines that Markdown files carry above their text. */

export type FrontMatter = { values: ReadonlyMap<string, string[]>; source: string; rest: string };

/** Reads the simple YAML (`---`) or TOML (`+++`) that blogs write: texts, quoted texts, lists. Null without one. */
export function frontMatterOf(markdown: string): FrontMatter | null {
  const match = /^\s*(---|\+\+\+)[ \t]*\n([\s\S]{0,20000}?)\n(?:\1|\.\.\.)[ \t]*(?:\n|$)/.exec(markdown.replace(/\r\n?/g, "\n"));
  const lines = match?.[2]?.split("\n") ?? [];
  const known = lines.filter((line) => /^\s*(?:#|$|-\s|\[|[\w\u4e00-\u9fff.-]{1,40}\s*[:=：])|^\s{2,}\S/u.test(line));
  if (!match || lines.length === 0 || known.length < lines.length || !lines.some((line) => /^[\w\u4e00-\u9fff.-]{1,40}\s*[:=：]/u.test(line))) return null;
  return { values: valuesOf(lines), source: match[2] ?? "", rest: markdown.replace(/\r\n?/g, "\n").slice(match[0].length) };
}

function valuesOf(lines: readonly string[]): Map<string, string[]> {
  const values = new Map<string, string[]>();
  let current = "";
  for (const line of lines) {
    const [, key, value = ""] = /^([\w\u4e00-\u9fff.-]{1,40})\s*[:=：]\s*(.*)$/u.exec(line) ?? [];
    if (key !== undefined) {
      current = key.toLowerCase();
      values.set(current, listIn(value));
    } else {
      const item = /^\s*-\s+(.*)$/.exec(line)?.[1] ?? (/^\s{2,}\S/.test(line) ? line : "");
      const text = unquoted(item.trim());
      if (text !== "") values.set(current, [...(values.get(current) ?? []), text]);
    }
  }
  return values;
}

function listIn(value: string): string[] {
  const text = value.trim().replace(/^[>|][+-]?$/, "");
  const items = /^\[(.*)\]$/.exec(text)?.[1]?.split(",") ?? [text];
  return items.map((item) => unquoted(item.trim())).filter((item) => item !== "");
}

function unquoted(text: string): string {
  const inner = /^"(.*)"$/.exec(text)?.[1]?.replace(/\\(["\\])/g, "$1") ?? /^'(.*)'$/.exec(text)?.[1]?.replaceAll("''", "'");
  return inner ?? text.replace(/\s+#.*$/, "");
}
