import Link from "next/link";
import { AtOnce } from "#components/desk/at-once";
import { deskWords } from "#components/desk/words";
import { Button } from "#components/ui/button";
import { SelectField, TextField } from "#components/ui/field";
import { withFilter } from "#components/ui/paging";
import type { Lang } from "#lib/i18n/languages";
import { type SourceFilters, sourceKinds, sourceProblems } from "#lib/sources/types";

const address = "/desk/sources";

/** Filters that live in the address, as those of the articles do. */
export function SourceFilterBar({ filters, language }: { filters: SourceFilters; language: Lang }) {
  const t = deskWords(language).sources;
  return (
    <div className="flex flex-wrap items-center gap-2 pb-3">
      <nav aria-label={t.list.filter} className="flex flex-wrap gap-1.5">
        <Tab href={withFilter(address, filters, { kind: null })} on={filters.kind === undefined}>{t.list.all}</Tab>
        {sourceKinds.map((kind) => <Tab key={kind} href={withFilter(address, filters, { kind })} on={filters.kind === kind}>{t.kinds[kind]}</Tab>)}
      </nav>
      <search className="sm:ml-auto">
        <AtOnce action={address} className="flex flex-wrap gap-2">
          {filters.kind && <input type="hidden" name="kind" value={filters.kind} />}
          <SelectField quiet className="max-w-40" label={t.list.state} name="state" defaultValue={filters.state ?? ""}>
            <option value="">{t.list.anyState}</option>
            <option value="changed">{t.changed}</option>
            {sourceProblems.map((problem) => <option key={problem} value={problem}>{t.problems[problem]}</option>)}
          </SelectField>
          <TextField quiet label={t.list.search} type="search" name="q" placeholder={t.list.search} defaultValue={filters.q ?? ""} maxLength={200} className="w-56 max-w-full" />
          <Button type="submit">{t.list.searchButton}</Button>
        </AtOnce>
      </search>
    </div>
  );
}

function Tab({ href, on, children }: { href: string; on: boolean; children: string }) {
  return <Link href={href} prefetch={false} aria-current={on ? "page" : undefined} className={`flex h-8 items-center rounded border px-3 text-sm ${on ? "border-ink bg-ink text-paper" : "border-rule hover:bg-sunken"}`}>{children}</Link>;
}
