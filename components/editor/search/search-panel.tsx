import { useAbilities, useRoom } from "../context.ts";
import { useValue } from "../observable.ts";
import { DescriptionField } from "./description-field.tsx";
import { Looks } from "./looks.tsx";
import { slugIn, warningsOf } from "./measure.ts";
import { SharedPictureField } from "./picture-field.tsx";
import { SlugField } from "./slug-field.tsx";
import { type Shared, useShared } from "./use-shared.ts";

/** How the article is found and passed on: its words, picture and address elsewhere. */
export function SearchPanel() {
  const { t } = useRoom();
  const abilities = useAbilities();
  const shared = useShared();
  return (
    <div className="ed-details">
      <h2 id="panel-search" tabIndex={-1} className="sr-only">{t.sharing.title}</h2>
      <fieldset className="grid gap-5" disabled={!abilities.revise}>
        <DescriptionField />
        <SharedPictureField />
        <SlugField />
      </fieldset>
      <Warnings shared={shared} />
      <Looks shared={shared} />
    </div>
  );
}

function Warnings({ shared: { headline, standfirst } }: { shared: Shared }) {
  const { t, article, room } = useRoom();
  const { metaDescription, socialMediaId, slug } = useValue(room.details);
  const { live, publicPath } = useValue(room.standing);
  const pictureWidth = room.pictures.find(socialMediaId)?.width ?? null;
  const warnings = warningsOf({ language: article.language, headline, standfirst, description: metaDescription, pictureWidth, slug, liveSlug: live === "live" ? slugIn(publicPath) : null });
  return (
    <section aria-labelledby="panel-warnings">
      <h3 id="panel-warnings" className="text-sm font-medium">{t.sharing.warnings}</h3>
      <div role="status">
        {warnings.length === 0 ? <p className="ed-hint">{t.sharing.fine}</p> : <ul className="ed-warnings">{warnings.map((warning) => <li key={warning}>{t.sharing.warning[warning]}</li>)}</ul>}
      </div>
    </section>
  );
}
