/** What an article could say, in which order. */
import { readLines } from "./read-answer.ts";
import { taskFrom } from "./task.ts";

export const outlineTask = taskFrom({
  name: "outline",
  version: 1,
  shape: "lines",
  mostOutput: 1_200,
  needs: "subject",
  sends: ["kicker", "headline", "standfirst", "body", "sources"],
  words: {
    "zh-CN": {
      job: "为这篇稿件拟一份写作提纲。先写最重要、最新的，再写经过、各方说法、背景和后续；每一行说清这一部分写什么、用资料里的哪些材料；用到“来源”的，行末照样注明段落编号，例如 [S1.3]。没有资料而文章又离不开的部分，写成“待采访：”或“待核实：”加上要问清的事，不编造答案。只有选题没有素材时，题目可以取自“编辑的要求”。",
      shape: "交五至十行，每行一个部分，以“- ”开头，不超过60字，不分层级，不编号。除行首的“- ”之外不用任何格式。",
      ask: "五至十行提纲，每行以“- ”开头。",
    },
    en: {
      job: "Draw up an outline for this article. Begin with what matters most and is newest, then how it came about, what each side says, background, and what comes next; each line says what that part tells and which of the material it uses; where it uses Sources, the line ends with the numbers of the passages, as in [S1.3]. For parts the article needs and the material does not have, write \"To report:\" or \"To verify:\" and what must be found out; never make up the answer. Where there is a topic and no material, it may be taken from the Editor's wish.",
      shape: "Five to ten lines, one part a line, each beginning with \"- \" and at most 25 words long, without levels and without numbers. Apart from that \"- \", no formatting.",
      ask: "five to ten lines, each beginning with \"- \".",
    },
  },
  read: (answer) => readLines(answer, { most: 12, longest: 400 }),
});
