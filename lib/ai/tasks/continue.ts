/** Going on from where the caret stands. */
import { withoutEcho } from "./echo.ts";
import { readText } from "./read-answer.ts";
import { taskFrom } from "./task.ts";

export const continueTask = taskFrom({
  name: "continue",
  version: 1,
  shape: "text",
  mostOutput: 2_000,
  needs: "before",
  sends: ["headline", "standfirst", "body", "before"],
  words: {
    "zh-CN": {
      job: "从“光标之前”的最后一个字接着往下写。停在半句，就先把这句写完；停在段末，就另起一段。承接上文的人称、时态、语气和叙述顺序，展开资料里已经写明而上文还没有说清的内容。不重复上文，也不重复“正文”里光标之后已有的话。资料没有更多可写时，只写一段自然的过渡或收束。",
      shape: "交一至三段，段与段之间空一行，一段之内不换行，不抄写上文。",
      ask: "接在后面的一至三段。",
    },
    en: {
      job: "Go on writing from the last character of Before the caret. If it stops within a sentence, finish that sentence first; if it stops at the end of a paragraph, begin a new one. Keep its person, tense, tone and order of telling, and unfold what the material states and the text so far has not made clear. Repeat neither what stands before nor what the Body already says after the caret. Where the material has nothing more to give, write one paragraph that leads over or closes.",
      shape: "One to three paragraphs, parted by one blank line, with no line break inside a paragraph and without copying what stands before.",
      ask: "one to three paragraphs that go on from there.",
    },
  },
  read(answer, { before }) {
    const text = readText(answer, { of: before });
    const added = text === null ? "" : withoutEcho(text, before.trimEnd()).trim();
    return added === "" ? null : [added];
  },
});
