import type { ReactNode } from "react";
import type { Lang } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import { NavLink } from "./nav-link.tsx";
import { deskWords } from "./words.tsx";

/** What this person may open, as the policy says. */
export type DeskAbilities = { home: boolean; people: boolean; sections: boolean; series: boolean; tags: boolean; copies: boolean; models: boolean; settings: boolean };

/** The places of the desk; only those that exist and that this person may enter. */
export function Navigation({ language, abilities, newArticle }: { language: Lang; abilities: DeskAbilities; newArticle: ReactNode }) {
  const { desk: t, house, audit, models } = deskWords(language);
  const administration = abilities.people || abilities.sections || abilities.series || abilities.tags || abilities.copies || abilities.models || abilities.settings;
  return (
    <>
      {newArticle}
      <nav aria-label={t.navigation} className="mt-2 grid gap-0.5">
        <NavLink href="/desk/articles">{t.articles}</NavLink>
        <NavLink href="/desk/pitches">{deskWords(language).pitches.title}</NavLink>
        <NavLink href="/desk/review">{deskWords(language).review.desk}</NavLink>
        <NavLink href="/desk/calendar">{t.calendar}</NavLink>
        <NavLink href="/desk/sources">{t.sources}</NavLink>
        <NavLink href="/desk/terms">{deskWords(language).terms.title}</NavLink>
        <NavLink href="/desk/reposts">{deskWords(language).reposts.title}</NavLink>
        <NavLink href="/desk/import">{t.import}</NavLink>
        {abilities.home && <NavLink href="/desk/home">{t.home}</NavLink>}
        {administration && <h2 className="px-2.5 pt-4 pb-1 text-[11px] font-semibold tracking-widest text-ink-3">{t.administration}</h2>}
        {abilities.people && <NavLink href="/desk/people">{t.people}</NavLink>}
        {abilities.sections && <NavLink href="/desk/sections">{t.sections}</NavLink>}
        {abilities.series && <NavLink href="/desk/series">{t.series}</NavLink>}
        {abilities.tags && <NavLink href="/desk/tags">{t.tags}</NavLink>}
        {abilities.copies && <NavLink href="/desk/copies">{messagesFor(language).aiLabel.copies.title}</NavLink>}
        {abilities.models && <NavLink href="/desk/models">{models.title}</NavLink>}
        {abilities.settings && <NavLink href="/desk/settings">{t.settings}</NavLink>}
        {abilities.settings && <NavLink href="/desk/redirects">{house.redirects.title}</NavLink>}
        {abilities.settings && <NavLink href="/desk/backups">{house.backups.title}</NavLink>}
        {abilities.settings && <NavLink href="/desk/audit">{audit.title}</NavLink>}
      </nav>
    </>
  );
}
