/** Takes back one's own comment: its words are gone, and nobody is told of it any more. */
import { command } from "#lib/kernel/command";
import { takeBack } from "#lib/notices/notify";
import { emptyComment, tellPages } from "./comments-store.ts";
import { commentInput, commentSubject } from "./subject.ts";

/** A thread in which nothing is said any more is shown no more. Refuses "comment.unknown". */
export const removeComment = command({
  name: "comment.remove",
  can: "comment.change",
  input: commentInput,
  subject: commentSubject,
  run: async ({ input: { articleId, commentId } }) => {
    await emptyComment(commentId);
    await takeBack(commentId);
    await tellPages(articleId);
    return { value: undefined, about: { kind: "article", id: articleId }, detail: { commentId } };
  },
});
