/** Runs of text from HTML or Markdown source into the runs a paragraph keeps: line ends, indents and doubled breaks resolved. */
import { cleanText } from "./clean.ts";
import { joinedRuns } from "./marks.ts";
import type { HardBreak, Inline } from "./types.ts";

/** What stands in a line: words, and formulas and footnotes between them. */
type Run = Exclude<Inline, HardBreak>;

const wide = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef\u2014\u2018-\u201d\u2026`;
const isWide = new RegExp(`[${wide}]`, "u");
/** Two no-break blanks or one ideographic blank open a paragraph even after a single `<br>`. */
const indent = /^[\t\n ]*(?:\u3000|\u00a0[\u00a0 ])/;

/**
 * Parts runs at doubled breaks and at breaks before an indent, and trims each part.
 * Blanks inside a line are kept as they are (they can be evidence); only a line end of the source becomes one blank, or none between Chinese characters.
 */
export function paragraphsOf(runs: readonly Inline[]): Inline[][] {
  return linesOf(runs).map((lines) => joinLines(lines.map((line) => trimmed(joinedRuns(unwrapped(line)))))).filter((paragraph) => paragraph.length > 0);
}

/** Groups of lines: a group is a paragraph, its lines are parted by hard breaks. */
function linesOf(runs: readonly Inline[]): Run[][][] {
  const groups: Run[][][] = [];
  let line: Run[] = [];
  let group: Run[][] = [line];
  const isBlank = (line: readonly Run[]) => line.every((run) => run.type === "text" && run.text.trim() === "");
  const endGroup = () => {
    if (group.length > 0) groups.push(group);
    group = [];
  };
  for (const [at, run] of runs.entries()) {
    if (run.type !== "hardBreak") {
      line.push(run);
      continue;
    }
    const next = runs.slice(at + 1, at + 4).find((following) => following.type === "text" && following.text.replace(/[\t\n ]/g, "") !== "");
    if (isBlank(line) || (next?.type === "text" && runs[at + 1]?.type === "text" && indent.test(next.text))) endGroup();
    line = [];
    group.push(line);
  }
  endGroup();
  return groups;
}

function joinLines(lines: readonly Run[][]): Inline[] {
  return lines.filter((line) => line.length > 0).flatMap((line, at): Inline[] => (at === 0 ? line : [{ type: "hardBreak" }, ...line]));
}

// "\n" stands for a blank that holds a line end of the source.
function unwrapped(runs: readonly Run[]): Run[] {
  let before = "";
  return runs.map((run, at) => {
    if (run.type !== "text") {
      before = "x";
      return run;
    }
    const next = runs[at + 1];
    const source = cleanText(run.text.replace(/[\u200b\ufeff]/g, "")).replace(/[\t ]*[\r\n][\t\r\n ]*/g, "\n").replace(/[\t\u00a0]/g, " ");
    const parts = source.split("\n");
    let text = "";
    for (const [index, part] of parts.entries()) {
      text += part;
      before = text.at(-1) ?? before;
      if (index === parts.length - 1) break;
      const after = parts[index + 1]?.[0] ?? (next?.type === "text" ? next.text.trimStart()[0] : undefined) ?? "";
      const blank = before === "" || before === " " || (isWide.test(before) && isWide.test(after)) ? "" : " ";
      text += blank;
      before = blank || before;
    }
    return { ...run, text };
  });
}

function trimmed(runs: readonly Run[]): Run[] {
  const kept = runs.map((run) => ({ ...run }));
  for (let first = kept[0]; first?.type === "text"; first = kept[0]) {
    first.text = first.text.trimStart();
    if (first.text !== "") break;
    kept.shift();
  }
  for (let last = kept.at(-1); last?.type === "text"; last = kept.at(-1)) {
    last.text = last.text.trimEnd();
    if (last.text !== "") break;
    kept.pop();
  }
  return kept;
}
