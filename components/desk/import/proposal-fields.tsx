"use client";
import { momentOf, wallTime } from "#lib/i18n/zone-time";
import { SelectField, TextArea, TextField } from "#components/ui/field";
import { useLanguage } from "#components/ui/language";
import type { ArticleDetails, ImportProposal, SectionOption, SourceEntry } from "#lib/articles/types";
import { articles as en } from "#messages/en/articles";
import { articles as zh } from "#messages/zh-CN/articles";

type Props = { proposal: ImportProposal; /** The time as the page wrote it. */ written: string | null; /** As the page names one. */ responsibleEditor: string; timeZone: string; sections: SectionOption[]; onChange: (proposal: ImportProposal) => void };
const noOrigin: SourceEntry = { name: "", url: "", originalAuthor: "", originalHeadline: "", relation: "origin", passages: [] };
const kinds = ["original", "repost", "translation", "submission"] as const;

export function ProposalFields({ proposal, written, responsibleEditor, timeZone, sections, onChange }: Props) {
  const language = useLanguage();
  const t = language === "en" ? en : zh;
  const { content, details } = proposal;
  const text = (change: Partial<ImportProposal["content"]>) => onChange({ ...proposal, content: { ...content, ...change } });
  const detail = (change: Partial<ArticleDetails>) => onChange({ ...proposal, details: { ...details, ...change } });
  const author = details.bylines.map((entry) => entry.name).join("、");
  return (
    <>
      <TextField label={t.kicker} value={content.kicker} maxLength={200} onChange={(event) => text({ kicker: event.target.value })} />
      <TextArea label={t.headline} rows={2} required maxLength={500} value={content.headline} onChange={(event) => text({ headline: event.target.value })} />
      <TextArea label={t.standfirst} value={content.standfirst} maxLength={2000} onChange={(event) => text({ standfirst: event.target.value })} />
      <TextField label={t.originalAuthor} hint={responsibleEditor === "" ? undefined : t.responsibleEditor(responsibleEditor)} value={author} maxLength={400} onChange={(event) => detail(authorsOf(details, event.target.value))} />
      <TextField label={t.published} hint={written ? t.publishedAs(written) : t.publishedHint} type="datetime-local" value={details.firstPublishedAt ? wallTime(new Date(details.firstPublishedAt), timeZone) : ""} onChange={(event) => detail({ firstPublishedAt: momentOf(event.target.value, timeZone)?.toISOString() ?? null })} />
      <OriginFields origin={details.sources[0] ?? noOrigin} t={t} onChange={(origin) => detail({ sources: [origin, ...details.sources.slice(1)].filter((source) => source.name !== "" || source.url !== "") })} />
      <div className="grid grid-cols-2 gap-4">
        <SelectField label={t.kindLabel} value={details.kind} onChange={(event) => detail({ kind: kinds.find((kind) => kind === event.target.value) ?? "original" })}>
          {kinds.map((kind) => <option key={kind} value={kind}>{t.kind[kind]}</option>)}
        </SelectField>
        <SelectField label={t.section} value={details.sectionId ?? ""} onChange={(event) => detail({ sectionId: event.target.value === "" ? null : Number(event.target.value) })}>
          <option value="">{t.noSection}</option>
          {sections.map((section) => <option key={section.id} value={section.id}>{(language === "en" && section.nameEn) || section.name}</option>)}
        </SelectField>
      </div>
      <SelectField label={t.language} value={proposal.language} onChange={(event) => onChange({ ...proposal, language: event.target.value === "en" ? "en" : "zh-CN" })}>
        <option value="zh-CN">{t.languages["zh-CN"]}</option>
        <option value="en">{t.languages.en}</option>
      </SelectField>
      <TextField label={t.tags} hint={t.tagsHint} value={details.tags.join("、")} maxLength={400} onChange={(event) => detail({ tags: event.target.value === "" ? [] : event.target.value.split(/[、,，;；]/) })} />
      <TextArea label={t.note} value={content.note} maxLength={5000} onChange={(event) => text({ note: event.target.value })} />
    </>
  );
}

function OriginFields({ origin, t, onChange }: { origin: SourceEntry; t: typeof zh; onChange: (origin: SourceEntry) => void }) {
  return (
    <div className="grid grid-cols-2 gap-4">
      <TextField label={t.sourceName} value={origin.name} maxLength={200} onChange={(event) => onChange({ ...origin, name: event.target.value })} />
      <TextField label={t.sourceUrl} type="url" value={origin.url} maxLength={2000} onChange={(event) => onChange({ ...origin, url: event.target.value })} />
      <TextField className="col-span-2" label={t.originalHeadline} value={origin.originalHeadline} maxLength={400} onChange={(event) => onChange({ ...origin, originalHeadline: event.target.value })} />
    </div>
  );
}

/** Who wrote it stands above the story and at its source: corrected in one place, right in both. */
function authorsOf({ sources }: ArticleDetails, typed: string): Partial<ArticleDetails> {
  const names = typed === "" ? [] : typed.split("、").map((name) => ({ personId: null, name: name.slice(0, 80) }));
  const corrected = sources.map((source) => (source.relation === "origin" ? { ...source, originalAuthor: typed.slice(0, 200) } : source));
  return { bylines: names, sources: corrected };
}
