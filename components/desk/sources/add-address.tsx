"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { TextField } from "#components/ui/field";
import { FormMessage } from "#components/ui/form-message";
import { useDeskWords } from "#components/ui/language";
import { type Answer, useCommand } from "#components/ui/use-command";
import { useSourceWords } from "./words.tsx";

type Props = { add: (input: unknown) => Promise<Answer<{ sourceId: number }>> };

/** Keeps the page of an address, and opens what was kept. */
export function AddAddress({ add }: Props) {
  const { list: t } = useSourceWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button tone="primary" onClick={() => setOpen(true)}>{t.add}</Button>
      <Dialog open={open} title={t.add} onClose={() => setOpen(false)}><Form add={add} onClose={() => setOpen(false)} /></Dialog>
    </>
  );
}

function Form({ add, onClose }: Props & { onClose: () => void }) {
  const { list: t } = useSourceWords();
  const desk = useDeskWords();
  const router = useRouter();
  const { run, busy, done, failure } = useCommand(add, ({ sourceId }) => router.push(`/desk/sources/${sourceId}`));
  return (
    <form className="grid gap-4" onSubmit={(event) => { event.preventDefault(); void run(Object.fromEntries(new FormData(event.currentTarget))); }}>
      <TextField label={t.address} hint={t.addressHint} name="url" type="url" inputMode="url" required maxLength={2_000} autoComplete="off" placeholder="https://" />
      {failure && <FormMessage>{failure.message}</FormMessage>}
      <div className="flex justify-end gap-3">
        <Button onClick={onClose}>{desk.cancel}</Button>
        <Button tone="primary" type="submit" busy={busy || done}>{busy || done ? t.adding : t.add}</Button>
      </div>
    </form>
  );
}
