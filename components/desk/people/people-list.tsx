"use client";
import { useState } from "react";
import { useDeskWords } from "#components/ui/language";
import { Table } from "#components/ui/table";
import type { ListedPerson } from "#lib/people/types";
import { type GivenLink, LinkDialog } from "./link-dialog.tsx";
import { type PersonDeeds, PersonRow } from "./person-row.tsx";
import { usePeopleWords } from "./words.tsx";

/** Everybody with what an admin may do to them. `me`: the number of who is looking. */
export function PeopleList({ people, me, timeZone, deeds }: { people: ListedPerson[]; me: number; timeZone: string; deeds: PersonDeeds }) {
  const t = usePeopleWords();
  const desk = useDeskWords();
  const [given, setGiven] = useState<GivenLink | null>(null);
  return (
    <>
      <Table label={desk.people} columns={[t.column.name, t.column.role, t.column.state, t.column.seen, t.column.deeds]}>
        {people.map((person) => (
          <PersonRow key={person.id} person={person} me={me} timeZone={timeZone} deeds={deeds} onLink={setGiven} />
        ))}
      </Table>
      <LinkDialog given={given} onClose={() => setGiven(null)} />
    </>
  );
}
