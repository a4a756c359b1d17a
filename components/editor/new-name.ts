/** A name that nobody else gives: 32 letters and digits. `crypto.randomUUID` exists on https only. */
export function newName(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((number) => number.toString(16).padStart(8, "0")).join("");
}
