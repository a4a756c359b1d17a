import { useState } from "react";
import { Button } from "#components/ui/button";
import { FormMessage } from "#components/ui/form-message";
import { useCommand } from "#components/ui/use-command";
import type { CommentLine } from "#lib/comments/types";
import { piecesOf } from "#lib/comments/words";
import { printedRecent } from "#lib/i18n/dates";
import { useRoom } from "../context.ts";
import { CommentForm } from "./comment-form.tsx";
import { fromStored } from "./mention-text.ts";
import { talkOf } from "./talk.ts";

/** What one person said; their own can be changed and taken back. */
export function CommentItem({ comment }: { comment: CommentLine }) {
  const { room, t, actions, article, language, timeZone } = useRoom();
  const form = `edit-${comment.id}`;
  const [editing, setEditing] = useState(talkOf(room).typed.has(form));
  const changed = () => {
    setEditing(false);
    void talkOf(room).reload();
  };
  return (
    <li className="tk-comment">
      <p className="tk-who"><b>{comment.author.name}</b> <time dateTime={comment.at}>{printedRecent(new Date(comment.at), new Date(), language, timeZone)}</time>{comment.edited && <span> {t.comments.edited}</span>}</p>
      {comment.removed ? (
        <p className="ed-hint">{t.comments.removed}</p>
      ) : editing ? (
        <CommentForm id={form} label={t.comments.editLabel} start={fromStored(comment.text, comment.mentions)} send={(text) => actions.editComment({ articleId: article.id, commentId: comment.id, text })} sendWord={t.comments.saveEdit} onSent={changed} onCancel={() => setEditing(false)} focus />
      ) : (
        <>
          <p className="tk-text">{piecesOf(comment.text, comment.mentions).map((piece) => ("name" in piece ? <b key={piece.at} className="tk-mention">@{piece.name}</b> : piece.text))}</p>
          {comment.mine && <OwnDeeds comment={comment} onEdit={() => setEditing(true)} />}
        </>
      )}
    </li>
  );
}

function OwnDeeds({ comment, onEdit }: { comment: CommentLine; onEdit: () => void }) {
  const { room, t, actions, article } = useRoom();
  const [asking, setAsking] = useState(false);
  const { run, busy, failure } = useCommand(actions.removeComment, () => void talkOf(room).reload());
  return (
    <>
      {failure && <FormMessage>{failure.message}</FormMessage>}
      <div className="tk-own">
        {asking ? (
          <>
            <span>{t.comments.removeAsk}</span>
            <Button small tone="danger" busy={busy} onClick={() => void run({ articleId: article.id, commentId: comment.id })}>{t.comments.remove}</Button>
            <Button small tone="quiet" onClick={() => setAsking(false)}>{t.comments.keep}</Button>
          </>
        ) : (
          <>
            <button type="button" onClick={onEdit}>{t.comments.edit}</button>
            <button type="button" onClick={() => setAsking(true)}>{t.comments.remove}</button>
          </>
        )}
      </div>
    </>
  );
}
