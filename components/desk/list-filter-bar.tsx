import Link from "next/link";
import type { ListFilters, SectionOption, StaffOption } from "#lib/articles/types";
import type { Lang } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";

type Props = { filters: ListFilters; sections: SectionOption[]; people: StaffOption[]; language: Lang };
const lives = ["never", "scheduled", "live", "unpublished"] as const;
const control = "h-8 max-w-44 rounded border border-rule bg-surface px-2 text-sm";

/** Filters that live in the address: a list can be sent to a colleague, and works before any script has loaded. */
export function ListFilterBar({ filters, sections, people, language }: Props) {
  const t = messagesFor(language).articles;
  const english = language === "en";
  return (
    <div className="flex flex-wrap items-center gap-2 pb-3">
      <nav aria-label={t.filter} className="flex flex-wrap gap-1.5">
        <Tab href={address(filters, undefined)} on={filters.live === undefined}>{t.all}</Tab>
        {lives.map((live) => (
          <Tab key={live} href={address(filters, live)} on={filters.live === live}>{t.live[live]}</Tab>
        ))}
      </nav>
      <form method="get" action="/desk/articles" role="search" className="ml-auto flex flex-wrap gap-2">
        {filters.live && <input type="hidden" name="live" value={filters.live} />}
        <Choice name="section" label={t.section} every={t.allSections} chosen={filters.section} options={sections.map(({ id, name, nameEn }) => ({ id, name: (english && nameEn) || name }))} />
        <Choice name="author" label={t.author} every={t.allAuthors} chosen={filters.author} options={people.map(({ id, name, nameEn }) => ({ id, name: (english && nameEn) || name }))} />
        <input type="search" name="q" aria-label={t.search} placeholder={t.search} defaultValue={filters.q ?? ""} maxLength={200} className={`${control} w-44`} />
        <button type="submit" className={`${control} font-medium`}>{t.searchButton}</button>
      </form>
    </div>
  );
}

function Tab({ href, on, children }: { href: string; on: boolean; children: string }) {
  return (
    <Link href={href} aria-current={on ? "page" : undefined} className={`flex h-8 items-center rounded border px-3 text-sm ${on ? "border-ink bg-ink text-paper" : "border-rule hover:bg-sunken"}`}>
      {children}
    </Link>
  );
}

function Choice({ name, label, every, chosen, options }: { name: string; label: string; every: string; chosen: number | undefined; options: { id: number; name: string }[] }) {
  return (
    <select name={name} aria-label={label} defaultValue={chosen ?? ""} className={control}>
      <option value="">{every}</option>
      {options.map((option) => (
        <option key={option.id} value={option.id}>{option.name}</option>
      ))}
    </select>
  );
}

function address(filters: ListFilters, live: ListFilters["live"]): string {
  const { before: _, ...kept } = { ...filters, live };
  return `/desk/articles?${new URLSearchParams(Object.entries(kept).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])))}`;
}
