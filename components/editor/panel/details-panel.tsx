import type { ArticleDetails, ArticleKind } from "#lib/articles/types";
import { SelectField, TextField } from "#components/ui/field";
import { useAbilities, useRoom } from "../context.ts";
import { RepostPart } from "../reposts/repost-part.tsx";
import { momentOf, wallTime } from "../zone-time.ts";
import { BylinesField } from "./bylines-field.tsx";
import { CoverField } from "./cover-field.tsx";
import { OriginalField } from "./original-field.tsx";
import { Pick } from "./pick.tsx";
import { SeriesField } from "./series-field.tsx";
import { SourcesField } from "./sources-field.tsx";
import { TagsField } from "./tags-field.tsx";
import { useDetails } from "./use-details.ts";

/** Everything about the article that is not its text; saved by itself like the text. */
export function DetailsPanel() {
  const { t, article } = useRoom();
  const abilities = useAbilities();
  const { details, change } = useDetails();
  const name = (option: { name: string; nameEn: string }) => (article.language === "en" && option.nameEn !== "" ? option.nameEn : option.name);
  const { sections, people } = article.options;
  return (
    <fieldset className="ed-details" disabled={!abilities.revise}>
      <Pick id="panel-section" label={t.details.section} value={details.sectionId} none={t.details.noSection} options={sections.map((section) => ({ id: section.id, name: name(section) }))} onPick={(sectionId) => change({ sectionId })} />
      <SeriesField />
      <TagsField />
      <BylinesField />
      <Pick id="panel-responsible-editor" label={t.details.responsibleEditor} value={details.responsibleEditorId} none={t.details.nobody} options={people.map((person) => ({ id: person.id, name: name(person) }))} onPick={(responsibleEditorId) => change({ responsibleEditorId })} />
      <SelectField label={t.details.kind} value={details.kind} onChange={(event) => change({ kind: kindOf(event.target.value) })}>
        {kinds.map((kind) => <option key={kind} value={kind}>{t.details.kinds[kind]}</option>)}
      </SelectField>
      <OriginalField />
      <CoverField />
      <SourcesField />
      {details.kind === "repost" && <RepostPart />}
      <FirstPublished details={details} change={change} />
      <p className="ed-hint">{t.details.language}: {t.details.languages[article.language]}</p>
    </fieldset>
  );
}

const kinds: readonly ArticleKind[] = ["original", "repost", "translation", "submission"];
const kindOf = (value: string): ArticleKind => kinds.find((kind) => kind === value) ?? "original";

function FirstPublished({ details, change }: { details: ArticleDetails; change: (change: Partial<ArticleDetails>) => void }) {
  const { t, timeZone } = useRoom();
  const wall = details.firstPublishedAt ? wallTime(new Date(details.firstPublishedAt), timeZone) : "";
  return <TextField type="datetime-local" label={t.details.firstPublishedAt} hint={t.details.firstPublishedHint} value={wall} onChange={(event) => change({ firstPublishedAt: momentOf(event.target.value, timeZone)?.toISOString() ?? null })} />;
}
