/** Indenting lines of code. Pure: positions count characters of the block. */

/** From the end to the beginning, so that one does not move the next. */
export type Change = { at: number; remove: number; insert: string };

/** Two blanks, or a tab where the language or the code itself says so. */
export function indentUnit(language: unknown, code: string): string {
  return language === "go" || language === "makefile" || /^\t/m.test(code) ? "\t" : "  ";
}

/** A caret alone gets the indent where it stands; selected lines get it at their beginnings. */
export function indented(code: string, from: number, to: number, unit: string): Change[] {
  if (from === to) return [{ at: from, remove: 0, insert: unit }];
  return lineStarts(code, from, to).map((at) => ({ at, remove: 0, insert: unit }));
}

/** Takes one indent off each line touched; lines without any stay. */
export function outdented(code: string, from: number, to: number): Change[] {
  const changes = lineStarts(code, from, to).map((at) => ({ at, remove: /^(?:\t| {1,2})/.exec(code.slice(at))?.[0].length ?? 0, insert: "" }));
  return changes.filter(({ remove }) => remove > 0);
}

function lineStarts(code: string, from: number, to: number): number[] {
  const starts: number[] = [];
  // Asked for what is before the beginning, lastIndexOf looks at the beginning itself.
  for (let at = from === 0 ? 0 : code.lastIndexOf("\n", from - 1) + 1; at >= 0 && (at <= from || at < to); ) {
    starts.unshift(at);
    const end = code.indexOf("\n", at);
    if (end < 0) break;
    at = end + 1;
  }
  return starts;
}
