import { useRoom } from "../context.ts";
import { CommentForm } from "./comment-form.tsx";
import { type Begun, talkOf } from "./talk.ts";

/** The first word about a passage. */
export function NewThread({ begun }: { begun: Begun }) {
  const { room, t, actions, article } = useRoom();
  const talk = talkOf(room);
  const backToText = () => {
    talk.begun.set(null);
    if (begun.field === "body") room.body.get()?.commands.focus(null, { scrollIntoView: false });
    else document.getElementById(`text-${begun.field}`)?.focus();
  };
  return (
    <div className="tk-new">
      <blockquote className="tk-quote">{begun.quote}</blockquote>
      <CommentForm
        id="new-comment"
        label={t.comments.newLabel}
        send={(text) => actions.startThread({ articleId: article.id, ...begun, text })}
        onSent={({ threadId }) => {
          talk.begun.set(null);
          talk.filter.set("open");
          void talk.reload().then(() => {
            talk.choose(threadId);
            requestAnimationFrame(() => document.getElementById(`panel-thread-${threadId}`)?.focus());
          });
        }}
        onCancel={backToText}
      />
    </div>
  );
}
