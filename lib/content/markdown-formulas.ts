/** Formulas in Markdown: `$…$` in a line, `$$…$$` and fences named "math" on lines of their own. */
import type { Literal } from "mdast";
import type { Data } from "unified";
import { isFormulaSource } from "./formula-source.ts";

declare module "mdast" {
  interface PhrasingContentMap {
    formula: FormulaNode;
  }
  interface RootContentMap {
    formula: FormulaNode;
  }
}
declare module "micromark-util-types" {
  interface TokenTypeMap {
    formula: "formula";
  }
}
interface FormulaNode extends Literal {
  type: "formula";
}

type Syntax = NonNullable<Data["micromarkExtensions"]>[number];
type Constructs = NonNullable<Syntax["text"]>[string];
type Construct = Exclude<Constructs, readonly unknown[] | undefined>;
type State = ReturnType<Construct["tokenize"]>;
type Code = Parameters<State>[0];
type Writer = Exclude<NonNullable<Data["fromMarkdownExtensions"]>[number], readonly unknown[]>;

const dollar = 36;
const longestLine = 2_100;

/** Blocks between `$$` become fences named "math", which the parser knows how to keep together. */
export function fencedFormulas(markdown: string): string {
  if (!markdown.includes("$$")) return markdown;
  const lines = markdown.split("\n");
  const kept: string[] = [];
  let fence = "";
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const sign = /^[\s>*+\-\d.)]*(`{3,}|~{3,})/.exec(line)?.[1] ?? "";
    if (fence !== "" ? sign.startsWith(fence) : sign !== "") fence = fence === "" ? sign : "";
    const block = fence === "" && sign === "" ? formulaAt(lines, at) : null;
    if (block === null) kept.push(line);
    else {
      kept.push(...block.lines);
      at = block.last;
    }
  }
  return kept.join("\n");
}

function formulaAt(lines: readonly string[], at: number): { lines: string[]; last: number } | null {
  const opening = /^((?: {0,3}>)* {0,3})\$\$(?!\$)(.*)$/.exec(lines[at] ?? "");
  if (!opening) return null;
  const [, around = "", rest = ""] = opening;
  const inside: string[] = [];
  for (let last = at; last < Math.min(lines.length, at + 100); last++) {
    const text = last === at ? rest : (lines[last] ?? "").replace(/^[ >]*(?=\S)/, (prefix) => (around.includes(">") ? "" : prefix));
    const closing = /^(.*?)\$\$\s*$/.exec(text);
    inside.push(closing ? (closing[1] ?? "") : text);
    if ((text.trim() === "" && last > at) || inside.some((part) => part.includes("$$") || part.includes("~~~~~~"))) return null;
    if (closing) return { lines: [`${around}~~~~~~math`, ...inside.filter((part) => part.trim() !== "").map((part) => around + part), `${around}~~~~~~`], last };
  }
  return null;
}

/** A sign behind a letter, a figure or another sign belongs to a price: US$5, 5$, $$. */
function previous(code: Code): boolean {
  return code !== dollar && !isLetterOrFigure(code);
}

const tokenize: Construct["tokenize"] = (effects, ok, nok) => {
  let source = "";
  let signs = 0;
  const open: State = (code) => {
    if (code !== dollar || signs === 2) return inside(code);
    if (signs++ === 0) effects.enter("formula");
    effects.consume(code);
    return open;
  };
  const inside: State = (code) => {
    if (code === null || code < -2 || source.length > longestLine) return nok(code);
    if (code === dollar) return close(code, 0);
    effects.consume(code);
    source += code < 0 ? " " : String.fromCharCode(code);
    return inside;
  };
  const close = (code: Code, closed: number): ReturnType<State> => {
    if (closed === signs) {
      if (code === dollar || isLetterOrFigure(code) || !isFormulaSource(signs === 2 ? source.trim() : source)) return nok(code);
      effects.exit("formula");
      return ok(code);
    }
    if (code !== dollar) return nok(code);
    effects.consume(code);
    return (next) => close(next, closed + 1);
  };
  return open;
};

function isLetterOrFigure(code: Code): boolean {
  return code !== null && code > 0 && /[a-z\d]/i.test(String.fromCharCode(code));
}

export const formulaSyntax: Syntax = { text: { [dollar]: { name: "formula", tokenize, previous } } };

export const formulaWriter: Writer = {
  enter: {
    formula(token) {
      this.enter({ type: "formula", value: this.sliceSerialize(token).replace(/^\$+|\$+$/g, "").trim() }, token);
    },
  },
  exit: {
    formula(token) {
      this.exit(token);
    },
  },
};
