/** What the `/` menu can ask a model for, and the words it is found by. */
import type { TaskName } from "#lib/ai/types";
import type { SearchWords } from "./search-words.ts";

export const assistNames = ["assistContinue", "assistOutline", "assistHeadlines", "assistStandfirst", "assistQuestions"] as const;
export type AssistName = (typeof assistNames)[number];

export const assistTasks: Record<AssistName, TaskName> = { assistContinue: "continue", assistOutline: "outline", assistHeadlines: "headlines", assistStandfirst: "standfirst", assistQuestions: "questions" };

export const assistWords: Record<AssistName, SearchWords> = {
  assistContinue: { pinyin: ["jie zhe xie", "xu xie", "zhu shou"], words: ["接着写", "续写", "助手", "continue", "assistant", "ai"] },
  assistOutline: { pinyin: ["lie ti gang", "ti gang", "zhu shou"], words: ["列提纲", "提纲", "助手", "plan", "outline", "assistant", "ai"] },
  assistHeadlines: { pinyin: ["ni biao ti", "qi biao ti", "zhu shou"], words: ["拟标题", "起标题", "助手", "headlines", "titles", "assistant", "ai"] },
  assistStandfirst: { pinyin: ["xie dao du", "dao du", "zhu shou"], words: ["写导读", "导读", "助手", "standfirst", "assistant", "ai"] },
  assistQuestions: { pinyin: ["du zhe hui wen", "ti wen", "zhu shou"], words: ["读者会问", "提问", "助手", "questions", "assistant", "ai"] },
};

export const isAssistName = (name: string): name is AssistName => assistNames.some((each) => each === name);
