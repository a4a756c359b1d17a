/** Questions: those a reader would ask of the article, and those a reporter would ask for it. */
import { readLines } from "./read-answer.ts";
import { taskFrom } from "./task.ts";

export const questionsTask = taskFrom({
  name: "questions",
  version: 1,
  shape: "lines",
  mostOutput: 1_000,
  needs: "body",
  sends: ["headline", "standfirst", "body"],
  words: {
    "zh-CN": {
      job: "像一位认真的读者那样读完这篇稿件，提出读完之后还想知道的问题：哪里没有说清，哪个数字缺少比较，哪个说法没有依据，谁的声音没有出现，接下来会怎样。问题要具体，指明是稿件里的哪件事；不问稿件已经回答的，问句里不带稿件没有的事实。",
      shape: "交八行，每行一个问题，以问号结尾，不超过40个字，不编号。",
      ask: "八行问题，每行一个。",
    },
    en: {
      job: "Read this article as an attentive reader would, and ask what a reader would still want to know: what is left unclear, which figure lacks a comparison, which claim lacks support, whose voice is missing, what comes next. Be specific about what in the article is meant; ask nothing that it answers, and take nothing for granted that it does not say.",
      shape: "Eight lines, one question each, ending with a question mark and at most 25 words long, no numbers before them.",
      ask: "eight lines, one question each.",
    },
  },
  read: (answer) => readLines(answer, { most: 8, longest: 300 }),
});

export const interviewTask = taskFrom({
  name: "interview",
  version: 1,
  shape: "lines",
  mostOutput: 1_500,
  needs: "subject",
  sends: ["kicker", "headline", "standfirst", "body"],
  words: {
    "zh-CN": {
      job: "为这个选题准备采访提纲。采访对象以“编辑的要求”为准；没有写明时，针对资料里最该回应的当事方，并在问句里称呼清楚。从事实问起，再问依据、经过、责任、分歧和下一步；多用开放的问法，一次只问一件事，不诱导，不预设答案，问句里不带资料没有的事实。只有选题没有素材时，题目可以取自“编辑的要求”。",
      shape: "交十行，每行一个问题，按提问顺序排列，以问号结尾，不超过50个字，不编号。",
      ask: "十行采访问题，每行一个。",
    },
    en: {
      job: "Prepare the questions for an interview on this topic. Whom to ask stands in the Editor's wish; where it does not, ask whoever in the material most owes an answer, and say who is meant. Begin with facts, then grounds, course of events, responsibility, disagreement and next steps. Ask openly, one thing at a time, without leading and without an answer in mind, and take nothing for granted that the material does not say. Where there is a topic and no material, it may be taken from the Editor's wish.",
      shape: "Ten lines, one question each, in the order of asking, ending with a question mark and at most 30 words long, no numbers before them.",
      ask: "ten lines, one question each.",
    },
  },
  read: (answer) => readLines(answer, { most: 10, longest: 300 }),
});
