/** Punctuation and numbers. */
import type { Group } from "./all.ts";

const punctuation = "GB/T 15834—2011《标点符号用法》";
const numbers = "GB/T 15835—2011《出版物上数字用法》";
/** Where the two figures are members of a list, and no estimate. */
const listed = "第… 、… 十… 百… 和… 至… 到…";

export const marks: readonly Group[] = [
  { reason: "省略号是六个点，占两个字的位置", source: punctuation, lines: [["。。。", "……"], ["。。。。。。", "……"]] },
  { reason: "两个点号连在一起", source: punctuation, lines: [["，。", "。"], ["。，", "，"], ["、。", "。"], ["、，", "，"], ["；。", "。"], ["，、", "、"], ["，，", "，"], ["、、", "、"]] },
  { reason: "叹号、问号叠用最多三个", source: punctuation, lines: [["！！！！", "！！！"], ["？？？？", "？？？"]] },
  { reason: "带书名号、引号的并列成分之间，通常不用顿号", source: punctuation, severity: "note", lines: [["》、《", "》《"], ["”、“", "”“"]] },
  { reason: "汉字数字表示编号、年份时，零写作“〇”", source: numbers, lines: [["二零零", "二〇〇"], ["二零一", "二〇一"], ["二零二", "二〇二"], ["一九零", "一九〇"]] },
  {
    reason: "相邻的两个数字连用表示概数，中间不用顿号",
    source: numbers,
    lines: [["二、三十", "二三十", listed], ["三、四十", "三四十", listed], ["四、五十", "四五十", listed], ["五、六十", "五六十", listed], ["六、七十", "六七十", listed], ["七、八十", "七八十", listed], ["八、九十", "八九十", listed], ["三、五天", "三五天", listed], ["三、四百", "三四百", listed], ["五、六百", "五六百", listed], ["七、八百", "七八百", listed]],
  },
];
