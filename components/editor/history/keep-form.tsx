import { type FormEvent, useState } from "react";
import { useCommand } from "#components/ui/use-command";
import { Button } from "#components/ui/button";
import { TextField } from "#components/ui/field";
import { FormMessage } from "#components/ui/form-message";
import { longestName } from "#lib/revisions/types";
import { useRoom } from "../context.ts";

/** Keeps what is on screen as a version, under a name if one is given. */
export function KeepForm({ onKept }: { onKept: () => void }) {
  const { room, t, actions, article } = useRoom();
  const [name, setName] = useState("");
  const [kept, setKept] = useState<number | null>(null);
  const [unsaved, setUnsaved] = useState(false);
  const { run, busy, failure } = useCommand(actions.keepNamed, ({ number }) => {
    setName("");
    setKept(number);
    onKept();
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setKept(null);
    const saved = await room.saver.saveNow();
    setUnsaved(!saved);
    if (saved) await run({ articleId: article.id, name });
  };
  return (
    <section className="ed-part" aria-labelledby="panel-keep">
      <h2 id="panel-keep">{t.history.keep.title}</h2>
      <form onSubmit={(event) => void submit(event)} className="grid gap-2">
        <TextField label={t.history.keep.name} hint={t.history.keep.hint} maxLength={longestName} autoComplete="off" value={name} onChange={(event) => setName(event.target.value)} />
        {unsaved && <FormMessage>{t.history.keep.unsaved}</FormMessage>}
        {failure && <FormMessage>{failure.message}</FormMessage>}
        {kept !== null && <FormMessage tone="done">{t.history.keep.done(kept)}</FormMessage>}
        <Button type="submit" className="justify-self-start" busy={busy}>{busy ? t.history.keep.working : t.history.keep.button}</Button>
      </form>
    </section>
  );
}
