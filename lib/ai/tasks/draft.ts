/** A whole report from what is attached, each sentence with the passages it was written from. */
import { citedSentences } from "./citations.ts";
import { readText } from "./read-answer.ts";
import { taskFrom } from "./task.ts";

export const draftTask = taskFrom({
  name: "draft",
  version: 1,
  shape: "report",
  mostOutput: 6_000,
  needs: "sources",
  sends: ["headline", "standfirst", "selection", "sources"],
  words: {
    "zh-CN": {
      job: "根据“来源”写一篇完整的新闻报道。有“选中的文字”的，那是编辑定的提纲，按它的顺序写，一行成一段或几段；没有提纲，就先写最重要、最新的，再写经过、各方说法、背景和后续。来源里没有的，提纲提了也不写。几个来源说法不一，分别写明是谁说的，不替它们调和。",
      shape: "交若干段，段与段之间空一行，不写标题。每一句的句号之后紧跟这一句所依据的段落编号，照“来源”里的写法放在方括号里，例如：水库已经蓄满。[S1.3] 一句出自两段的写成 [S1.3, S2.1]。只写确实支持这一句的编号，不编造编号；找不到依据的句子不写。",
      ask: "完整的报道，每句之后附方括号里的段落编号。",
    },
    en: {
      job: "Write a complete news report from the Sources. Where there is a Selection, it is the outline the editor decided on: follow its order, one or several paragraphs for each line. Without one, begin with what matters most and is newest, then how it came about, what each side says, background, and what comes next. What no source says is not written, though the outline asks for it. Where sources differ, say who says what, and do not reconcile them.",
      shape: "Paragraphs parted by one blank line, no headline. Right behind the full stop of each sentence stand the numbers of the passages it rests on, in square brackets as the Sources have them, for example: The reservoir is full. [S1.3] A sentence from two passages has [S1.3, S2.1]. Give only numbers that truly support that sentence and make none up; leave out sentences for which there is no passage.",
      ask: "the whole report, with the passages' numbers in square brackets behind each sentence.",
    },
  },
  read(answer) {
    const text = readText(answer);
    return text === null || citedSentences(text).length === 0 ? null : [text];
  },
});
