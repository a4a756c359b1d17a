import Link from "next/link";
import { AtOnce } from "#components/desk/at-once";
import { deskWords } from "#components/desk/words";
import { Button } from "#components/ui/button";
import { SelectField } from "#components/ui/field";
import { withFilter } from "#components/ui/paging";
import type { SectionOption } from "#lib/articles/types";
import type { Lang } from "#lib/i18n/languages";
import { type PitchFilters, pitchStatuses } from "#lib/pitches/types";

const address = "/desk/pitches";

/** Filters that live in the address, as those of the articles do. */
export function PitchFilterBar({ filters, sections, language }: { filters: PitchFilters; sections: SectionOption[]; language: Lang }) {
  const { pitches: t } = deskWords(language);
  const { status = "open" } = filters;
  return (
    <div className="flex flex-wrap items-center gap-2 pb-3">
      <nav aria-label={t.viewLabel} className="flex flex-wrap gap-1.5">
        {pitchStatuses.map((each) => (
          <Link key={each} href={withFilter(address, filters, { status: each === "open" ? null : each })} prefetch={false} aria-current={each === status ? "page" : undefined} className={`flex h-8 items-center rounded border px-3 text-sm ${each === status ? "border-ink bg-ink text-paper" : "border-rule hover:bg-sunken"}`}>{t.status[each]}</Link>
        ))}
      </nav>
      <search className="sm:ml-auto">
        <AtOnce action={address} className="flex flex-wrap gap-2">
          {filters.status && <input type="hidden" name="status" value={filters.status} />}
          <SelectField quiet className="max-w-40" label={t.section} name="section" defaultValue={filters.section ?? ""}>
            <option value="">{t.allSections}</option>
            {sections.map(({ id, name, nameEn }) => <option key={id} value={id}>{(language === "en" && nameEn) || name}</option>)}
          </SelectField>
          <SelectField quiet className="max-w-40" label={t.who} name="mine" defaultValue={filters.mine ?? ""}>
            <option value="">{t.everybody}</option>
            <option value="yes">{t.mine}</option>
          </SelectField>
          <Button type="submit">{t.find}</Button>
        </AtOnce>
      </search>
    </div>
  );
}
