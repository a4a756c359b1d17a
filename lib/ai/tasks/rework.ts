/** Selected words, said otherwise: rewritten, shortened, expanded, in another tone. */
import type { TaskInput } from "#lib/ai/types";
import { readText } from "./read-answer.ts";
import { type TaskPlan, taskFrom } from "./task.ts";

/** What stands in for the selection: one text. */
const readReworked = (answer: string, { selection }: TaskInput) => {
  const text = readText(answer, { of: selection });
  return text === null ? null : [text];
};
const common = { version: 1, shape: "text", mostOutput: 8_000, needs: "selection", read: readReworked } as const satisfies Partial<TaskPlan>;

const paragraphsZh = "段与段之间空一行，一段之内不换行。";
const paragraphsEn = "Part paragraphs by one blank line, and break no line inside a paragraph.";

export const rewriteTask = taskFrom({
  ...common,
  name: "rewrite",
  sends: ["headline", "standfirst", "selection"],
  words: {
    "zh-CN": {
      job: "改写“选中的文字”，让它更通顺、更准确、更好读，事实和分寸不变。理顺语序，说清主语，拆开过长的句子，删去重复和套话；已经妥当的句子可以不动。其他资料只供了解背景。",
      shape: `只交改写后的那一部分文字，段落划分和篇幅与原文相近。${paragraphsZh}`,
      ask: "改写后的文字。",
    },
    en: {
      job: "Rewrite the Selection so that it reads more clearly and more exactly, with the same facts and the same weight. Put the actor first, divide sentences that run on, cut repetition and stock phrases; leave alone what is good already. The other sections are background.",
      shape: `The rewritten passage only, of about the same length and in about the same paragraphs. ${paragraphsEn}`,
      ask: "the rewritten passage.",
    },
  },
});

export const shortenTask = taskFrom({
  ...common,
  name: "shorten",
  sends: ["headline", "selection"],
  words: {
    "zh-CN": {
      job: "把“选中的文字”压缩到原来的一半左右。先删重复、套话和修饰，再删次要的枝节；谁、何时、何地、做了什么、依据是什么，留到最后。不因为删节而改变因果、先后和程度。",
      shape: `只交压缩后的那一部分文字，篇幅约为原文的一半。${paragraphsZh}`,
      ask: "压缩后的文字，约为原文的一半。",
    },
    en: {
      job: "Cut the Selection to about half its length. Take out repetition, stock phrases and ornament first, then side matters; keep who, when, where, what happened and on whose word until the last. Cutting must not change cause, order or degree.",
      shape: `The shortened passage only, about half as long as before. ${paragraphsEn}`,
      ask: "the shortened passage, about half as long.",
    },
  },
});

export const expandTask = taskFrom({
  ...common,
  name: "expand",
  sends: ["headline", "standfirst", "body", "selection"],
  words: {
    "zh-CN": {
      job: "把“选中的文字”写得更充分。补充的内容只能来自资料里其他段落已经写明的背景、经过、数据和说法；交代清楚上下文，把一笔带过的地方说完整。资料不够就少补，不为凑字数而重复或感慨。",
      shape: `只交扩写后的那一部分文字，篇幅不超过原文的两倍。${paragraphsZh}`,
      ask: "扩写后的文字，不超过原文的两倍。",
    },
    en: {
      job: "Write the Selection out more fully. What you add may come only from background, events, data and statements that other parts of the material state; make the context clear and finish what is only touched on. If the material has little more to give, add little: no padding, no repetition, no reflections.",
      shape: `The expanded passage only, at most twice as long as before. ${paragraphsEn}`,
      ask: "the expanded passage, at most twice as long.",
    },
  },
});

export const toneTask = taskFrom({
  ...common,
  name: "tone",
  sends: ["headline", "selection"],
  words: {
    "zh-CN": {
      job: "调整“选中的文字”的语气，语气以“编辑的要求”为准；没有要求时，改成平实、克制的新闻语体。只动用词、句式和节奏，不动事实、观点归属和信息的多少；引文不随语气改变。",
      shape: `只交调整语气后的那一部分文字，段落划分和篇幅与原文相近。${paragraphsZh}`,
      ask: "调整语气后的文字。",
    },
    en: {
      job: "Change the tone of the Selection to the one named in the Editor's wish; where none is named, to plain, restrained news style. Change choice of words, build of sentences and rhythm only: not the facts, not who holds which view, not how much is told. Quotations do not change with the tone.",
      shape: `The passage in its new tone only, of about the same length and in about the same paragraphs. ${paragraphsEn}`,
      ask: "the passage in its new tone.",
    },
  },
});
