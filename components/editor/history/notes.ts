/** Changes that have no letters of their own, in words. */
import type { AnyMark, Change } from "#lib/content/diff-types";
import type { Words } from "../context.ts";

type T = Words["history"];

const lookUp = (words: Record<string, string>, key: string) => (Object.hasOwn(words, key) ? words[key] : undefined) ?? words.other ?? key;

/** Another kind of block, another level, other settings. What is shown as words elsewhere is left out: captions, formulas. */
export function notesOf({ before, after, attributes }: Change, t: T): string[] {
  const kind = before.type === after.type ? [] : [t.became(blockName(before.type, t), blockName(after.type, t))];
  const another = attributes.some(({ name }) => after.type === "figure" && name === "media") ? [t.was.otherPicture] : [];
  const settings = attributes.filter(({ name, words }) => before.type === after.type && !unsaid.has(name) && (words === null || isSetting(name)));
  return [...kind, ...another, ...settings.map(({ name, before: from, after: to }) => t.changedTo(attributeName(name, t), valueOf(from, t), valueOf(to, t)))];
}

/** The picture is shown, the widths of columns are nothing to read. */
const unsaid: ReadonlySet<string> = new Set(["media", "colwidth"]);
/** Texts that nobody reads as text. All others are shown where they stand. */
const isSetting = (name: string) => name === "align" || name === "language" || name === "tone";

export function blockName(type: string, t: T): string {
  return lookUp(t.blocks, type);
}

export function attributeName(name: string, t: T): string {
  return lookUp(t.attributes, name);
}

function valueOf(value: unknown, t: T): string {
  if (value === null || value === undefined || value === "") return t.nothing;
  const words = typeof value === "object" ? JSON.stringify(value) : String(value);
  return Object.hasOwn(t.values, words) ? lookUp(t.values, words) : words;
}

/** 加粗, 链接 a → b: what was done to letters that stayed. */
export function restyling(before: readonly AnyMark[], after: readonly AnyMark[], t: T): string {
  const types = [...new Set([...before, ...after].map(({ type }) => type))];
  return types.flatMap((type) => {
    const [one, other] = [before.find((mark) => mark.type === type), after.find((mark) => mark.type === type)];
    if (one && other && type === "generated") return one.attrs?.id === other.attrs?.id ? [] : [t.marks.generated];
    if (one && other) return addressOf(one) === addressOf(other) ? [] : [t.marks.link(addressOf(one), addressOf(other))];
    if (other && type === "link") return [t.marks.linkTo(addressOf(other))];
    return [lookUp(other ? t.marks.on : t.marks.off, type)];
  }).join(t.and);
}

function addressOf({ attrs }: AnyMark): string {
  return String(attrs?.href ?? "");
}
