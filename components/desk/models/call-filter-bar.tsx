import { deskWords } from "#components/desk/words";
import { Button, ButtonLink } from "#components/ui/button";
import { CheckField, SelectField, TextField } from "#components/ui/field";
import { type CallFilters, taskNames } from "#lib/ai/types";
import type { Lang } from "#lib/i18n/languages";

const here = "/desk/models/calls";

/** When, for what, and by which model; it all stands in the address. */
export function CallFilterBar({ filters, models, language }: { filters: CallFilters; models: readonly { id: number; name: string }[]; language: Lang }) {
  const { calls: t, tasks } = deskWords(language).models;
  return (
    <search className="border-t-2 border-ink pt-3">
      <form action={here} className="flex flex-wrap items-end gap-3 pb-3">
        <TextField label={t.month} name="month" placeholder={t.monthHint} pattern="20\d\d-(0[1-9]|1[0-2])" size={12} defaultValue={filters.month ?? ""} />
        <SelectField label={t.task} name="task" defaultValue={filters.task ?? ""}>
          <option value="">{t.anyTask}</option>
          {([...taskNames, "test"] as const).map((task) => <option key={task} value={task}>{tasks[task]}</option>)}
        </SelectField>
        <SelectField label={t.model} name="model" defaultValue={filters.model ?? ""}>
          <option value="">{t.anyModel}</option>
          {models.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
        </SelectField>
        <CheckField label={t.failedOnly} name="outcome" value="failed" defaultChecked={filters.outcome === "failed"} className="min-h-9" />
        <Button type="submit">{t.find}</Button>
        {Object.values(filters).some((value) => value !== undefined) && <ButtonLink tone="quiet" href={here} prefetch={false}>{t.all}</ButtonLink>}
      </form>
    </search>
  );
}
