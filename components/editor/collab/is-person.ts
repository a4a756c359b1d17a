/** What a page says of who sits before it. */
export function isPerson(value: unknown): value is { id: number; name: string; color: string } {
  return typeof value === "object" && value !== null && "id" in value && typeof value.id === "number" && "name" in value && typeof value.name === "string" && "color" in value && typeof value.color === "string";
}
