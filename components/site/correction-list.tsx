import { printedRecent } from "#lib/i18n/dates";
import { type Lang, localPath } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import type { CorrectionLine, Page } from "#lib/reading/types";
import { Badge } from "./badge.tsx";
import { ListHead } from "./list.tsx";

type Props = { language: Lang; page: Page<CorrectionLine>; later: boolean; now: Date; timeZone: string };

/** Everything that was corrected or added in an edition, the newest first. */
export function CorrectionList({ language, page, later, now, timeZone }: Props) {
  const t = messagesFor(language).about.corrections;
  const path = localPath(language, "/corrections");
  return (
    <div className="wrap list-page">
      <ListHead title={t.title} description={t.description} />
      {page.items.length === 0 && <p className="quiet">{t.empty}</p>}
      <ol className="correction-list">
        {page.items.map((line) => <li key={line.id} className={line.kind}><Line {...{ line, language, now, timeZone }} /></li>)}
      </ol>
      {(later || page.next) && (
        <nav className="pager" aria-label={t.title}>
          {later && <a href={path}>{t.newest}</a>}
          {page.next && <a rel="next" href={`${path}?before=${page.next}`}>{t.earlier}</a>}
        </nav>
      )}
    </div>
  );
}

function Line({ line, language, now, timeZone }: { line: CorrectionLine; language: Lang; now: Date; timeZone: string }) {
  const t = messagesFor(language).about.corrections;
  return (
    <>
      <p className="when"><strong>{t.kind[line.kind]}</strong><time dateTime={line.at.toISOString()}>{printedRecent(line.at, now, language, timeZone)}</time></p>
      <h2><a href={line.headline === null ? line.path : `${line.path}#c${line.id}`}>{line.headline ?? t.retracted}</a> <Badge label={line.label} /></h2>
      <p className="what">{line.text}</p>
    </>
  );
}
