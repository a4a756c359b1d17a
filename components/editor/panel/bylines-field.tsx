import { ChevronDown, ChevronUp, X } from "lucide-react";
import { type KeyboardEvent, useState } from "react";
import type { BylineEntry } from "#lib/articles/types";
import { Button } from "#components/ui/button";
import { useRoom } from "../context.ts";
import { useDetails } from "./use-details.ts";

/** The names above the article in their order: people of the house and guests. */
export function BylinesField() {
  const { t } = useRoom();
  const { details, change } = useDetails();
  const { bylines } = details;
  const move = (from: number, to: number) => {
    const next = bylines.filter((_, at) => at !== from);
    next.splice(to, 0, ...bylines.slice(from, from + 1));
    change({ bylines: next });
  };
  return (
    <section className="grid gap-1.5" aria-labelledby="panel-bylines">
      <h3 id="panel-bylines" tabIndex={-1} className="text-sm font-medium">{t.details.bylines}<span className="ed-hint"> {t.details.bylinesHint}</span></h3>
      {bylines.length === 0 ? <p className="ed-hint">{t.details.noBylines}</p> : (
        <ol className="ed-lines">
          {bylines.map((entry, at) => (
            <li key={`${entry.personId ?? ""}-${entry.name}`}>
              <span>{entry.name}</span>
              <button type="button" className="icon-button" disabled={at === 0} aria-label={t.details.up(entry.name)} onClick={() => move(at, at - 1)}><ChevronUp aria-hidden className="size-4" /></button>
              <button type="button" className="icon-button" disabled={at === bylines.length - 1} aria-label={t.details.down(entry.name)} onClick={() => move(at, at + 1)}><ChevronDown aria-hidden className="size-4" /></button>
              <button type="button" className="icon-button" aria-label={t.details.removeByline(entry.name)} onClick={() => change({ bylines: bylines.filter((_, other) => other !== at) })}><X aria-hidden className="size-4" /></button>
            </li>
          ))}
        </ol>
      )}
      <AddByline onAdd={(entry) => change({ bylines: [...bylines, entry].slice(0, 20) })} taken={bylines} />
    </section>
  );
}

function AddByline({ onAdd, taken }: { onAdd: (entry: BylineEntry) => void; taken: readonly BylineEntry[] }) {
  const { t, article } = useRoom();
  const [guest, setGuest] = useState("");
  const free = article.options.people.filter((person) => !taken.some((entry) => entry.personId === person.id));
  const printed = (person: (typeof free)[number]) => (article.language === "en" && person.nameEn !== "" ? person.nameEn : person.name);
  const pick = (id: number) => {
    const person = free.find((other) => other.id === id);
    if (person) onAdd({ personId: person.id, name: person.name });
  };
  const add = () => {
    const name = guest.replace(/\s+/g, " ").trim();
    if (name !== "" && !taken.some((entry) => entry.personId === null && entry.name === name)) onAdd({ personId: null, name });
    setGuest("");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    add();
  };
  return (
    <>
      <select className="control" aria-label={t.details.addPerson} value="" onChange={(event) => pick(Number(event.target.value))}>
        <option value="">＋ {t.details.addPerson}</option>
        {free.map((person) => <option key={person.id} value={person.id}>{printed(person)}</option>)}
      </select>
      <div className="flex gap-2">
        <input className="control" aria-label={t.details.addGuest} placeholder={t.details.addGuest} maxLength={80} value={guest} onChange={(event) => setGuest(event.target.value)} onKeyDown={onKeyDown} />
        <Button onClick={add} disabled={guest.trim() === ""}>{t.details.add}</Button>
      </div>
    </>
  );
}
