"use client";
import { ArrowDown, ArrowUp } from "lucide-react";
import { useRouter } from "next/navigation";
import { type SubmitEvent, useState } from "react";
import { Part } from "#components/desk/part";
import { CheckField } from "#components/ui/field";
import { FormMessage } from "#components/ui/form-message";
import { useNotify } from "#components/ui/notices";
import { SubmitButton } from "#components/ui/submit-button";
import { useCommand } from "#components/ui/use-command";
import { taskNames, type TaskName } from "#lib/ai/types";
import type { CatalogueLine, ModelDecisions, ModelDeeds } from "./props.ts";
import { useBasedOn } from "./use-based-on.ts";
import { useModelWords } from "./words.tsx";

type Props = { models: readonly CatalogueLine[]; order: ModelDecisions["order"]; version: string | null; save: ModelDeeds["orderTask"] };

export function TaskOrders({ models, order, version, save }: Props) {
  const t = useModelWords();
  const names = new Map(models.map(({ id, name }) => [id, name]));
  return (
    <Part title={t.order.title} lead={t.order.lead}>
      {taskNames.map((task) => {
        const ids = order[task] ?? [];
        const told = ids.length === 0 ? t.order.asCatalogue : t.order.listed(ids.flatMap((id) => names.get(id) ?? []));
        return (
          <details key={task} className="border-b border-rule">
            <summary className="min-h-9 py-2 text-sm"><b className="font-medium">{t.tasks[task]}</b> <span className="ml-2 text-ink-3 wrap-anywhere">{told}</span></summary>
            <TaskOrder task={task} ids={ids} models={models} version={version} save={save} />
          </details>
        );
      })}
    </Part>
  );
}

type Choice = { id: number; on: boolean };
/** Those of the order first, the others behind them as the catalogue has them. */
const choicesOf = (ids: readonly number[], models: readonly CatalogueLine[]): Choice[] => [...ids.filter((id) => models.some((model) => model.id === id)).map((id) => ({ id, on: true })), ...models.filter(({ id }) => !ids.includes(id)).map(({ id }) => ({ id, on: false }))];

function TaskOrder({ task, ids, models, version, save }: { task: TaskName; ids: number[] } & Omit<Props, "order">) {
  const t = useModelWords();
  const router = useRouter();
  const notify = useNotify();
  const [own, setOwn] = useState(ids.length > 0);
  const [choices, setChoices] = useState(() => choicesOf(ids, models));
  const based = useBasedOn(version, ids.join());
  // A model may have come or gone since this was opened.
  const shown = [...choices.filter(({ id }) => models.some((model) => model.id === id)), ...models.filter(({ id }) => !choices.some((choice) => choice.id === id)).map(({ id }) => ({ id, on: false }))];
  const sent = own ? shown.filter(({ on }) => on).map(({ id }) => id) : [];
  const { run, busy, failure } = useCommand(save, (value) => {
    based.saved(value.version, sent.join());
    notify({ text: t.order.saved(t.tasks[task]) });
    router.refresh();
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    void run({ task, ids: sent, basedOn: based.basedOn });
  };
  return (
    <form onSubmit={submit} className="grid gap-2 pb-4 pl-4">
      <CheckField label={<><span className="sr-only">{t.order.ownLabel(t.tasks[task])}</span><span aria-hidden>{t.order.own}</span></>} checked={own} onChange={(event) => setOwn(event.target.checked)} />
      {own && <Choices task={task} choices={shown} models={models} change={setChoices} />}
      {own && sent.length === 0 && <p className="text-xs text-ink-3">{t.order.noneChosen}</p>}
      {failure && <FormMessage>{failure.message}</FormMessage>}
      <SubmitButton small busy={busy} aria-label={t.order.saveOf(t.tasks[task])} className="justify-self-start">{t.order.save}</SubmitButton>
    </form>
  );
}

function Choices({ task, choices, models, change }: { task: TaskName; choices: readonly Choice[]; models: readonly CatalogueLine[]; change: (choices: Choice[]) => void }) {
  const t = useModelWords();
  const move = (at: number, by: number) => change(choices.toSpliced(at, 1).toSpliced(at + by, 0, ...choices.slice(at, at + 1)));
  return (
    <ol className="grid gap-1">
      {choices.map(({ id, on }, at) => {
        const name = models.find((model) => model.id === id)?.name ?? "";
        return (
          <li key={id} className="flex flex-wrap items-center gap-2">
            <CheckField label={<><span className="sr-only">{t.order.ask(name, t.tasks[task])}</span><span aria-hidden className="wrap-anywhere">{name}</span></>} className="min-w-40" checked={on} onChange={(event) => change(choices.map((each) => (each.id === id ? { id, on: event.target.checked } : each)))} />
            <button type="button" className="icon-button" disabled={at === 0} aria-label={t.order.up(name)} onClick={() => move(at, -1)}><ArrowUp aria-hidden className="size-4" /></button>
            <button type="button" className="icon-button" disabled={at === choices.length - 1} aria-label={t.order.down(name)} onClick={() => move(at, 1)}><ArrowDown aria-hidden className="size-4" /></button>
          </li>
        );
      })}
    </ol>
  );
}
