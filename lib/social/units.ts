/** Parts of a line that stay together: words, with the punctuation that may not leave them. */
import type { Lang } from "#lib/i18n/languages";

/** `blank`: a blank stands before it, unless it begins a line. `rest`: a good place to end a line is after it. */
export type Unit = { text: string; blank: boolean; rest: boolean };

/** May not begin a line. */
const closing = /^[,.;:!?%‰°℃)\]}>’”»›…、。，．；：！？）］｝〕〉》」』】〗〙〟～ー々·・‧%％／/\-‐–—⸺\p{Pe}\p{Pf}]/u;
/** May not end one. */
const opening = /[([{<‘“«‹（［｛〔〈《「『【〖〘〝#$¥€£￥＄\p{Ps}\p{Pi}\p{Sc}]$/u;
const pause = /[,;:!?，。；：！？、》」』）…—]$/u;
/** Particles that lean on the word before them. */
const leaning = /^[的地得了着过们吗呢吧啊]$/u;
/** What is counted or measured stays with its number. */
const counted = /^[年月日号时点分秒岁个亿万千百元台家人名次条项度倍届辆座份天周成种位]/u;
const numeral = /[0-9０-９一二三四五六七八九十百千万亿两几第]$/u;

export function unitsOf(text: string, language: Lang): Unit[] {
  const units: Unit[] = [];
  let blank = false;
  for (const { segment } of new Intl.Segmenter(language, { granularity: "word" }).segment(text)) {
    if (segment.trim() === "") {
      blank = units.length > 0;
      continue;
    }
    const last = units.at(-1);
    if (last && staysWith(last.text, segment, blank)) last.text += (blank ? " " : "") + segment;
    else units.push({ text: segment, blank, rest: false });
    blank = false;
  }
  for (const unit of units) unit.rest = pause.test(unit.text);
  return units;
}

function staysWith(before: string, segment: string, blank: boolean): boolean {
  if (opening.test(before)) return true;
  if (closing.test(segment)) return !blank || !/^[-–—/]/.test(segment);
  if (blank) return false;
  // A word with a hyphen, an address, a version: what is written together stays together.
  if (/[\p{Script=Latin}\p{N}\-–/@&+_.'’]$/u.test(before) && /^[\p{Script=Latin}\p{N}@&+_]/u.test(segment)) return true;
  return leaning.test(segment) || (numeral.test(before) && counted.test(segment));
}

/** The parts of a unit that may be parted when it is wider than a line: whole characters as people see them. */
export function piecesOf(text: string): string[] {
  return [...new Intl.Segmenter("und", { granularity: "grapheme" }).segment(text)].map(({ segment }) => segment);
}
