/** 正文里由程序写的字。 */
export const content = {
  table: (number: number) => `表格 ${number}`,
  code: (number: number, language: string) => `代码 ${number}${language === "" ? "" : `（${language}）`}`,
  formula: (number: number) => `公式 ${number}`,
  footnotes: "脚注",
  footnote: (number: number) => `脚注 ${number}`,
  backToText: (number: number) => `回到正文中的脚注 ${number}`,
};
