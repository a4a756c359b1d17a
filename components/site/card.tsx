import { localPath } from "#lib/i18n/languages";
import type { ArticleCard } from "#lib/reading/types";
import { CardByline } from "./byline.tsx";
import { Picture } from "./picture.tsx";

type Props = { card: ArticleCard; now: Date; timeZone: string; heading?: "h2" | "h3"; withSection?: boolean };

/** One article of a list. The headline's link reaches over the whole card by style, so that readers who hear the page are told once. */
export function Card({ card, now, timeZone, heading: Heading = "h3", withSection = true }: Props) {
  return (
    <article className={card.cover ? "card with-picture" : "card"} lang={card.language}>
      <div>
        <Kicker card={card} withSection={withSection} />
        <Heading className="headline"><a href={card.path}>{card.headline}</a></Heading>
        {card.standfirst && <p className="standfirst">{card.standfirst}</p>}
        <CardByline card={card} now={now} timeZone={timeZone} />
      </div>
      {card.cover && (
        <div className="thumb">
          <Picture picture={card.cover} alt="" sizes="(min-width: 48em) 190px, 112px" />
        </div>
      )}
    </article>
  );
}

/** The first article of the front page. */
export function Lead({ card, now, timeZone }: Omit<Props, "heading" | "withSection">) {
  return (
    <article className={card.cover ? "lead" : "lead no-picture"}>
      <div className="lead-text">
        <Kicker card={card} withSection />
        <h2 className="headline"><a href={card.path}>{card.headline}</a></h2>
        {card.standfirst && <p className="standfirst">{card.standfirst}</p>}
        <CardByline card={card} now={now} timeZone={timeZone} />
      </div>
      {card.cover && (
        <figure className="lead-picture">
          <Picture picture={card.cover} sizes="(min-width: 62em) 455px, (min-width: 48em) 60vw, 100vw" first />
          {card.cover.credit && <figcaption>{card.cover.credit}</figcaption>}
        </figure>
      )}
    </article>
  );
}

function Kicker({ card, withSection }: { card: ArticleCard; withSection: boolean }) {
  const section = withSection ? card.section : null;
  if (!section && !card.kicker) return null;
  return (
    <p className="kicker">
      {section && <a href={localPath(card.language, `/section/${section.slug}`)}>{section.name}</a>}
      {card.kicker && <span>{card.kicker}</span>}
    </p>
  );
}
