"use client";
import { type ReactNode, type SubmitEvent, useState } from "react";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { FormMessage } from "#components/ui/form-message";
import { SubmitButton } from "#components/ui/submit-button";
import { type Answer, useCommand } from "#components/ui/use-command";
import { AgainField } from "./again-field.tsx";

type Props<T> = { button: string; label?: string; title: string; lead: string; danger?: boolean; /** Whether the password is asked for from the start; the server may ask for it all the same. */ ask?: boolean; deed: (input: unknown) => Promise<Answer<T>>; input: object; onDone: (value: T) => void };

/** A button whose deed wants the password first. */
export function WithPassword<T>({ button, label, title, lead, danger = false, ask = true, deed, input, onDone }: Props<T>): ReactNode {
  const [open, setOpen] = useState(false);
  const { run, busy, failure, clear } = useCommand(deed, (value: T) => {
    setOpen(false);
    onDone(value);
  });
  const close = () => {
    setOpen(false);
    clear();
  };
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    await run({ ...input, password: String(new FormData(event.currentTarget).get("password") ?? "") });
  };
  return (
    <>
      <Button small tone={danger ? "danger" : "plain"} aria-label={label} onClick={() => setOpen(true)}>{button}</Button>
      <Dialog open={open} onClose={close} title={title}>
        <form onSubmit={submit} className="grid gap-4">
          <p className="text-sm text-ink-2">{lead}</p>
          <AgainField ask={ask || failure?.code === "password.again"} />
          {failure && <FormMessage>{failure.message}</FormMessage>}
          <SubmitButton tone="ink" busy={busy} className="justify-self-end">{button}</SubmitButton>
        </form>
      </Dialog>
    </>
  );
}
