import type { ArticleDetails } from "#lib/articles/types";
import { printedMoment } from "#lib/i18n/dates";
import { type Room, useRoom } from "../context.ts";
import type { DetailField } from "../saving/judge.ts";
import { nameOf } from "../panel/original-name.ts";
import type { SideNames } from "./conflict-view.tsx";
import type { Comparison } from "./settle.ts";

type Props = { comparison: Comparison; names: SideNames; choices: ReadonlyMap<string, "mine" | "theirs">; onChoose: (field: DetailField, side: "mine" | "theirs") => void };

/** Fields of the details that both people changed to something else. */
export function DetailChoices({ comparison, names, choices, onChoose }: Props) {
  const place = useRoom();
  const { t } = place;
  if (comparison.disputed.length === 0) return null;
  return (
    <ol className="ed-rows">
      {comparison.disputed.map((field) => (
        <li key={field} className="ed-row ed-row-open">
          <fieldset>
            <legend>{t.conflict.field[field]}</legend>
            {(["mine", "theirs"] as const).map((side) => (
              <label key={side} className="ed-side" data-chosen={(choices.get(field) ?? "mine") === side || undefined}>
                <span className="ed-side-name"><input type="radio" checked={(choices.get(field) ?? "mine") === side} onChange={() => onChoose(field, side)} />{names[side]}</span>
                <span className="ed-side-text">{inWords(field, comparison[side], place) || t.conflict.empty}</span>
              </label>
            ))}
          </fieldset>
        </li>
      ))}
    </ol>
  );
}

function inWords(field: DetailField, details: ArticleDetails, { article, language, timeZone, t, room }: Room): string {
  const { sections, people } = article.options;
  switch (field) {
    case "sectionId":
      return sections.find((section) => section.id === details.sectionId)?.name ?? "";
    case "seriesId":
      return room.series.get().find((series) => series.id === details.seriesId)?.name ?? "";
    case "translationOf":
      return details.translationOf === null ? "" : nameOf(details.translationOf, room.originals.get(), t);
    case "responsibleEditorId":
      return people.find((person) => person.id === details.responsibleEditorId)?.name ?? "";
    case "kind":
      return t.details.kinds[details.kind];
    case "tags":
      return details.tags.join(" · ");
    case "bylines":
      return details.bylines.map((entry) => entry.name).join(" · ");
    case "sources":
      return details.sources.map((source) => [source.name, source.url].filter(Boolean).join(" ")).join("\n");
    case "coverMediaId":
    case "socialMediaId":
      return details[field] === null ? "" : t.details.coverOf(room.pictures.find(details[field])?.alt ?? "");
    case "firstPublishedAt":
      return details.firstPublishedAt === null ? "" : printedMoment(new Date(details.firstPublishedAt), language, timeZone);
    case "slug":
    case "metaDescription":
      return details[field];
    case "permission":
      return details.permission ?? "";
  }
}
