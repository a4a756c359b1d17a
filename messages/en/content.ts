/** The few words that the program itself writes into a body. */
import type { content as source } from "#messages/zh-CN/content";

export const content: typeof source = {
  table: (number) => `Table ${number}`,
  code: (number, language) => `Code ${number}${language === "" ? "" : ` (${language})`}`,
  formula: (number) => `Formula ${number}`,
  footnotes: "Footnotes",
  footnote: (number) => `Footnote ${number}`,
  backToText: (number) => `Back to footnote ${number} in the text`,
};
