import { Button, ButtonLink } from "#components/ui/button";
import { SelectField, TextField } from "#components/ui/field";
import type { AuditFilters } from "#lib/audit/types";
import type { Lang } from "#lib/i18n/languages";
import { deskWords } from "#components/desk/words";

/** By whom, what and when; it all stands in the address. */
export function AuditFilterBar({ filters, people, language }: { filters: AuditFilters; people: { id: number; name: string }[]; language: Lang }) {
  const t = deskWords(language).audit;
  return (
    <search className="border-t-2 border-ink pt-3">
      <form action="/desk/audit" className="flex flex-wrap items-end gap-3">
        <SelectField label={t.who} name="person" defaultValue={filters.person ?? ""}>
          <option value="">{t.anybody}</option>
          {people.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
        </SelectField>
        <SelectField label={t.what} name="action" defaultValue={filters.action ?? ""}>
          <option value="">{t.anything}</option>
          {Object.entries(t.actions).map(([action, words]) => <option key={action} value={action}>{words}</option>)}
        </SelectField>
        <SelectField label={t.subject} name="kind" defaultValue={filters.kind ?? ""}>
          <option value="">{t.all}</option>
          {Object.entries(t.kinds).map(([kind, words]) => <option key={kind} value={kind}>{words}</option>)}
        </SelectField>
        <TextField label={t.number} name="subject" inputMode="numeric" size={8} defaultValue={filters.subject ?? ""} />
        <TextField label={t.from} name="from" type="date" defaultValue={filters.from ?? ""} />
        <TextField label={t.to} name="to" type="date" defaultValue={filters.to ?? ""} />
        <Button type="submit">{t.find}</Button>
        {Object.values(filters).some((value) => value !== undefined) && <ButtonLink tone="quiet" href="/desk/audit" prefetch={false}>{t.all}</ButtonLink>}
      </form>
    </search>
  );
}
