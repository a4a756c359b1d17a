import type { ReactNode } from "react";
import type { Lang } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import type { ArticleCard, Page } from "#lib/reading/types";
import { Card } from "./card.tsx";

type Props = {
  language: Lang;
  now: Date;
  timeZone: string;
  /** Small word above the title: what kind of list this is. */
  kind?: string;
  title: string;
  description?: string;
  page: Page<ArticleCard>;
  /** Site-relative address of the first page. */
  path: string;
  /** Whether this is a later page. */
  later: boolean;
  withSection?: boolean;
  children?: ReactNode;
};

/** A page that is a list: title, articles, the way to older ones. */
export function ListPage({ language, now, timeZone, kind, title, description, page, path, later, withSection, children }: Props) {
  const { list } = messagesFor(language).site;
  return (
    <div className="wrap list-page">
      <ListHead kind={kind} title={title} description={description}>{children}</ListHead>
      {page.items.length === 0 && <p className="quiet">{list.empty}</p>}
      {page.items.map((card) => <Card key={card.id} card={card} now={now} timeZone={timeZone} heading="h2" withSection={withSection} />)}
      {(later || page.next) && (
        <nav className="pager" aria-label={title}>
          {later && <a href={path}>{list.newest}</a>}
          {page.next && <a rel="next" href={`${path}?before=${page.next}`}>{list.earlier}</a>}
        </nav>
      )}
    </div>
  );
}

export function ListHead({ kind, title, description, children }: { kind?: string | undefined; title: string; description?: string | undefined; children?: ReactNode }) {
  return (
    <header className="list-head">
      {kind && <p className="kind">{kind}</p>}
      <h1>{title}</h1>
      {description && <p className="description">{description}</p>}
      {children}
    </header>
  );
}
