/** The article in few words: under its headline, or on its own. */
import { readParagraph } from "./read-answer.ts";
import { taskFrom } from "./task.ts";

const one = (paragraph: string | null) => (paragraph === null ? null : [paragraph]);

export const standfirstTask = taskFrom({
  name: "standfirst",
  version: 1,
  shape: "text",
  mostOutput: 600,
  needs: "body",
  sends: ["kicker", "headline", "body"],
  words: {
    "zh-CN": {
      job: "为这篇稿件写导读，印在标题下面。接着标题往下说，不重复标题的字句：补上标题没有交代的要点，让读者读完就知道发生了什么、为什么要紧。不写“本文”“记者了解到”，不卖关子，不下评语。",
      shape: "交一段，60至120个字，不换行。",
      ask: "一段导读，60至120个字。",
    },
    en: {
      job: "Write the standfirst of this article, which is printed under the headline. Go on from the headline without repeating its words: tell what it leaves out, so that readers know what happened and why it matters. No \"this article\", no teasing, no verdict.",
      shape: "One paragraph of 25 to 45 words, without a line break.",
      ask: "one paragraph of 25 to 45 words.",
    },
  },
  read: (answer) => one(readParagraph(answer, { longest: 800 })),
});

export const summaryTask = taskFrom({
  name: "summary",
  version: 1,
  shape: "text",
  mostOutput: 800,
  needs: "body",
  sends: ["headline", "standfirst", "body"],
  words: {
    "zh-CN": {
      job: "概括这篇稿件，让没有读过原文的人也看得明白。第一句说最重要的事实，第二句说依据、经过或各方说法，第三句说影响或下一步；稿件没有写后续，第三句就写背景。三句的分量与原文相称，不挑着写。",
      shape: "交三句话，写成一段，不换行，每句不超过60个字。",
      ask: "三句话，写成一段。",
    },
    en: {
      job: "Summarise this article for somebody who has not read it. The first sentence tells the most important fact, the second what it rests on, how it came about or what each side says, the third what follows from it; where the article says nothing of that, the background. Give things the weight they have in the article.",
      shape: "Three sentences in one paragraph, without a line break, each of at most 35 words.",
      ask: "three sentences in one paragraph.",
    },
  },
  read: (answer) => one(readParagraph(answer, { longest: 1_500 })),
});
