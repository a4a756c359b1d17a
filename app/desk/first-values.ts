/** An address's values, one of each name; empty ones are as good as absent. */
export function firstValues(search: Record<string, string | string[] | undefined>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(search).map(([name, value]) => [name, (Array.isArray(value) ? value[0] : value) || undefined]));
}
