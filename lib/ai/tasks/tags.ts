/** What an article is filed under. */
import { readTags } from "./read-tags.ts";
import { taskFrom } from "./task.ts";

export const tagsTask = taskFrom({
  name: "tags",
  version: 1,
  shape: "lines",
  mostOutput: 300,
  needs: "body",
  sends: ["headline", "standfirst", "body", "names"],
  words: {
    "zh-CN": {
      job: "为这篇稿件选标签，方便读者找到同类文章。优先从“可选的标签”里挑，名称逐字照抄；确实没有合适的，才按稿件里出现的人物、机构、地点、事件或主题另拟，用通行的全称。只顺带提到的不算。合适的有几个就选几个，按贴切程度排列。",
      shape: "交一至八行，每行一个标签，不超过12个字，不加井号，不编号。",
      ask: "一至八行标签，每行一个，优先用已有的。",
    },
    en: {
      job: "Choose tags for this article, by which readers find others like it. Take them from Tags to choose from wherever one fits, letter by letter; only where none does, name a person, organisation, place, event or topic that the article is about, by its usual full name. What is mentioned in passing does not count. Choose as many as fit, the closest first.",
      shape: "One to eight lines, one tag each, at most 4 words long, without a hash sign and without numbers.",
      ask: "one to eight lines, one tag each, taken from those given wherever one fits.",
    },
  },
  read(answer, { names }) {
    return readTags(answer, names);
  },
});
