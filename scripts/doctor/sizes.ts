/** Files of at most 300 lines, functions of at most 40. */
import { projectFolder } from "#lib/kernel/env";
import { type Check, noneOf, skipped } from "./check.ts";
import { canLint, lint } from "./lint.ts";
import { code, filesIn, read } from "./sources.ts";

const longestFile = 300;
const functions = "complexity/noExcessiveLinesPerFunction";

export const sizes: Check = {
  name: "sizes",
  needs: "source",
  look: async (words) => {
    const files = filesIn(".", [...code, ".css"]).filter((path) => lines(read(path)) > longestFile).map((path) => words.tooLong(path, lines(read(path))));
    if (!canLint()) return files.length > 0 ? noneOf(files) : skipped(words.noLint);
    const long = await lint(projectFolder, [functions]);
    return noneOf([...files, ...long.filter(({ rule }) => rule.endsWith(functions)).map(({ path, line, message }) => `${path}:${line} ${message}`)]);
  },
};

function lines(text: string): number {
  return text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
}
