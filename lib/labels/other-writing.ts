/** Declared lines carry no mark: a headline or a caption that was converted to the other Chinese characters is known again by its words in both writings. */
import { simplified, traditional } from "#lib/i18n/traditional";
import { fieldOf } from "./recorded.ts";

const anyHan = /\p{Script=Han}/u;

/** The same text in the other characters, as often as it has one that differs. */
export async function otherWritings(text: string): Promise<string[]> {
  if (!anyHan.test(text)) return [];
  const convert = [await traditional(), await simplified()];
  return [...new Set(convert.map((each) => each(text)))].filter((each) => each !== text);
}

/** Records of lines, each followed by itself in the other characters. The others stay alone: their words carry marks, which conversion leaves on them. */
export async function inBothWritings<R extends { mark: string; text: string }>(records: readonly R[]): Promise<R[]> {
  const all = await Promise.all(records.map(async (record) => [record, ...(fieldOf(record.mark) === null ? [] : (await otherWritings(record.text)).map((text) => ({ ...record, text })))]));
  return all.flat();
}
