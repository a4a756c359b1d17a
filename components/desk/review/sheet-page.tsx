import { deskWords } from "#components/desk/words";
import { printedMoment } from "#lib/i18n/dates";
import type { Lang } from "#lib/i18n/languages";
import type { Sheet, SheetLine, WorkflowStep } from "#lib/workflow/types";
import { PrintButton } from "./print-button.tsx";

type Around = { language: Lang; timeZone: string };
const seconds = (at: string, { language, timeZone }: Around) => `${printedMoment(new Date(at), language, timeZone)}`;

/** The sign-off sheet, as it stands on screen and on paper. */
export function SheetPage({ sheet, now, ...around }: { sheet: Sheet; now: Date } & Around) {
  const { review: { sheet: t, noSection, untitled, and } } = deskWords(around.language);
  const { article } = sheet;
  const section = article.section ? (around.language === "en" && article.section.nameEn) || article.section.name : noSection;
  return (
    <main className="sheet">
      <nav className="sheet-away"><a className="link" href={`/desk/articles/${article.id}`}>{t.back}</a><PrintButton label={t.print} /></nav>
      <h1>{t.title}</h1>
      <dl>
        <dt>{t.article}</dt><dd lang={article.language}><b>{article.headline || untitled}</b></dd>
        <dt>{t.section}</dt><dd>{section}</dd>
        <dt>{t.authors}</dt><dd>{article.authors.join(and)}</dd>
        <dt>{t.version}</dt><dd>{t.versionIs(article.version, article.hash)}</dd>
      </dl>
      {sheet.steps.length > 0 && <Steps sheet={sheet} {...around} />}
      {sheet.rounds.length === 0 && <p>{t.nothing}</p>}
      {sheet.rounds.map((round) => (
        <section key={round.number} aria-label={t.round(round.number)}>
          <h2>{t.round(round.number)}</h2>
          <ol className="sheet-lines">{round.lines.map((line) => <Line key={line.is === "event" ? `e${line.at}` : line.signature.id} line={line} {...around} />)}</ol>
        </section>
      ))}
      <p className="sheet-made">{t.made(printedMoment(now, around.language, around.timeZone))}</p>
    </main>
  );
}

function Steps({ sheet, language, timeZone }: { sheet: Sheet } & Around) {
  const { review: { sheet: t, panel, step: names } } = deskWords(language);
  return (
    <section aria-label={t.steps}>
      <h2>{t.steps}</h2>
      <ul className="sheet-steps">
        {sheet.steps.map(({ step, signed, missing }) => (
          <li key={step.key}><b>{names[step.kind][step.stage]}</b> {signed.map(({ personName, at }) => panel.signedBy(personName, seconds(at, { language, timeZone }))).join(t.between)} {missing > 0 && <span>{t.missing(missing)}</span>}</li>
        ))}
      </ul>
    </section>
  );
}

function Line({ line, ...around }: { line: SheetLine } & Around) {
  const { review: { sheet: t, why, dialog } } = deskWords(around.language);
  if (line.is === "event") {
    return (
      <li>
        <p><b>{eventWords(line, around)}</b> {line.person || t.house} <time dateTime={line.at}>{seconds(line.at, around)}</time></p>
        {line.text !== "" && <p className="sheet-remark">{line.text}</p>}
        {line.quote !== "" && <p className="sheet-remark">{dialog.passage(line.quote)}</p>}
        {line.hash !== "" && <p className="sheet-hash">{line.revision !== null && `${t.revision(line.revision)} · `}{t.fingerprint(line.hash)}</p>}
      </li>
    );
  }
  const { signature, revision } = line;
  const named = <><b>{stepWords(line.step, around)}</b> {signature.personName} <time dateTime={signature.at}>{seconds(signature.at, around)}</time></>;
  return (
    <li data-void={line.why ?? undefined}>
      <p>{line.why ? <><s>{named}</s> <em>{t.void(why[line.why])}</em></> : named}</p>
      {signature.remark !== "" && <p className="sheet-remark">{signature.remark}</p>}
      <p className="sheet-hash">{t.revision(revision)} · {t.fingerprint(signature.hash)}</p>
    </li>
  );
}

function stepWords(step: WorkflowStep | null, { language }: Around): string {
  const { review: { sheet: t, step: names } } = deskWords(language);
  return step ? names[step.kind][step.stage] : t.removedStep;
}

function eventWords({ kind, to, dueAt }: SheetLine & { is: "event" }, around: Around): string {
  const { review: { sheet: { events } } } = deskWords(around.language);
  if (kind === "assigned") return events.assigned(to);
  if (kind === "submitted" && to !== "") return events.submittedTo(to);
  if (kind === "due" || kind === "urgent") return events[kind](dueAt ? seconds(dueAt, around) : "");
  return events[kind];
}
