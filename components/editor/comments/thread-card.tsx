import { useEffect, useState } from "react";
import { Button } from "#components/ui/button";
import { FormMessage } from "#components/ui/form-message";
import { useCommand } from "#components/ui/use-command";
import type { ThreadLine } from "#lib/comments/types";
import { printedRecent } from "#lib/i18n/dates";
import { useRoom } from "../context.ts";
import { CommentForm } from "./comment-form.tsx";
import { CommentItem } from "./comment-item.tsx";
import { showPassage } from "./show-thread.ts";
import { talkOf } from "./talk.ts";

type Props = { thread: ThreadLine; chosen: boolean; /** Its words are not in the text any more. */ gone: boolean };

/** One conversation: the passage, what was said, and the place for an answer. */
export function ThreadCard({ thread, chosen, gone }: Props) {
  const { room, t } = useRoom();
  const talk = talkOf(room);
  useReading(thread, chosen);
  const go = () => {
    talk.choose(thread.id);
    showPassage(room, thread.id);
  };
  return (
    <li id={`panel-thread-${thread.id}`} tabIndex={-1} className="tk-thread" data-chosen={chosen || undefined} data-resolved={thread.resolved !== null || undefined} aria-label={t.comments.threadLabel(thread.quote.slice(0, 60))} aria-current={chosen || undefined}>
      <button type="button" className="tk-quote" onClick={go} aria-label={t.comments.goTo(thread.quote.slice(0, 60))}><span>{thread.quote}</span></button>
      {gone && <p className="tk-gone">{t.comments.gone}</p>}
      <ol>{thread.comments.map((comment) => <CommentItem key={comment.id} comment={comment} />)}</ol>
      <Settled thread={thread} />
      <Deeds thread={thread} />
    </li>
  );
}

function Settled({ thread: { resolved } }: { thread: ThreadLine }) {
  const { t, language, timeZone } = useRoom();
  return resolved && <p className="tk-resolved">{t.comments.resolvedBy(resolved.by, printedRecent(new Date(resolved.at), new Date(), language, timeZone))}</p>;
}

function Deeds({ thread }: { thread: ThreadLine }) {
  const { room, t, actions, article } = useRoom();
  const talk = talkOf(room);
  const form = `reply-${thread.id}`;
  const [answering, setAnswering] = useState(talk.typed.has(form));
  const { run, busy, failure } = useCommand(thread.resolved ? actions.reopenThread : actions.resolveThread, () => {
    talk.choose(thread.id);
    void talk.reload();
  });
  const settle = () => void run({ articleId: article.id, threadId: thread.id });
  const answered = () => {
    setAnswering(false);
    void talk.reload().then(() => document.getElementById(`panel-answer-${thread.id}`)?.focus());
  };
  if (answering) return <CommentForm id={form} label={t.comments.replyLabel} note={thread.resolved ? t.comments.replyReopens : undefined} send={(text) => actions.reply({ articleId: article.id, threadId: thread.id, text })} onSent={answered} onCancel={() => setAnswering(false)} focus />;
  return (
    <>
      {failure && <FormMessage>{failure.message}</FormMessage>}
      <div className="tk-deeds">
        <Button small id={`panel-answer-${thread.id}`} onClick={() => { talk.choose(thread.id); setAnswering(true); }}>{t.comments.reply}</Button>
        {thread.mayResolve && <Button small tone="quiet" busy={busy} onClick={settle}>{thread.resolved ? t.comments.reopen : t.comments.resolve}</Button>}
      </div>
    </>
  );
}

/** Who looks at a conversation has read what they were told of it. */
function useReading({ id, unread }: ThreadLine, chosen: boolean): void {
  const { room, actions } = useRoom();
  useEffect(() => {
    if (chosen && unread) void actions.readNotices({ threadId: id }).then((answer) => (answer.ok ? talkOf(room).reload() : undefined), () => {});
  }, [chosen, unread, id, actions, room]);
}
