/** Which file of a font cut into slices holds which characters, as its style sheet says. */

/** `ranges`: code points, both ends included. */
export type Slice = { file: string; ranges: [from: number, to: number][] };

/** @param css one `@font-face` for each slice, each with a WOFF file and a `unicode-range`. */
export function slicesIn(css: string): Slice[] {
  return [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].flatMap(([, rule = ""]) => {
    const [, file] = /url\(\.\/files\/([\w-]+\.woff)\)/.exec(rule) ?? [];
    const [, ranges = ""] = /unicode-range:([^;]*)/.exec(rule) ?? [];
    return file === undefined ? [] : [{ file, ranges: ranges.split(",").flatMap(rangeOf) }];
  });
}

function rangeOf(text: string): Slice["ranges"] {
  const [, from, to = from] = /^\s*U\+([0-9a-f]{1,6})(?:-([0-9a-f]{1,6}))?\s*$/i.exec(text) ?? [];
  return from === undefined || to === undefined ? [] : [[Number.parseInt(from, 16), Number.parseInt(to, 16)]];
}

export function holds({ ranges }: Slice, point: number): boolean {
  return ranges.some(([from, to]) => from <= point && point <= to);
}
