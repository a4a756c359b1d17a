/** 帮助：目录和每一页共用的话。各页的内容在 help/ 里。 */
export const help = {
  title: "帮助",
  lead: "编辑台每一处怎么用，一处一页。找一个词，用浏览器的页内查找（⌘F 或 Ctrl+F）。",
  groups: { writing: "写稿", newsroom: "审稿与发布", house: "管理" },
  steps: "怎么做",
  keys: "按键",
  trouble: "遇到问题",
  open: (screen: string) => `打开“${screen}”`,
  notYours: (screen: string) => `“${screen}”要更高的权限才能打开，需要的话请找管理员。`,
  all: "全部帮助",
};
