"use client";
import { X } from "lucide-react";
import { Button } from "#components/ui/button";
import { SelectField, TextField } from "#components/ui/field";
import type { TypedBudgets } from "./budget-typed.ts";
import { useModelWords } from "./words.tsx";

export type Colleague = { id: number; name: string };
type Rows = TypedBudgets["people"];

/** People with an amount of their own, each once. */
export function PeopleFields({ rows, people, change }: { rows: Rows; people: readonly Colleague[]; change: (rows: Rows) => void }) {
  const t = useModelWords().budget;
  const nameOf = (id: string) => people.find((person) => String(person.id) === id)?.name ?? t.gone(id);
  const put = (row: number, now: Partial<Rows[number]>) => change(rows.map((each) => (each.row === row ? { ...each, ...now } : each)));
  const add = () => change([...rows, { row: Math.max(0, ...rows.map(({ row }) => row)) + 1, id: "", amount: "" }]);
  return (
    <fieldset className="grid gap-3">
      <legend className="text-sm font-medium">{t.people}</legend>
      <p className="text-xs text-ink-3">{t.peopleLead}</p>
      {rows.map(({ row, id, amount }) => {
        const name = id === "" ? t.whom : nameOf(id);
        const taken = new Set(rows.flatMap((each) => (each.row === row ? [] : [each.id])));
        return (
          <div key={row} className="flex flex-wrap items-end gap-3">
            <SelectField label={t.whom} className="w-52" value={id} onChange={(event) => put(row, { id: event.target.value })}>
              <option value="">{t.whom}</option>
              {id !== "" && !people.some((person) => String(person.id) === id) && <option value={id}>{t.gone(id)}</option>}
              {people.filter((person) => !taken.has(String(person.id))).map((person) => <option key={person.id} value={person.id}>{person.name}</option>)}
            </SelectField>
            <TextField label={t.amountOf} aria-label={t.amountFor(name)} className="w-32" type="number" inputMode="decimal" min={0} max={100_000_000} step="any" value={amount} onChange={(event) => put(row, { amount: event.target.value })} />
            <button type="button" className="icon-button" aria-label={t.removePerson(name)} onClick={() => change(rows.filter((each) => each.row !== row))}><X aria-hidden className="size-4" /></button>
          </div>
        );
      })}
      <Button small className="justify-self-start" onClick={add}>{t.addPerson}</Button>
    </fieldset>
  );
}
