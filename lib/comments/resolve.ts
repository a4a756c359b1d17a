/** Settles a conversation; it stays, and can be opened again. */
import { command } from "#lib/kernel/command";
import { setResolved, tellPages } from "./comments-store.ts";
import { speaker } from "./speaker.ts";
import { threadInput, threadSubject } from "./subject.ts";

/** Refuses "comment.unknown". */
export const resolveThread = command({
  name: "comment.resolve",
  can: "comment.resolve",
  input: threadInput,
  subject: threadSubject,
  run: async ({ actor, input: { articleId, threadId } }) => {
    await setResolved(threadId, speaker(actor));
    await tellPages(articleId);
    return { value: undefined, about: { kind: "article", id: articleId }, detail: { threadId } };
  },
});
