/** Changes one's own comment. Whoever is mentioned in it for the first time is told. */
import { command } from "#lib/kernel/command";
import { notify } from "#lib/notices/notify";
import { changeText, tellPages } from "./comments-store.ts";
import { saidSomething, textInput } from "./input.ts";
import { peopleIn } from "./say.ts";
import { commentInput, commentSubject } from "./subject.ts";

/** Refuses "comment.empty", "comment.unknown". */
export const editComment = command({
  name: "comment.edit",
  can: "comment.change",
  input: commentInput.extend({ text: textInput }),
  subject: commentSubject,
  run: async ({ input: { articleId, commentId, text }, subject }) => {
    const mentions = await peopleIn(saidSomething(text));
    await changeText(commentId, text, mentions);
    await notify({ article: subject, commentId, by: subject.writtenBy, mentioned: mentions.filter((id) => !subject.comment.mentions.includes(id)), others: [] });
    await tellPages(articleId);
    return { value: undefined, about: { kind: "article", id: articleId }, detail: { commentId } };
  },
});
