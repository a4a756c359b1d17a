/** What is posted elsewhere to lead readers to the article. */
import { readLines } from "./read-answer.ts";
import { taskFrom } from "./task.ts";

export const socialTask = taskFrom({
  name: "social",
  version: 1,
  shape: "lines",
  mostOutput: 1_000,
  needs: "body",
  sends: ["headline", "standfirst", "body"],
  words: {
    "zh-CN": {
      job: "为这篇稿件写三条社交媒体帖文，供编辑挑一条发布。第一条直说新闻，第二条从与读者有关的一点说起，第三条从稿件里最有力的一个细节或一句引文说起。像一家可信的媒体说话：不标题党，不煽动，不用感叹号和网络热词，不写链接、话题标签和表情。离开正文单独看，也不会让人误解。",
      shape: "交三行，每行一条完整的帖文，每条60至120个字，一条之内不换行，不编号。",
      ask: "三行，每行一条帖文。",
    },
    en: {
      job: "Write three social media posts for this article, of which the editor takes one. The first tells the news straight, the second begins with what it means for readers, the third with the strongest detail or quotation in the article. Sound like a newsroom one can trust: no clickbait, no outrage, no exclamation marks, no links, hashtags or emoji. None of them may mislead somebody who reads nothing else.",
      shape: "Three lines, one whole post each, at most 260 characters, with no line break inside a post and no numbers before them.",
      ask: "three lines, one post each.",
    },
  },
  read: (answer) => readLines(answer, { most: 3, longest: 600 }),
});
