"use client";
import { Ellipsis } from "lucide-react";
import Link from "next/link";
import { Chip } from "#components/ui/chip";
import { useDeskWords, useLanguage } from "#components/ui/language";
import { Menu, type MenuItem } from "#components/ui/menu";
import { Cell, Row } from "#components/ui/table";
import type { Answer } from "#components/ui/use-command";
import type { ListedPerson, Role } from "#lib/people/types";
import { useSecurityWords } from "#components/desk/security/words";
import { rowTime } from "#components/desk/row-time";
import type { GivenLink } from "./link-dialog.tsx";
import { usePersonDeeds } from "./use-person-deeds.tsx";
import { usePeopleWords } from "./words.tsx";

type Deed<T> = (input: unknown) => Promise<Answer<T>>;
export type SentLink = { link: string; email: string; sent: boolean };
export type PersonDeeds = { changeRole: Deed<{ role: Role }>; suspend: Deed<unknown>; restore: Deed<unknown>; endSessions: Deed<{ endedSessions: number }>; resetLink: Deed<SentLink> };

type Props = { person: ListedPerson; me: number; timeZone: string; deeds: PersonDeeds; onLink: (given: GivenLink) => void };
const roles: readonly Role[] = ["author", "editor", "chief", "admin"];

export function PersonRow({ person, me, timeZone, deeds, onLink }: Props) {
  const t = usePeopleWords();
  const desk = useDeskWords();
  const language = useLanguage();
  const { abilities, name, role } = person;
  const does = usePersonDeeds(person, deeds, onLink);
  const items: MenuItem[] = [
    ...(abilities.resetLink ? [{ label: t.resetLink, onSelect: does.resetLink }] : []),
    ...(abilities.endSessions ? [{ label: t.endSessions, onSelect: does.endSessions }] : []),
    ...(abilities.suspend && person.status === "active" ? [{ label: t.suspend, danger: true, onSelect: does.suspend }] : []),
    ...(abilities.suspend && person.status === "suspended" ? [{ label: t.restore, onSelect: does.restore }] : []),
  ];
  return (
    <Row>
      <Cell>
        <p className="font-medium break-words"><Link href={`/desk/people/${person.id}`} prefetch={false} className="hover:underline">{name}</Link>{person.id === me && <span className="ml-2 text-xs text-ink-3">{t.you}</span>}</p>
        <p className="text-xs break-all text-ink-3">{[person.email, person.sample && t.sample].filter(Boolean).join(" · ")}</p>
      </Cell>
      <Cell short label={t.column.role}>
        {abilities.changeRole && person.email !== null ? (
          <select aria-label={t.roleOf(name)} value={role} disabled={does.busy} onChange={(event) => does.changeRole(roles.find((each) => each === event.target.value) ?? role)} className="control w-auto">
            {roles.map((each) => <option key={each} value={each}>{desk.role[each]}</option>)}
          </select>
        ) : (
          <span>{desk.role[role]}{person.owner && <span className="text-ink-3"> · {t.owner}</span>}</span>
        )}
      </Cell>
      <Cell short label={t.column.state}><PersonState person={person} /></Cell>
      <Cell short label={t.column.seen} numeric>
        {person.lastSeenAt ? <time dateTime={person.lastSeenAt.toISOString()}>{rowTime(person.lastSeenAt, language, timeZone)}</time> : person.email !== null && <span className="text-ink-3">{t.never}</span>}
        {person.sessions > 0 && <p className="text-xs text-ink-3 max-sm:inline max-sm:pl-2">{t.online(person.sessions)}</p>}
      </Cell>
      <Cell corner>{items.length > 0 && <Menu label={t.deedsFor(name)} items={items}><Ellipsis aria-hidden className="size-4" /></Menu>}</Cell>
    </Row>
  );
}

function PersonState({ person }: { person: ListedPerson }) {
  const t = usePeopleWords();
  const leftWord = useSecurityWords().person.removed;
  if (person.removed) return <Chip>{leftWord}</Chip>;
  if (person.status === "suspended") return <Chip tone="alert">{t.state.suspended}</Chip>;
  if (person.email === null) return <Chip>{t.state.noAccount}</Chip>;
  return person.hasPassword ? <Chip tone="celadon">{t.state.active}</Chip> : <Chip tone="amber">{t.state.noPassword}</Chip>;
}
