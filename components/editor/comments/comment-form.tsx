import { type FormEvent, type KeyboardEvent, useEffect, useId, useState } from "react";
import { Button } from "#components/ui/button";
import { FormMessage } from "#components/ui/form-message";
import { type Answer, useCommand } from "#components/ui/use-command";
import { longestComment } from "#lib/comments/words";
import { isApple } from "../comfort/key-words.tsx";
import { useRoom } from "../context.ts";
import { focusOn } from "../panel/open-panel.ts";
import { MentionList } from "./mention-list.tsx";
import { toStored } from "./mention-text.ts";
import { talkOf, type Typed } from "./talk.ts";
import { useMentions } from "./use-mentions.ts";

type Props<T> = {
  /** Names what is typed: it is found again under it. */
  id: string;
  label: string;
  note?: string | undefined;
  start?: Typed;
  send: (text: string) => Promise<Answer<T>>;
  sendWord?: string;
  onSent: (value: T) => void;
  onCancel: () => void;
  focus?: boolean;
};

/** Plain text with mentions. What is typed stays until it has been taken: a failure and another tab change nothing of it. */
export function CommentForm<T>({ id, label, note, start = { text: "", picked: [] }, send, sendWord, onSent, onCancel, focus = false }: Props<T>) {
  const { t } = useRoom();
  const [typed, change, forget] = useTyped(id, start);
  const mentions = useMentions(`panel-${id}`, typed, change);
  const [empty, setEmpty] = useState(false);
  const [apple, setApple] = useState(false);
  const hint = useId();
  useEffect(() => setApple(isApple()), []);
  useEffect(() => void (focus && focusOn(`panel-${id}`)), [focus, id]);
  const { run, busy, failure } = useCommand(send, (value) => {
    forget();
    onSent(value);
  });
  const text = toStored(typed.text.trim(), typed.picked);
  const tooLong = text.length - longestComment;
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    setEmpty(text === "");
    if (text !== "" && tooLong <= 0) void run(text);
  };
  const cancel = () => {
    forget();
    onCancel();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter of an input method puts in a word.
    if (event.nativeEvent.isComposing || event.keyCode === 229 || mentions.onKeyDown(event)) return;
    if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) submit();
    else if (event.key === "Escape") typed.text.trim() === "" && cancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form className="tk-form" onSubmit={submit} aria-label={label}>
      <div className="tk-field">
        <textarea id={`panel-${id}`} className="control" rows={3} value={typed.text} aria-label={label} aria-describedby={hint} aria-invalid={tooLong > 0 || undefined} {...mentions.wiring} onChange={(event) => { setEmpty(false); change({ ...typed, text: event.target.value }); mentions.look(event.target); }} onSelect={(event) => mentions.look(event.currentTarget)} onBlur={mentions.close} onKeyDown={onKeyDown} />
        <MentionList mentions={mentions} />
      </div>
      <p id={hint} className="ed-hint">{note ? `${note} ` : ""}{t.comments.hint(apple ? "⌘↵" : "Ctrl+Enter")}</p>
      {tooLong > 0 && <FormMessage>{t.comments.tooLong(longestComment, tooLong)}</FormMessage>}
      {empty && <FormMessage>{t.comments.empty}</FormMessage>}
      {failure && <FormMessage>{failure.message} {t.comments.kept}</FormMessage>}
      <div className="tk-deeds">
        <Button small tone="ink" type="submit" busy={busy}>{busy ? t.comments.sending : (sendWord ?? t.comments.send)}</Button>
        <Button small tone="quiet" onClick={cancel}>{t.comments.cancel}</Button>
      </div>
    </form>
  );
}

/** Kept outside of the form, which goes when another tab of the panel is shown. */
function useTyped(id: string, start: Typed): [Typed, (typed: Typed) => void, () => void] {
  const { typed: kept } = talkOf(useRoom().room);
  const [typed, setTyped] = useState<Typed>(() => kept.get(id) ?? start);
  const change = (now: Typed) => {
    kept.set(id, now);
    setTyped(now);
  };
  return [typed, change, () => kept.delete(id)];
}
