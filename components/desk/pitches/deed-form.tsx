"use client";
import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useState } from "react";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { FormMessage } from "#components/ui/form-message";
import { useDeskWords } from "#components/ui/language";
import { useNotify } from "#components/ui/notices";
import { type Answer, useCommand } from "#components/ui/use-command";

type Props<T> = { title: string; lead: string; confirm: string; act: (input: unknown) => Promise<Answer<T>>; /** The input, or the sentence that says what is wrong with it. */ read: (form: FormData) => object | string; told: (value: T) => string; onClose: () => void; children: ReactNode };

/**
 * A window with one deed on an idea. What was typed stays when it fails. The board behind it is asked for again: at once where somebody
 * changed the words meanwhile, so that the next try is for what is there now; else when the window is closed, or its sentence would go with it.
 */
export function DeedForm<T>({ title, lead, confirm, act, read, told, onClose, children }: Props<T>) {
  const desk = useDeskWords();
  const router = useRouter();
  const notify = useNotify();
  const [wrong, setWrong] = useState<string | null>(null);
  const { run, busy, failure } = useCommand(act, (value) => {
    notify({ text: told(value) });
    onClose();
    router.refresh();
  });
  useEffect(() => {
    if (failure?.code === "pitch.changed") router.refresh();
  }, [failure, router]);
  const close = () => {
    onClose();
    if (failure) router.refresh();
  };
  const submit = (form: FormData) => {
    const input = read(form);
    if (typeof input === "string") return setWrong(input);
    setWrong(null);
    void run(input);
  };
  const message = wrong ?? failure?.message;
  return (
    <Dialog open title={title} onClose={close}>
      <form className="grid gap-4" onSubmit={(event) => { event.preventDefault(); submit(new FormData(event.currentTarget)); }}>
        <p className="text-sm text-ink-2">{lead}</p>
        {children}
        {message && <FormMessage>{message}</FormMessage>}
        <div className="flex justify-end gap-3">
          <Button onClick={close}>{desk.cancel}</Button>
          <Button tone="primary" type="submit" busy={busy}>{confirm}</Button>
        </div>
      </form>
    </Dialog>
  );
}

export const textOf = (form: FormData, name: string) => String(form.get(name) ?? "");
