/** 正文里由程序写的字。 */
export const content = {
  table: (number: number) => `表格 ${number}`,
  code: (number: number, language: string) => `代码 ${number}${language === "" ? "" : `（${language}）`}`,
  formula: (number: number) => `公式 ${number}`,
  source: (number: number) => `来源 ${number}`,
  footnotes: "脚注",
  footnote: (number: number) => `脚注 ${number}`,
  backToText: (number: number) => `回到正文中的脚注 ${number}`,
  task: { done: "已完成", open: "未完成" },
  box: { note: "说明", background: "背景", correction: "更正" },
  boxNamed: (label: string, title: string) => (title === "" ? label : `${label}：${title}`),
  openAt: (host: string) => `打开${host}`,
  watch: { bilibili: "在哔哩哔哩观看", youtube: "在YouTube观看", vimeo: "在Vimeo观看", tencent: "在腾讯视频观看", youku: "在优酷观看", douyin: "在抖音观看", weibo: "在微博查看", x: "在X查看", xiaoyuzhou: "在小宇宙收听" },
};
