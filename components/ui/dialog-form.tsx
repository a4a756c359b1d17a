"use client";
import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { FormMessage } from "./form-message.tsx";
import { useDeskWords } from "./language.tsx";
import { type Answer, useCommand } from "./use-command.tsx";

type Window = { title: string; confirm: string; wide?: boolean; onClose: () => void; children: ReactNode };
/** `busy`, `failure` and what is run on submit: as `useCommand` gives them. */
type WindowProps = Window & { busy: boolean; failure: { message: string } | null; onSubmit: (form: FormData) => unknown };

/** A window with one deed: a form, what went wrong with it, and the buttons. */
export function DialogForm({ title, confirm, wide, busy, failure, onClose, onSubmit, children }: WindowProps) {
  const desk = useDeskWords();
  return (
    <Dialog open wide={wide} title={title} onClose={onClose}>
      <form className="grid gap-4" onSubmit={(event) => { event.preventDefault(); void onSubmit(new FormData(event.currentTarget)); }}>
        {children}
        {failure && <FormMessage>{failure.message}</FormMessage>}
        <div className="flex justify-end gap-3">
          <Button onClick={onClose}>{desk.cancel}</Button>
          <Button tone="primary" type="submit" busy={busy}>{confirm}</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** @param props.onConfirm returns the sentence that says what is wrong; null: done, and the window closes. */
export function ConfirmForm({ onConfirm, ...window }: Window & { onConfirm: (form: FormData) => Promise<string | null> }) {
  const { run, busy, failure } = useCommand(async (form: FormData): Promise<Answer<null>> => {
    const message = await onConfirm(form);
    return message === null ? { ok: true, value: null } : { ok: false, code: "", message, params: {} };
  }, window.onClose);
  return <DialogForm {...window} {...{ busy, failure }} onSubmit={run} />;
}

/** What stands in a field; "" where there is none of that name. */
export const textOf = (form: FormData, name: string) => String(form.get(name) ?? "");
