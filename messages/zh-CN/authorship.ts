/** 现在的文字各是谁写的。 */
export const authorship = {
  open: "看看哪些字是谁写的",
  title: "哪些字是谁写的",
  explain: "颜色和名字标明现有文字各由谁写下；改格式不算。",
  close: "关闭",
  people: "写下这些文字的人",
  share: (name: string, percent: number) => `${name} ${percent}%`,
  unknown: "启用多人写作以前",
  by: (name: string) => `${name}写的：`,
  loading: "正在读取……",
  failed: "没能查到是谁写的，请再试一次。",
  none: "这篇稿件还没有文字。",
};
