"use client";
import { useRouter } from "next/navigation";
import { type SubmitEvent, useState } from "react";
import { Part } from "#components/desk/part";
import { SelectField, TextField } from "#components/ui/field";
import { FormMessage } from "#components/ui/form-message";
import { useNotify } from "#components/ui/notices";
import { SubmitButton } from "#components/ui/submit-button";
import { useCommand } from "#components/ui/use-command";
import { currencies, taskNames } from "#lib/ai/types";
import { budgetsOf, toldOf, type TypedBudgets, typedBudgets } from "./budget-typed.ts";
import { PeopleFields, type Colleague } from "./people-fields.tsx";
import type { BudgetDecisions, ModelDeeds } from "./props.ts";
import { useBasedOn } from "./use-based-on.ts";
import { useModelWords } from "./words.tsx";

type Props = { decisions: BudgetDecisions; version: string | null; people: readonly Colleague[]; save: ModelDeeds["setBudgets"] };
type Fields = { typed: TypedBudgets; change: (typed: TypedBudgets) => void };

const amount = { type: "number", inputMode: "decimal", min: 0, max: 100_000_000, step: "any" } as const;

export function BudgetForm({ decisions, version, people, save }: Props) {
  const t = useModelWords().budget;
  const router = useRouter();
  const notify = useNotify();
  const [typed, setTyped] = useState(() => typedBudgets(decisions));
  const based = useBasedOn(version, toldOf(decisions));
  const { run, busy, failure } = useCommand(save, (value) => {
    based.saved(value.version, toldOf(budgetsOf(typed)));
    notify({ text: t.saved });
    router.refresh();
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    void run({ ...budgetsOf(typed), basedOn: based.basedOn });
  };
  const fields = { typed, change: setTyped };
  return (
    <Part title={t.title} lead={t.lead}>
      <form onSubmit={submit} className="grid max-w-3xl gap-5">
        <CurrencyFields {...fields} />
        <div className="grid gap-4 sm:grid-cols-3">
          <TextField label={t.site} hint={t.amountHint} {...amount} name="site" value={typed.site} onChange={(event) => setTyped({ ...typed, site: event.target.value })} />
          <TextField label={t.person} hint={t.amountHint} {...amount} name="person" value={typed.person} onChange={(event) => setTyped({ ...typed, person: event.target.value })} />
          <TextField label={t.keepDays} hint={t.keepDaysHint} type="number" inputMode="numeric" min={1} max={3_650} step={1} required name="keepDays" value={typed.keepDays} onChange={(event) => setTyped({ ...typed, keepDays: event.target.value })} />
        </div>
        <PeopleFields rows={typed.people} people={people} change={(rows) => setTyped({ ...typed, people: rows })} />
        <TaskFields {...fields} />
        {failure && <FormMessage>{failure.message}</FormMessage>}
        <SubmitButton tone="ink" busy={busy} className="justify-self-start">{t.save}</SubmitButton>
      </form>
    </Part>
  );
}

function CurrencyFields({ typed, change }: Fields) {
  const t = useModelWords().budget;
  const others = currencies.filter((each) => each !== typed.currency);
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      <SelectField label={t.currency} hint={t.currencyHint} name="currency" value={typed.currency} onChange={(event) => change({ ...typed, rates: {}, currency: currencies.find((each) => each === event.target.value) ?? typed.currency })}>
        {currencies.map((each) => <option key={each}>{each}</option>)}
      </SelectField>
      {others.map((each) => <TextField key={each} label={t.rate(each, typed.currency)} hint={t.rateHint} {...amount} max={1_000_000} name={`rate-${each}`} value={typed.rates[each] ?? ""} onChange={(event) => change({ ...typed, rates: { ...typed.rates, [each]: event.target.value } })} />)}
    </div>
  );
}

function TaskFields({ typed, change }: Fields) {
  const { budget: t, tasks } = useModelWords();
  return (
    <fieldset className="grid gap-3">
      <legend className="pb-2 text-sm font-medium">{t.tasks}</legend>
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        {taskNames.map((task) => <TextField key={task} label={tasks[task]} {...amount} name={`task-${task}`} value={typed.tasks[task] ?? ""} onChange={(event) => change({ ...typed, tasks: { ...typed.tasks, [task]: event.target.value } })} />)}
      </div>
    </fieldset>
  );
}
