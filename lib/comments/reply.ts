/** Answers in a thread; one that was resolved is open again. */
import { command } from "#lib/kernel/command";
import { findSameLately, setResolved } from "./comments-store.ts";
import { saidSomething, textInput } from "./input.ts";
import { say } from "./say.ts";
import { speaker } from "./speaker.ts";
import { threadInput, threadSubject } from "./subject.ts";

/** Sent twice within two minutes it is one. Refuses "comment.empty", "comment.unknown". */
export const replyToThread = command({
  name: "comment.reply",
  can: "comment.write",
  input: threadInput.extend({ text: textInput }),
  subject: threadSubject,
  run: async ({ actor, input: { articleId, threadId, text }, subject }) => {
    const by = speaker(actor);
    const about = { kind: "article", id: articleId };
    const same = await findSameLately({ articleId, threadId, authorId: by, text: saidSomething(text), passage: null });
    if (same) return { value: same, about, detail: same };
    if (subject.thread.resolvedAt) await setResolved(threadId, null);
    const made = { threadId, commentId: await say({ article: subject, threadId, by, text }) };
    return { value: made, about, detail: made };
  },
});
