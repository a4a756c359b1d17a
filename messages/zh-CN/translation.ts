/** 同一篇报道的两种语言：译文连到原文。 */
export const translation = {
  label: "译自",
  hint: "同一篇报道有另一种语言的原文，就在这里选它。发布以后，读者可以在两种语言之间切换。",
  none: "没有连到别的文章",
  choose: "选择原文",
  change: "换一篇",
  remove: "去掉",
  removed: "已去掉“译自”。",
  title: { "zh-CN": "选择英文原文", en: "选择中文原文" },
  search: "按标题查找已发布的文章",
  searching: "正在查找……",
  found: (count: number) => `找到 ${count} 篇。`,
  newest: (count: number) => `最近的 ${count} 篇。要找更早的，请多输几个标题里的字。`,
  noneYet: "另一种语言还没有可选的文章。",
  nothingFound: "没有找到这样的文章。只能选已发布、本身不是译文的文章。",
  notPublic: "这篇现在没有公开，读者看不到切换的链接。",
  numbered: (id: number) => `第 ${id} 号稿件`,
};
