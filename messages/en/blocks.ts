/** Task lists, pull quotations, boxes, cards, and cells of tables on the writing screen. */
import type { blocks as source } from "#messages/zh-CN/blocks";

export const blocks: typeof source = {
  slash: {
    taskList: { name: "Task list", hint: "[ ] space" },
    pullQuote: { name: "Pull quotation", hint: "one line, set large" },
    infoBox: { name: "Box", hint: "notes, key points" },
    background: { name: "Background box", hint: "how it came about" },
    correction: { name: "Correction box", hint: "what was changed" },
    linkCard: { name: "Link card", hint: "an address on its own line" },
    embed: { name: "Video or post", hint: "YouTube, Bilibili and others" },
  },
  attributionHint: "Who said it (optional)",
  titleHint: "Title of the box (optional)",
  box: {
    label: "Box",
    tone: "Kind",
    note: "Note",
    background: "Background",
    correction: "Correction",
    unwrap: "Take the box away, keep the text",
    remove: "Delete with its text",
  },
  card: {
    title: "Link card",
    embedTitle: "Video or post",
    named: (words) => `Card: ${words}`,
    open: "Press Enter to change it",
    address: "Address",
    addressHint: "Our server reads the title and a summary; readers of the article ask nothing of that site.",
    wrong: "That is no address of a web page. It should begin with https://.",
    notEmbed: (sites) => `Only single videos, episodes and posts on ${sites.join(", ")} are known here. Use a link card for other pages.`,
    name: "Title",
    nameHint: "Leave it empty to have it read again",
    description: "Summary",
    save: "Save",
    cancel: "Cancel",
    asLink: "Make it a plain link",
    remove: "Delete",
  },
  site: { bilibili: "Bilibili", youtube: "YouTube", vimeo: "Vimeo", tencent: "Tencent Video", youku: "Youku", douyin: "Douyin", weibo: "Weibo", x: "X", xiaoyuzhou: "Xiaoyuzhou" },
  table: {
    merge: "Merge cells",
    split: "Split the cell",
    headerColumn: "First column as headers",
  },
};
