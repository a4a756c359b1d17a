"use client";
import { ArrowDown, ArrowUp } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "#components/ui/button";
import { DialogForm, textOf } from "#components/ui/dialog-form";
import { TextField } from "#components/ui/field";
import { FormMessage } from "#components/ui/form-message";
import { useNotify } from "#components/ui/notices";
import { useCommand } from "#components/ui/use-command";
import type { CatalogueLine, ModelDeeds } from "./props.ts";
import { useModelWords } from "./words.tsx";

type Props = { model: CatalogueLine; /** Of the whole catalogue, in order. */ ids: readonly number[]; deeds: ModelDeeds; edit: () => void };

export function RowDeeds({ model, ids, deeds, edit }: Props) {
  const t = useModelWords().list;
  const tried = useTest(model, deeds);
  const { failure, move } = useMoves(model.id, ids, deeds);
  const at = ids.indexOf(model.id);
  const active = model.state === "active";
  return (
    <div className="grid min-w-48 gap-2">
      <span className="flex flex-wrap items-center gap-1.5">
        {active && <Button small busy={tried.busy} aria-label={t.of(t.test, model.name)} onClick={() => void tried.run()}>{tried.busy ? t.testing : t.test}</Button>}
        <Button small aria-label={t.of(t.edit, model.name)} onClick={edit}>{t.edit}</Button>
        {active ? <Withdraw model={model} withdraw={deeds.withdraw} /> : <BringBack model={model} bringBack={deeds.bringBack} />}
        <button type="button" className="icon-button" disabled={at === 0} aria-label={t.of(t.up, model.name)} title={t.up} onClick={() => move(-1)}><ArrowUp aria-hidden className="size-4" /></button>
        <button type="button" className="icon-button" disabled={at === ids.length - 1} aria-label={t.of(t.down, model.name)} title={t.down} onClick={() => move(1)}><ArrowDown aria-hidden className="size-4" /></button>
      </span>
      {tried.answer && <FormMessage tone="done">{t.answered(tried.answer.text, tried.answer.took)}</FormMessage>}
      {tried.failure && <FormMessage>{tried.failure.message}</FormMessage>}
      {failure && <FormMessage>{failure.message}</FormMessage>}
    </div>
  );
}

/** The last answer stays until the next try. Whatever came of it, costs and state may have changed. */
function useTest({ id }: CatalogueLine, { test }: ModelDeeds) {
  const router = useRouter();
  const [answer, setAnswer] = useState<{ text: string; took: number } | null>(null);
  const { run, busy, failure } = useCommand(test, setAnswer);
  const tryIt = async () => {
    setAnswer(null);
    await run({ id });
    router.refresh();
  };
  return { run: tryIt, busy, failure, answer };
}

function useMoves(id: number, ids: readonly number[], { order }: ModelDeeds) {
  const router = useRouter();
  const { run, failure } = useCommand(order, () => router.refresh());
  const move = (by: number) => {
    const at = ids.indexOf(id);
    const others = ids.filter((each) => each !== id);
    void run({ ids: others.toSpliced(at + by, 0, id) });
  };
  return { failure, move };
}

function Withdraw({ model: { id, name }, withdraw }: { model: CatalogueLine; withdraw: ModelDeeds["withdraw"] }) {
  const t = useModelWords().list;
  const router = useRouter();
  const notify = useNotify();
  const [open, setOpen] = useState(false);
  const { run, busy, failure } = useCommand(withdraw, () => {
    notify({ text: t.withdrawn(name) });
    setOpen(false);
    router.refresh();
  });
  return (
    <>
      <Button small tone="danger" aria-label={t.of(t.withdraw, name)} onClick={() => setOpen(true)}>{t.withdraw}</Button>
      {open && (
        <DialogForm title={t.withdrawTitle(name)} confirm={t.withdraw} busy={busy} failure={failure} onClose={() => setOpen(false)} onSubmit={(form) => run({ id, reason: textOf(form, "reason") })}>
          <p className="text-ink-2">{t.withdrawText}</p>
          <TextField label={t.reason} hint={t.reasonHint} name="reason" maxLength={200} />
        </DialogForm>
      )}
    </>
  );
}

function BringBack({ model: { id, name }, bringBack }: { model: CatalogueLine; bringBack: ModelDeeds["bringBack"] }) {
  const t = useModelWords().list;
  const router = useRouter();
  const notify = useNotify();
  const { run, busy, failure } = useCommand(bringBack, () => {
    notify({ text: t.broughtBack(name) });
    router.refresh();
  });
  return (
    <>
      <Button small busy={busy} aria-label={t.of(t.bringBack, name)} onClick={() => void run({ id })}>{t.bringBack}</Button>
      {failure && <FormMessage>{failure.message}</FormMessage>}
    </>
  );
}
