import { type Lang, localPath } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import type { PrintedSeries } from "#lib/reading/types";
import { ListHead } from "./list.tsx";
import { Picture } from "./picture.tsx";

/** Every series with something to read. */
export function AllSeries({ series, language }: { series: readonly PrintedSeries[]; language: Lang }) {
  const t = messagesFor(language).series.reader;
  return (
    <div className="wrap list-page">
      <ListHead title={t.all} description={series.length > 0 ? t.allLead : t.empty} />
      {series.map(({ slug, name, description, cover }) => (
        <section key={slug} className={cover ? "card with-picture" : "card"}>
          <div>
            <h2 className="headline"><a href={localPath(language, `/series/${slug}`)}>{name}</a></h2>
            {description && <p className="standfirst">{description}</p>}
          </div>
          {cover && <div className="thumb"><Picture picture={cover} alt="" sizes="(min-width: 48em) 190px, 112px" /></div>}
        </section>
      ))}
    </div>
  );
}
