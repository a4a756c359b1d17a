import type { PrintedLedger } from "#lib/facts/types";
import type { Lang } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import type { PrintedSource } from "#lib/reading/types";

/** What a story rests on: 事实与出处. */
export function Sources({ sources, ledger, language }: { sources: readonly PrintedSource[]; ledger: PrintedLedger | null; language: Lang }) {
  const t = messagesFor(language).site.article;
  if (sources.length === 0 && !ledger) return null;
  return (
    <section className="sources" aria-labelledby="sources">
      <h2 id="sources">{t.sources}</h2>
      {ledger ? <Coverage ledger={ledger} language={language} /> : <p>{t.sourceCount(sources.length)}</p>}
      <ol>
        {sources.map((source, at) => <li key={JSON.stringify(source)} id={`source-${at + 1}`}><Source source={source} language={language} /></li>)}
      </ol>
      {ledger && <Verified ledger={ledger} language={language} />}
    </section>
  );
}

/** How much of what is said here has a public source. */
function Coverage({ ledger: { all }, language }: { ledger: PrintedLedger; language: Lang }) {
  const t = messagesFor(language).ledger;
  const count = all.supported + all.contradicted + all.unsupported + all.verified;
  if (count === 0) return null;
  return (
    <>
      <p>{t.summary(count, all.supported)}</p>
      <svg className="coverage" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
        <rect className="sourced" width={share(all.supported, count)} height="1" />
        <rect className="by-people" x={share(all.supported, count)} width={share(all.verified, count)} height="1" />
      </svg>
      {all.verified > 0 && <p>{t.verified(all.verified)}</p>}
    </>
  );
}

function share(part: number, all: number): number {
  return Math.round((1_000 * part) / all) / 10;
}

/** What a person answers for, and how they know. */
function Verified({ ledger: { claims }, language }: { ledger: PrintedLedger; language: Lang }) {
  const t = messagesFor(language).ledger;
  const verified = claims.filter(({ state }) => state === "verified");
  if (verified.length === 0) return null;
  return (
    <>
      <h3>{t.verifiedList}</h3>
      <ul className="verified">
        {verified.map(({ kind, text, by, reason = "" }) => <li key={`${kind} ${text} ${reason}`}><b>{text}</b><span className="details">{t.reason(by ? t.by(by) : t.byNewsroom, reason)}</span></li>)}
      </ul>
    </>
  );
}

function Source({ source, language }: { source: PrintedSource; language: Lang }) {
  const t = messagesFor(language).site.article;
  const details = [source.originalAuthor && t.sourceBy(source.originalAuthor), source.originalHeadline && t.sourceHeadline(source.originalHeadline)].filter(Boolean);
  const host = URL.parse(source.url)?.hostname.replace(/^www\./, "");
  return (
    <>
      {source.url ? <a href={source.url} rel="external noopener">{source.name || host}</a> : <span>{source.name}</span>}
      {source.relation === "origin" && <span className="relation">{t.firstAppeared}</span>}
      {details.length > 0 && <span className="details">{details.join(" ")}</span>}
      {host && <span className="host">{host}</span>}
    </>
  );
}
