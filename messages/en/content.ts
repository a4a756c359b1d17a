/** The few words that the program itself writes into a body. */
import type { content as source } from "#messages/zh-CN/content";

export const content: typeof source = {
  table: (number) => `Table ${number}`,
  code: (number, language) => `Code ${number}${language === "" ? "" : ` (${language})`}`,
  formula: (number) => `Formula ${number}`,
  source: (number) => `Source ${number}`,
  footnotes: "Footnotes",
  footnote: (number) => `Footnote ${number}`,
  backToText: (number) => `Back to footnote ${number} in the text`,
  task: { done: "Done", open: "Not done" },
  box: { note: "Note", background: "Background", correction: "Correction" },
  boxNamed: (label, title) => (title === "" ? label : `${label}: ${title}`),
  openAt: (host) => `Open ${host}`,
  watch: { bilibili: "Watch on Bilibili", youtube: "Watch on YouTube", vimeo: "Watch on Vimeo", tencent: "Watch on Tencent Video", youku: "Watch on Youku", douyin: "Watch on Douyin", weibo: "See on Weibo", x: "See on X", xiaoyuzhou: "Listen on Xiaoyuzhou" },
};
