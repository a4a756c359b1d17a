import { X } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { byPerson, type PersonRun, type WrittenLine, writtenLines } from "#lib/collab/authorship";
import { colorOf } from "#lib/collab/words";
import { Button } from "#components/ui/button";
import { FormMessage } from "#components/ui/form-message";
import { type Room, useRoom } from "../context.ts";
import { useCover, useEscape } from "./cover.ts";
import { loadWriters } from "./load.ts";

type Found = { lines: { field: WrittenLine["field"]; runs: PersonRun[] }[]; names: ReadonlyMap<number, string> };

/** Opens the text as it stands, with who wrote which words. */
export function WrittenBy({ onOpen }: { onOpen: () => void }) {
  const { t } = useRoom();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <button ref={button} type="button" className="button button-small" aria-expanded={open} onClick={() => { onOpen(); setOpen(true); }}>{t.authorship.open}</button>
      {open && <WrittenView onClose={close} />}
    </>
  );
}

function WrittenView({ onClose }: { onClose: () => void }) {
  const place = useRoom();
  const { t } = place;
  const [round, setRound] = useState(0);
  const found = useWriters(place, round);
  const heading = useRef<HTMLHeadingElement>(null);
  useEscape(onClose);
  useCover();
  useEffect(() => heading.current?.focus(), []);
  const screen = document.querySelector("[data-editor]");
  return screen && createPortal(
    <section className="hi-view" aria-label={t.authorship.title}>
      <header className="hi-bar">
        <h2 ref={heading} tabIndex={-1}>{t.authorship.title}</h2>
        <button type="button" className="icon-button" aria-label={t.authorship.close} onClick={onClose}><X aria-hidden className="size-4" /></button>
        <p className="ed-hint">{t.authorship.explain}</p>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by those who scroll with keys. */}
      <section className="hi-page" tabIndex={0} aria-label={t.history.view.text}>
        {found === null && <p className="ed-hint" role="status">{t.authorship.loading}</p>}
        {found === "failed" && <div className="grid justify-items-start gap-2"><FormMessage>{t.authorship.failed}</FormMessage><Button small onClick={() => setRound(round + 1)}>{t.history.again}</Button></div>}
        {found !== null && found !== "failed" && <Written found={found} />}
      </section>
    </section>,
    screen,
  );
}

/** What the document says at this moment: whoever writes on meanwhile changes nothing in what is being read. */
function useWriters({ room, article, person }: Room, round: number): Found | "failed" | null {
  const [found, setFound] = useState<Found | "failed" | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` asks once more after a failure.
  useEffect(() => {
    let current = true;
    setFound(null);
    const look = async () => {
      const writers = await loadWriters(article.id);
      const { doc } = room.link;
      // What was typed here a moment ago may not have reached the server.
      const personOf = new Map([...writers.map(({ client, personId }) => [client, personId] as const), [doc.clientID, person.id] as const]);
      const names = new Map([...writers.map(({ personId, name }) => [personId, name] as const), [person.id, person.name] as const]);
      if (current) setFound({ lines: writtenLines(doc).map(({ field, runs }) => ({ field, runs: byPerson(runs, personOf) })), names });
    };
    look().catch(() => current && setFound("failed"));
    return () => {
      current = false;
    };
  }, [room, article, person, round]);
  return found;
}

function Written({ found: { lines, names } }: { found: Found }) {
  const { t } = useRoom();
  const nameOf = (personId: number | null) => (personId === null ? t.authorship.unknown : (names.get(personId) ?? t.authorship.unknown));
  if (lines.length === 0) return <p className="ed-hint">{t.authorship.none}</p>;
  return (
    <>
      <ul className="hi-writers" aria-label={t.authorship.people}>
        {sharesOf(lines.flatMap(({ runs }) => runs)).map(({ personId, percent }) => <li key={personId}><Who personId={personId}>{t.authorship.share(nameOf(personId), percent)}</Who></li>)}
      </ul>
      {lines.map(({ field, runs }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name.
        <p key={at} className={field === "headline" ? "hi-written-headline" : undefined}>
          {/* biome-ignore lint/suspicious/noArrayIndexKey: runs have no other name. */}
          {runs.map(({ personId, text }, run) => <Who key={run} personId={personId} name={nameOf(personId)}>{text}</Who>)}
        </p>
      ))}
    </>
  );
}

/** Words in somebody's colour; read out and shown on hovering with the name. */
function Who({ personId, name, children }: { personId: number | null; name?: string; children: ReactNode }) {
  const { t } = useRoom();
  return (
    <span className="hi-who" title={name} data-unknown={personId === null || undefined} ref={(element) => element?.style.setProperty("--who", personId === null ? "transparent" : colorOf(personId))}>
      {name !== undefined && <span className="sr-only">[{t.authorship.by(name)}] </span>}
      {children}
    </span>
  );
}

/** Who wrote how much of it, the most first; whole percent. */
function sharesOf(runs: readonly PersonRun[]): { personId: number | null; percent: number }[] {
  const lengths = new Map<number | null, number>();
  for (const { personId, text } of runs) lengths.set(personId, (lengths.get(personId) ?? 0) + [...text].length);
  const all = [...lengths.values()].reduce((sum, length) => sum + length, 0);
  return [...lengths].sort(([, one], [, other]) => other - one).map(([personId, length]) => ({ personId, percent: Math.round((length / all) * 100) }));
}
