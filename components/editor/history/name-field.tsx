import { Pencil } from "lucide-react";
import { type FormEvent, useId, useRef, useState } from "react";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { TextField } from "#components/ui/field";
import { FormMessage } from "#components/ui/form-message";
import { useCommand } from "#components/ui/use-command";
import { longestName, type RevisionLine } from "#lib/revisions/types";
import { useRoom } from "../context.ts";

/** Gives a version a name, or takes it away. */
export function NameField({ line, onNamed }: { line: RevisionLine; onNamed: (name: string) => void }) {
  const { t, actions, article } = useRoom();
  const what = t.history.number(line.number);
  const [open, setOpen] = useState(false);
  const [name, setName] = useState(line.name);
  const sent = useRef("");
  const form = useId();
  const { run, busy, failure } = useCommand(actions.nameRevision, () => {
    onNamed(sent.current);
    setOpen(false);
  });
  const show = () => {
    setName(line.name);
    setOpen(true);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    sent.current = name.trim();
    void run({ articleId: article.id, number: line.number, name: sent.current });
  };
  return (
    <>
      <button type="button" className="icon-button" aria-label={t.history.rename(what)} title={t.history.rename(what)} onClick={show}><Pencil aria-hidden className="size-4" /></button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t.history.rename(what)}>
        <form id={form} onSubmit={submit} className="grid gap-3">
          <TextField label={t.history.nameLabel(what)} maxLength={longestName} autoComplete="off" value={name} onChange={(event) => setName(event.target.value)} />
          {failure && <FormMessage>{failure.message}</FormMessage>}
          <div className="flex gap-2">
            <Button type="submit" tone="ink" busy={busy}>{t.history.nameSave}</Button>
            <Button onClick={() => setOpen(false)}>{t.history.nameCancel}</Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
