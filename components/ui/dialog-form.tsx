"use client";
import { type ReactNode, useRef, useState } from "react";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { FormMessage } from "./form-message.tsx";
import { useDeskWords } from "./language.tsx";

type Props = {
  title: string;
  confirm: string;
  onClose: () => void;
  /** @returns the sentence that says what is wrong; null: done. */
  onConfirm: (form: FormData) => Promise<string | null>;
  children: ReactNode;
};

/** A window with one deed: it closes when that is done, and keeps what was typed when it failed. */
export function DialogForm({ title, confirm, onClose, onConfirm, children }: Props) {
  const desk = useDeskWords();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const running = useRef(false);
  const submit = async (form: FormData) => {
    // State is one render late: a double click would run twice.
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setFailure(null);
    const failed = await onConfirm(form);
    running.current = false;
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

/** What stands in a field; "" where there is none of that name. */
export const textOf = (form: FormData, name: string) => String(form.get(name) ?? "");
