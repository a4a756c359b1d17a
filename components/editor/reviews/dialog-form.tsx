import { type ReactNode, useState } from "react";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { FormMessage } from "#components/ui/form-message";
import { useDeskWords } from "#components/ui/language";

type Props = { title: string; confirm: string; onClose: () => void; onConfirm: (form: FormData) => Promise<string | null>; children: ReactNode };

/** A window with one deed: it closes when that is done, and keeps what was typed when it failed. */
export function DialogForm({ title, confirm, onClose, onConfirm, children }: Props) {
  const desk = useDeskWords();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const submit = async (form: FormData) => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    const failed = await onConfirm(form);
    setBusy(false);
    if (failed === null) onClose();
    else setFailure(failed);
  };
  return (
    <Dialog open title={title} onClose={onClose}>
      <form className="grid gap-4" onSubmit={(event) => { event.preventDefault(); void submit(new FormData(event.currentTarget)); }}>
        {children}
        {failure && <FormMessage>{failure}</FormMessage>}
        <div className="flex justify-end gap-3">
          <Button onClick={onClose}>{desk.cancel}</Button>
          <Button tone="primary" type="submit" busy={busy}>{confirm}</Button>
        </div>
      </form>
    </Dialog>
  );
}
