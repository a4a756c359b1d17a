import fc from "fast-check";
import { expect, test } from "vitest";
import { type Change, indented, indentUnit, outdented } from "./code-indent.ts";

const applied = (code: string, changes: Change[]) => changes.reduce((text, { at, remove, insert }) => text.slice(0, at) + insert + text.slice(at + remove), code);

test("Tab puts an indent at the caret, and before every selected line", () => {
  expect(applied("a", indented("a", 1, 1, "  "))).toBe("a  ");
  expect(applied("a\nb\nc", indented("a\nb\nc", 0, 3, "  "))).toBe("  a\n  b\nc");
  expect(applied("a\nb", indented("a\nb", 0, 2, "\t"))).toBe("\ta\nb");
});

test("the first line counts even when it is empty", () => expect(applied("\n  ", indented("\n  ", 0, 1, "  "))).toBe("  \n  "));

test("Shift-Tab takes one indent off the lines touched and leaves the others", () => {
  expect(applied("    a\n b\nc", outdented("    a\n b\nc", 0, 9))).toBe("  a\nb\nc");
  expect(applied("  a\n\tb", outdented("  a\n\tb", 5, 5))).toBe("  a\nb");
});

test("the indent is what the language and the code use", () => {
  expect([indentUnit("go", ""), indentUnit("python", ""), indentUnit(null, "x:\n\ty")]).toEqual(["\t", "  ", "\t"]);
});

test("taking off what was put in gives the code back", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("a", "\n", "  ", "\t"), { maxLength: 20 }).map((parts) => parts.join("")), fc.nat(20), fc.nat(20), (code, one, other) => {
      const [from, to] = [Math.min(one, other, code.length), Math.min(Math.max(one, other), code.length)];
      if (from === to) return;
      const changes = indented(code, from, to, "  ");
      const after = applied(code, changes);
      expect(applied(after, outdented(after, from + 2, to + 2 * changes.length))).toBe(code);
    }),
  );
});
