import { type KeyboardEvent, useState } from "react";
import { Button } from "#components/ui/button";
import { Chip, type ChipTone } from "#components/ui/chip";
import type { LedgerClaim } from "#lib/facts/ledger";
import { printedRecent } from "#lib/i18n/dates";
import { type Room, useAbilities, useRoom } from "../context.ts";
import { useValue } from "../observable.ts";
import { openPanel } from "../panel/open-panel.ts";
import { keptSources } from "./facts.ts";
import { fixClaim } from "./fix.ts";
import { cardId, goToOpen, goToWords } from "./go.ts";
import { useFacts } from "./use-facts.ts";
import { VerifyForm } from "./verify-form.tsx";
import { Withdraw } from "./withdraw.tsx";

type One = { claim: LedgerClaim };

const tones: Record<LedgerClaim["state"], ChipTone> = { supported: "celadon", verified: "celadon", contradicted: "alert", unsupported: "amber" };

/** One claim: its words, what a source says, and what can be done. */
export function ClaimCard({ claim, chosen }: One & { chosen: boolean }) {
  const room = useRoom();
  const { t, article } = room;
  const { facts } = useFacts();
  const deeds = useDeeds(claim);
  const verifying = useValue(facts.verifying)?.key === claim.key;
  const { state, text, kind, key } = claim;
  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>) => {
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = deedOf(event.key, deeds, room, claim);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: keys for who goes through the cards; every deed has its button too.
    <li id={cardId(key)} tabIndex={-1} className="fc-card" data-state={state} data-chosen={chosen || undefined} aria-current={chosen || undefined} aria-label={t.facts.card(t.facts.state[state], t.facts.kind[kind], text.slice(0, 80))} onKeyDown={onKeyDown}>
      <button type="button" className="fc-words" lang={article.language} aria-label={t.facts.goTo(text)} onClick={deeds.go}>{text}</button>
      <Says claim={claim} />
      {claim.machine && state === "unsupported" && <p className="fc-machine">{t.facts.machine}</p>}
      {verifying ? <VerifyForm claim={claim} /> : <Buttons claim={claim} {...deeds} />}
    </li>
  );
}

/** What a key does on a card. */
function deedOf(key: string, { fix, verify }: Deeds, place: Room, claim: LedgerClaim): (() => void) | null {
  switch (key.length === 1 ? key.toLowerCase() : key) {
    case "Enter":
      return fix ?? verify;
    case "v":
      return verify;
    case "j":
    case "ArrowDown":
      return () => goToOpen(place, 1);
    case "k":
    case "ArrowUp":
      return () => goToOpen(place, -1);
    case "Escape":
      return () => void goToWords(place.room, claim);
    default:
      return null;
  }
}

type Deeds = { go: () => void; fix: (() => void) | null; verify: (() => void) | null };

/** What this person may do with it now. */
function useDeeds(claim: LedgerClaim): Deeds {
  const { room, t } = useRoom();
  const { facts } = useFacts();
  const { revise } = useAbilities();
  const { mayVerify, mayOverrule } = useValue(facts.loaded);
  const { key, state, fix } = claim;
  const tell = (words: string) => facts.told.set({ tone: "error", words });
  const go = () => {
    facts.chosen.set(key);
    if (!goToWords(room, claim)) tell(t.facts.told.moved);
  };
  const correct = () => {
    const undo = fixClaim(room, claim);
    if (!undo) return tell(t.facts.told.moved);
    facts.told.set({ tone: "done", words: t.facts.told.fixed(fix), undo });
    document.getElementById("panel-facts")?.focus();
  };
  const verify = () => {
    facts.chosen.set(key);
    facts.verifying.set({ key, seen: facts.loaded.get().decisions.map(({ id }) => id) });
  };
  const open = state === "contradicted" || state === "unsupported";
  const may = open && (state === "contradicted" ? mayOverrule : mayVerify);
  return { go, fix: state === "contradicted" && fix !== "" && revise ? correct : null, verify: may ? verify : null };
}

function Buttons({ claim, fix, verify }: One & Deeds) {
  const { room, t } = useRoom();
  const { revise } = useAbilities();
  const { state, decision, kind } = claim;
  if (kind === "wording" && state === "unsupported" && !verify) return null;
  return (
    <div className="fc-deeds">
      {(state === "supported" || state === "verified") && <Chip tone={tones[state]}>{t.facts.state[state]}</Chip>}
      {fix && <Button small tone="ink" aria-label={t.facts.fixLabel(claim.text, claim.fix)} onClick={fix}>{t.facts.fix(claim.fix)}</Button>}
      {verify && <Button small onClick={verify}>{t.facts.verify}</Button>}
      {state === "unsupported" && revise && <Button small tone="quiet" onClick={() => openPanel(room, "sources", "source-list")}>{t.facts.addSource}</Button>}
      {state === "contradicted" && !verify && <span className="ed-hint">{t.facts.mayNotOverrule}</span>}
      {decision && <Withdraw decision={decision} />}
    </div>
  );
}

/** What a source says, and who has looked at it. */
function Says({ claim: { state, found, evidence, decision } }: One) {
  const { t, language, timeZone } = useRoom();
  const { facts, checked } = useFacts();
  const { sources, decisions } = useValue(facts.loaded);
  const source = evidence ? keptSources(sources)[evidence.source] : undefined;
  const number = source?.number ?? 0;
  return (
    <>
      {evidence && source && <p className="fc-says">{found === "supported" ? t.facts.supports(number, source.name, evidence.passage + 1) : t.facts.contradicts(number, evidence.text)}</p>}
      {!evidence && state === "unsupported" && <p className="fc-says">{checked ? t.facts.unsupported : t.facts.noneToCheck}</p>}
      {evidence && source && <Passage number={number} passage={evidence.passage} words={source.passages[evidence.passage] ?? ""} from={evidence.from} to={evidence.to} />}
      {decision && state === "verified" && <p className="fc-says">{t.facts.verifiedBy(decision.by, printedRecent(new Date(decision.at), new Date(), language, timeZone))}<q>{decision.reason}</q></p>}
      {decision && state === "verified" && decisions.find(({ id }) => id === decision.id)?.also.map(({ by, reason }) => <p key={`${by} ${reason}`} className="fc-says">{t.facts.also(by)}<q>{reason}</q></p>)}
      {decision && (state === "contradicted" || state === "unsupported") && <p className="fc-says">{t.facts.verifiedBefore(decision.by)}</p>}
    </>
  );
}

/** Letters around the place that are shown of a long passage. */
const around = 120;

function Passage({ number, passage, words, from, to }: { number: number; passage: number; words: string; from: number; to: number }) {
  const { t, article } = useRoom();
  const [open, setOpen] = useState(false);
  if (words === "") return null;
  const [start, end] = [Math.max(0, from - around), Math.min(words.length, to + around)];
  return (
    <>
      <button type="button" className="fc-open" aria-expanded={open} onClick={() => setOpen(!open)}>{open ? t.facts.hidePassage : t.facts.passage}</button>
      {open && (
        <blockquote className="fc-passage" lang={article.language} aria-label={t.facts.passageOf(number, passage + 1)}>
          {start > 0 && "……"}{words.slice(start, from)}<mark>{words.slice(from, to)}</mark>{words.slice(to, end)}{end < words.length && "……"}
        </blockquote>
      )}
    </>
  );
}
