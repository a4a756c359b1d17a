/** What the `/` menu can insert, and the words it is found by. */
import { type AssistName, assistNames, assistWords } from "./assist-entries.ts";
import { rankOf, type SearchWords, unfound, wantedWord } from "./search-words.ts";

export const entryNames = ["paragraph", "heading", "subheading", "bulletList", "orderedList", "taskList", "quotation", "pullQuote", "picture", "table", "infoBox", "background", "correction", "linkCard", "embed", "code", "formula", "inlineFormula", "footnote", "divider"] as const;
export type EntryName = (typeof entryNames)[number];
/** Everything the menu may show. */
export type SlashName = EntryName | AssistName;

export const entryWords: Record<EntryName, SearchWords> = {
  paragraph: { pinyin: ["zheng wen", "duan luo", "wen zi"], words: ["正文", "段落", "文字", "text", "paragraph", "p"] },
  heading: { pinyin: ["xiao biao ti", "biao ti", "er ji biao ti"], words: ["小标题", "标题", "二级标题", "heading", "h2", "subhead"] },
  subheading: { pinyin: ["ci ji biao ti", "san ji biao ti", "biao ti"], words: ["次级标题", "三级标题", "标题", "heading", "h3", "subheading"] },
  bulletList: { pinyin: ["lie biao", "xiang mu", "yao dian"], words: ["列表", "项目", "要点", "bullet", "list", "ul"] },
  orderedList: { pinyin: ["bian hao", "you xu lie biao", "lie biao"], words: ["编号", "有序列表", "列表", "numbered", "list", "ordered", "ol"] },
  taskList: { pinyin: ["ren wu qing dan", "qing dan", "dai ban", "fu xuan"], words: ["任务清单", "清单", "待办", "复选", "任务", "task", "todo", "checklist", "checkbox"] },
  pullQuote: { pinyin: ["yin yu", "jin ju", "zhai yin"], words: ["引语", "金句", "摘引", "pull", "pullquote", "highlight"] },
  infoBox: { pinyin: ["ti yao kuang", "shuo ming kuang", "xin xi kuang", "ti shi", "yao dian"], words: ["提要框", "说明框", "信息框", "提示", "要点", "box", "info", "note", "callout", "aside"] },
  background: { pinyin: ["bei jing kuang", "bei jing", "zi liao"], words: ["背景框", "背景", "资料", "background", "context"] },
  correction: { pinyin: ["geng zheng kuang", "geng zheng", "kan wu"], words: ["更正框", "更正", "勘误", "correction", "erratum"] },
  linkCard: { pinyin: ["lian jie ka pian", "ka pian", "wang ye"], words: ["链接卡片", "卡片", "网页", "card", "link", "bookmark"] },
  embed: { pinyin: ["shi pin", "tie zi", "qian ru", "yin pin"], words: ["视频", "帖子", "嵌入", "音频", "embed", "video", "youtube", "bilibili", "post", "tweet", "audio"] },
  quotation: { pinyin: ["yin yong", "yin wen"], words: ["引用", "引文", "quote", "quotation", "blockquote"] },
  picture: { pinyin: ["tu pian", "pei tu", "zhao pian", "cha tu"], words: ["图片", "配图", "照片", "插图", "image", "picture", "photo", "img"] },
  table: { pinyin: ["biao ge"], words: ["表格", "table"] },
  code: { pinyin: ["dai ma", "dai ma kuai", "cheng xu"], words: ["代码", "代码块", "程序", "code", "pre", "source"] },
  formula: { pinyin: ["gong shi", "shu xue", "fang cheng"], words: ["公式", "数学", "方程", "formula", "math", "equation", "latex", "tex"] },
  inlineFormula: { pinyin: ["hang nei gong shi", "gong shi", "fu hao"], words: ["行内公式", "公式", "符号", "inline", "formula", "math", "symbol"] },
  footnote: { pinyin: ["jiao zhu", "zhu shi", "zhu"], words: ["脚注", "注释", "注", "footnote", "note", "fn"] },
  divider: { pinyin: ["fen ge xian", "fen jie"], words: ["分割线", "分隔线", "分界", "divider", "hr", "line", "rule"] },
};

/** The longest query worth looking at; more is text, not a search. */
export const longestQuery = 16;

/** The entries that match what stands behind the slash, best first; all of them for nothing. @param assist whether a model can be asked */
export function findEntries(query: string, assist = false): SlashName[] {
  const wanted = wantedWord(query);
  const words = { ...entryWords, ...assistWords };
  const names: SlashName[] = assist ? [...entryNames, ...assistNames] : [...entryNames];
  if (wanted === "") return names;
  const ranked = names.map((name) => ({ name, rank: rankOf(words[name], wanted) }));
  return ranked
    .filter((entry) => entry.rank < unfound)
    .sort((one, other) => one.rank - other.rank)
    .map((entry) => entry.name);
}
