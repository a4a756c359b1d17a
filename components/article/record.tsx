import type { Lang } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import type { RecordLine } from "#lib/reading/types";

/** Where it stands, for the label that leads there. */
export const recordId = "record";

/** 这篇文章如何写成: what happened, the oldest first. */
export function MakingOf({ lines, language }: { lines: readonly RecordLine[]; language: Lang }) {
  if (lines.length === 0) return null;
  return (
    <section className="record" id={recordId} aria-labelledby="record-title">
      <h2 id="record-title">{messagesFor(language).aiLabel.record.title}</h2>
      <ol>
        {lines.map(({ kind, at, day, text }) => <li key={`${at} ${text}`} className={kind}><time dateTime={at}>{day}</time> <span>{text}</span></li>)}
      </ol>
    </section>
  );
}
