/** The few words that the program itself writes into a body. */
import type { content as source } from "#messages/zh-CN/content";

export const content: typeof source = {
  table: (number) => `Table ${number}`,
};
