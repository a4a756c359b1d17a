/** Help: the list, and the words that every page of it shares. What the pages say lies in help/. */
import type { help as source } from "#messages/zh-CN/help";

export const help: typeof source = {
  title: "Help",
  lead: "How each part of the desk works, a page for each. To find a word, use your browser’s own search (⌘F or Ctrl+F).",
  groups: { writing: "Writing", newsroom: "Reviewing and publishing", house: "Looking after the site" },
  steps: "What you do here",
  keys: "Keys",
  trouble: "When something goes wrong",
  open: (screen) => `Open “${screen}”`,
  notYours: (screen) => `“${screen}” needs more rights than yours. If you need it, ask an admin.`,
  all: "All help",
};
