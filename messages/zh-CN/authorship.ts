/** 现在的文字各是谁写的。 */
export const authorship = {
  open: "看看各处是谁写的",
  title: "各处是谁写的",
  explain: "颜色和名字标出现在的每个字是谁写下的；改动格式不算。",
  close: "关闭",
  people: "写下这些文字的人",
  share: (name: string, percent: number) => `${name} ${percent}%`,
  unknown: "多人写作之前",
  by: (name: string) => `${name}写的：`,
  loading: "正在查……",
  failed: "没能查到是谁写的，请再试一次。",
  none: "这篇稿件还没有文字。",
};
