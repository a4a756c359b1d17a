/** 正文里由程序写的字。 */
export const content = {
  table: (number: number) => `表格 ${number}`,
};
