/** Headlines to choose from. */
import { readLines } from "./read-answer.ts";
import { taskFrom } from "./task.ts";

/** In characters: a little longer is still a headline to be cut, much longer is none. */
const longest = { "zh-CN": 40, en: 140 } as const;

export const headlinesTask = taskFrom({
  name: "headlines",
  version: 1,
  shape: "lines",
  mostOutput: 800,
  needs: "body",
  sends: ["kicker", "headline", "standfirst", "body"],
  words: {
    "zh-CN": {
      job: "为这篇稿件拟十个标题，供编辑挑选。每个标题都要有主语，说出最要紧的新事实，正文撑得住；十个要有区别：有的重事实，有的重影响，有的重人物，有的重数字。不用悬念、感叹、反问、“震惊”“重磅”一类的词，不夸大，不缩小，不把一方的说法写成定论。已有的标题只供参考，不重复它。",
      shape: "交十行，每行一个标题，每个不超过24个字（含标点），句末不加句号，不编号。",
      ask: "十行标题，每行一个，不超过24个字。",
    },
    en: {
      job: "Write ten headlines for this article for the editor to choose from. Each has a subject and a verb, tells the most important new fact, and is borne out by the Body. Make them differ: some on the fact, some on what it means, some on a person, some on a figure. Sentence case; no teasers, no exclamations, no questions, no \"shocking\"; neither larger nor smaller than the facts, and no side's claim told as settled. The present headline is there for reference: do not repeat it.",
      shape: "Ten lines, one headline each, at most 90 characters with blanks, no full stop at the end, no numbers before them.",
      ask: "ten lines, one headline each, at most 90 characters.",
    },
  },
  read(answer, { language }) {
    return readLines(answer, { most: 10, longest: longest[language] })?.map((line) => line.replace(/。$/u, "")) ?? null;
  },
});
