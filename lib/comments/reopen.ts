/** Opens a settled conversation again. */
import { command } from "#lib/kernel/command";
import { setResolved, tellPages } from "./comments-store.ts";
import { threadInput, threadSubject } from "./subject.ts";

/** Refuses "comment.unknown". */
export const reopenThread = command({
  name: "comment.reopen",
  can: "comment.resolve",
  input: threadInput,
  subject: threadSubject,
  run: async ({ input: { articleId, threadId } }) => {
    await setResolved(threadId, null);
    await tellPages(articleId);
    return { value: undefined, about: { kind: "article", id: articleId }, detail: { threadId } };
  },
});
