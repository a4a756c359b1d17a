/** What was noted of a change, in words: names of fields and values as people call them. What has no word stands as it is. */

type Words = { none: string; yes: string; no: string; fields: Record<string, string>; rules: Record<string, string> };

/** @param within deeper down, where it all stands on one line. */
export function told(value: unknown, t: Words, field = "", within = false): string {
  if (value === null || value === undefined || value === "") return t.none;
  if (typeof value === "boolean") return value ? t.yes : t.no;
  if (typeof value === "string") return field === "rule" ? (t.rules[value] ?? value) : value;
  if (Array.isArray(value)) return value.length === 0 ? t.none : value.map((each) => told(each, t, field, true)).join(within ? ", " : "\n");
  if (typeof value !== "object") return String(value);
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return entries.map(([name, inner]) => `${t.fields[name] ?? name} ${told(inner, t, name, true)}`).join(within ? ", " : "\n");
}
