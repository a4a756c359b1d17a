import { printedMoment } from "#lib/i18n/dates";
import type { Lang } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import type { PrintedCorrection } from "#lib/reading/types";

type Props = { corrections: readonly PrintedCorrection[]; language: Lang; timeZone: string };

/** Where the boxes stand, for the outline and the line above the text. */
export const correctionsId = "corrections";

/** One line above the text: what was read yesterday may not be what is read today. A correction counts more than a later update. */
export function CorrectionNotice({ corrections, language, timeZone }: Props) {
  const told = corrections.find(({ kind }) => kind === "correction") ?? corrections[0];
  if (!told) return null;
  const { notice } = messagesFor(language).about.corrections;
  return <p className={`correction-notice ${told.kind}`}><a href={`#${correctionsId}`}>{notice[told.kind](printedMoment(told.at, language, timeZone))}</a></p>;
}

/** What was corrected and added, each with its moment. */
export function Corrections({ corrections, language, timeZone }: Props) {
  if (corrections.length === 0) return null;
  const t = messagesFor(language).about.corrections;
  return (
    <section className="corrections" id={correctionsId} aria-label={t.title}>
      {corrections.map(({ id, kind, text, at }) => (
        <div key={id} className={`correction-box ${kind}`} id={`c${id}`}>
          <p className="when"><strong>{t.kind[kind]}</strong><time dateTime={at.toISOString()}>{printedMoment(at, language, timeZone)}</time></p>
          <p className="what">{text}</p>
        </div>
      ))}
    </section>
  );
}
