/** Emphasis as Chinese is written: CommonMark wants a blank or another sign between `**重点：**` and the word behind it, which nobody writes. */
import type { Data } from "unified";
import { withMark } from "./marks.ts";
import type { Mark } from "./types.ts";

type Syntax = NonNullable<Data["micromarkExtensions"]>[number];
type Constructs = NonNullable<Syntax["text"]>[string];
type Construct = Exclude<Constructs, readonly unknown[] | undefined>;
type State = ReturnType<Construct["tokenize"]>;
type Code = Parameters<State>[0];
type Resolver = NonNullable<Construct["resolveAll"]>;

const star = 42;
/** From here on, full-width signs and halves of rarer characters among them, there are no blanks between words. */
const firstOfEast = 0x2e80;

const isEastern = (code: Code) => code !== null && code >= firstOfEast;
const isBlank = (code: Code) => code === null || code < 0 || /\s/.test(String.fromCharCode(code));
/** A full-width sign stands to its neighbours as a letter does. */
const isSign = (code: Code) => code !== null && code > 0 && !isEastern(code) && /[\p{P}\p{S}]/u.test(String.fromCharCode(code));

/** Whether stars between the two belong to what stands behind them. */
function leans(before: Code, after: Code): boolean {
  return !isBlank(after) && (!isSign(after) || isBlank(before) || isSign(before) || isEastern(before));
}

const tokenize: Construct["tokenize"] = function (effects, ok) {
  const before = this.previous;
  const others = this.parser.constructs.attentionMarkers.null ?? [];
  const isOther = (code: Code) => code !== star && others.some((marker) => marker === code);
  const inside: State = (code) => {
    if (code === star) {
      effects.consume(code);
      return inside;
    }
    const run = effects.exit("attentionSequence");
    run._open = leans(before, code) || isOther(code);
    run._close = leans(code, before) || isOther(before);
    return ok(code);
  };
  return (code) => {
    effects.enter("attentionSequence");
    return inside(code);
  };
};

/** Stars are paired by the parser's own rule, which does not run by itself where its reading of them has not. */
const resolveAll: Resolver = (events, context) => {
  const own = [context.parser.constructs.insideSpan.null ?? []].flat().find((each) => "name" in each && each.name === "attention");
  return own?.resolveAll?.(events, context) ?? events;
};

export const easternEmphasis: Syntax = { text: { [star]: { name: "easternEmphasis", tokenize, resolveAll } } };

type Emphasis = "bold" | "italic";
const names: Record<string, Emphasis> = { strong: "bold", b: "bold", em: "italic", i: "italic" };

/** Tags of emphasis between words, as our own files have them where stars would not be read. */
export class EmphasisTags {
  readonly #open: Record<Emphasis, number> = { bold: 0, italic: 0 };

  /** Whether it is such a tag. */
  take(html: string): boolean {
    const [, end, name = ""] = /^<(\/?)(strong|b|em|i)(?:\s[^<>]*)?>$/i.exec(html) ?? [];
    const emphasis = names[name.toLowerCase()];
    if (emphasis === undefined) return false;
    this.#open[emphasis] = Math.max(0, this.#open[emphasis] + (end === "/" ? -1 : 1));
    return true;
  }

  around(marks: readonly Mark[]): readonly Mark[] {
    return (["bold", "italic"] as const).reduce<readonly Mark[]>((all, type) => (this.#open[type] > 0 ? withMark(all, { type }) : all), marks);
  }
}
