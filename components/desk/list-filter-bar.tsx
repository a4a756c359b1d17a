import Link from "next/link";
import { Button } from "#components/ui/button";
import { SelectField, TextField } from "#components/ui/field";
import { withFilter } from "#components/ui/paging";
import { AtOnce } from "./at-once.tsx";
import type { ListFilters, SectionOption, StaffOption } from "#lib/articles/types";
import type { Lang } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";

type Props = { filters: ListFilters; sections: SectionOption[]; people: StaffOption[]; language: Lang };
/** Pitches have a board of their own. */
const stages = ["draft", "first", "second", "final", "ready"] as const;
const lives = ["never", "scheduled", "live", "unpublished", "retracted"] as const;

/** Filters that live in the address: a list can be sent to a colleague, and works before any script has loaded. */
export function ListFilterBar({ filters, sections, people, language }: Props) {
  const t = messagesFor(language).articles;
  const named = (options: { id: number; name: string; nameEn: string }[]) => options.map(({ id, name, nameEn }) => <option key={id} value={id}>{(language === "en" && nameEn) || name}</option>);
  return (
    <div className="flex flex-wrap items-center gap-2 pb-3">
      <nav aria-label={t.filter} className="flex flex-wrap gap-1.5">
        <Tab href={withFilter("/desk/articles", filters, { live: null })} on={filters.live === undefined}>{t.all}</Tab>
        {lives.map((live) => (
          <Tab key={live} href={withFilter("/desk/articles", filters, { live })} on={filters.live === live}>{t.live[live]}</Tab>
        ))}
      </nav>
      <search className="sm:ml-auto">
      <AtOnce action="/desk/articles" className="flex flex-wrap gap-2">
        {filters.live && <input type="hidden" name="live" value={filters.live} />}
        <SelectField quiet className="max-w-40" label={t.stageLabel} name="stage" defaultValue={filters.stage ?? ""}>
          <option value="">{t.allStages}</option>
          {stages.map((stage) => <option key={stage} value={stage}>{t.stage[stage]}</option>)}
        </SelectField>
        <SelectField quiet className="max-w-40" label={t.section} name="section" defaultValue={filters.section ?? ""}>
          <option value="">{t.allSections}</option>
          {named(sections)}
        </SelectField>
        {people.length > 0 && (
          <SelectField quiet className="max-w-40" label={t.author} name="author" defaultValue={filters.author ?? ""}>
            <option value="">{t.allAuthors}</option>
            {named(people)}
          </SelectField>
        )}
        <TextField quiet label={t.search} type="search" name="q" placeholder={t.search} defaultValue={filters.q ?? ""} maxLength={200} />
        <Button type="submit">{t.searchButton}</Button>
      </AtOnce>
      </search>
    </div>
  );
}

function Tab({ href, on, children }: { href: string; on: boolean; children: string }) {
  return (
    <Link href={href} prefetch={false} aria-current={on ? "page" : undefined} className={`flex h-8 items-center rounded border px-3 text-sm ${on ? "border-ink bg-ink text-paper" : "border-rule hover:bg-sunken"}`}>
      {children}
    </Link>
  );
}
