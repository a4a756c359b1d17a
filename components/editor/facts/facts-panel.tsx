import { useState } from "react";
import { Button } from "#components/ui/button";
import { FormMessage } from "#components/ui/form-message";
import type { LedgerClaim } from "#lib/facts/ledger";
import { useRoom } from "../context.ts";
import { useValue } from "../observable.ts";
import { TermsGroup } from "../terms/terms-group.tsx";
import { openPanel } from "../panel/open-panel.ts";
import { ClaimCard } from "./claim-card.tsx";
import { openClaims } from "./facts.ts";
import { Gone } from "./gone.tsx";
import { Summary } from "./summary.tsx";
import { rememberSupported, useFacts } from "./use-facts.ts";

/** Cards drawn at once: a table may hold thousands of claims. */
const page = 25;

/** Every claim of the article: what goes against a source first, then what is open, then what is settled. */
export function FactsPanel() {
  const { t } = useRoom();
  const { looked, checked } = useFacts();
  const { claims } = looked.ledger;
  const open = openClaims(looked.ledger);
  const is = (state: LedgerClaim["state"]) => open.filter((claim) => claim.state === state);
  const done = claims.filter(({ kind, state }) => kind !== "wording" && (state === "supported" || state === "verified"));
  const wording = claims.filter(({ kind, state }) => kind === "wording" && (state === "unsupported" || state === "contradicted"));
  return (
    <section className="ed-part fc-part" aria-labelledby="panel-facts">
      <Summary />
      <Told />
      <TermsGroup />
      <Trouble />
      {looked.ready && !checked && <NoSources found={open.length + done.length} />}
      {looked.ready && checked && claims.length === 0 && <Teach title={t.facts.nothing.title} text={t.facts.nothing.text} />}
      {open.length > 0 && <Keys />}
      <Group name="contradicted" claims={is("contradicted")} open />
      <Group name="unsupported" claims={is("unsupported")} open={checked} />
      <Group name="done" claims={done} open />
      <Group name="wording" claims={wording} open={false} hint={t.facts.wordingHint} />
      <Gone />
      {done.length > 0 && <ShowSupported />}
    </section>
  );
}

function Group({ name, claims, open, hint }: { name: "contradicted" | "unsupported" | "wording" | "done"; claims: readonly LedgerClaim[]; open: boolean; hint?: string }) {
  const { t } = useRoom();
  const { facts } = useFacts();
  const chosen = useValue(facts.chosen);
  const [{ from, to }, setShown] = useState({ from: 0, to: page });
  const [choice, choose] = useState<boolean | null>(null);
  if (claims.length === 0) return null;
  const at = claims.findIndex(({ key }) => key === chosen);
  // The page of the claim that is looked at, wherever the others are: to draw all before it may take seconds.
  const near = at >= 0 && (at < from || at >= to) ? at - (at % page) : -1;
  const [first, last] = near < 0 ? [from, to] : [near, near + page];
  const shown = at >= 0 || (choice ?? open);
  return (
    <details className="fc-group" open={shown} onToggle={(event) => event.currentTarget.open !== shown && choose(event.currentTarget.open)}>
      <summary>{t.facts.group[name](claims.length)}</summary>
      {hint && <p className="ed-hint">{hint}</p>}
      {shown && first > 0 && <Button small tone="quiet" onClick={() => setShown({ from: Math.max(0, first - page), to: last })}>{t.facts.before(Math.min(page, first))}</Button>}
      {shown && <ol className="fc-cards">{claims.slice(first, last).map((claim) => <ClaimCard key={claim.key} claim={claim} chosen={claim.key === chosen} />)}</ol>}
      {claims.length > last && <Button small tone="quiet" onClick={() => setShown({ from: first, to: last + page })}>{t.facts.more(Math.min(page, claims.length - last))}</Button>}
    </details>
  );
}

function Told() {
  const { room, t } = useRoom();
  const { facts } = useFacts();
  const told = useValue(facts.told);
  if (!told) return null;
  const { undo } = told;
  return (
    <div className="fc-told">
      <FormMessage tone={told.tone}>{told.words}</FormMessage>
      {undo && room.abilities.get().revise && <Button small onClick={() => facts.told.set(undo() ? null : { tone: "error", words: t.facts.told.notUndone })}>{t.facts.told.undo}</Button>}
    </div>
  );
}

/** Sources are not kept on the device: an article that is opened without a network waits for them. */
function Trouble() {
  const { room, t } = useRoom();
  const { facts } = useFacts();
  const { state } = useValue(facts.loaded);
  const { connected } = useValue(room.link.state);
  if (state !== "failed") return null;
  if (!connected) return <p className="ed-hint" role="status">{t.facts.offline}</p>;
  return <><FormMessage>{t.facts.failed}</FormMessage><Button small onClick={() => void facts.reload()}>{t.facts.again}</Button></>;
}

function NoSources({ found }: { found: number }) {
  const { room, t } = useRoom();
  const { noSources } = t.facts;
  return (
    <Teach title={noSources.title} text={noSources.text}>
      {found > 0 && <p>{noSources.found(found)}</p>}
      <Button small tone="ink" onClick={() => openPanel(room, "sources", "source-list")}>{noSources.add}</Button>
    </Teach>
  );
}

function Teach({ title, text, children }: { title: string; text: string; children?: React.ReactNode }) {
  return <div className="fc-teach"><p><b>{title}</b></p><p>{text}</p>{children}</div>;
}

function Keys() {
  const { t } = useRoom();
  const [apple] = useState(() => typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.userAgent));
  return <p className="ed-hint fc-keys">{apple ? t.facts.how : t.facts.howOther}</p>;
}

function ShowSupported() {
  const { t } = useRoom();
  const { facts } = useFacts();
  const on = useValue(facts.showSupported);
  return (
    <label className="fc-show">
      <input type="checkbox" className="size-4 accent-ink" checked={on} onChange={(event) => rememberSupported(facts, event.target.checked)} />
      <span>{t.facts.showSupported}</span>
    </label>
  );
}
