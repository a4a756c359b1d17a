import Link from "next/link";
import { ArticleState } from "#components/desk/article-state";
import { RowTime, rowTime } from "#components/desk/row-time";
import { deskWords } from "#components/desk/words";
import type { Lang } from "#lib/i18n/languages";
import type { PitchLine } from "#lib/pitches/types";
import { type Choices, type PitchActions, PitchDeeds } from "./pitch-deeds.tsx";

type Around = { language: Lang; actions: PitchActions } & Choices;

export function PitchList({ items, label, ...around }: { items: PitchLine[]; label: string } & Around) {
  return (
    <ol aria-label={label} className="border-t border-rule">
      {items.map((pitch) => (
        <li key={pitch.id} className="border-b border-rule py-4">
          <h2 lang={pitch.language} className="font-serif text-base font-bold wrap-anywhere">
            <Link data-line="" href={`/desk/${pitch.status === "accepted" ? "articles" : "pitches"}/${pitch.id}`} prefetch={false} className="hover:text-cinnabar">{pitch.headline || deskWords(around.language).pitches.untitled}</Link>
          </h2>
          <Pitch pitch={pitch} {...around} />
        </li>
      ))}
    </ol>
  );
}

/** An idea below its title: its words, where it comes from, what became of it, and what can be done. */
export function Pitch({ pitch, language, actions, ...choices }: { pitch: PitchLine } & Around) {
  const { pitches: t } = deskWords(language);
  const { section, proposedBy, at, text } = pitch;
  const { timeZone } = choices;
  return (
    <>
      <p className="pt-0.5 text-xs text-ink-3">
        {section ? (language === "en" && section.nameEn) || section.name : t.noSection} · {t.by(proposedBy?.name ?? t.somebody)} · <RowTime at={at} language={language} timeZone={timeZone} />
      </p>
      {text !== "" && <p lang={pitch.language} className="max-w-prose pt-2 whitespace-pre-line wrap-anywhere">{text}</p>}
      {pitch.status === "accepted" && <Accepted pitch={pitch} language={language} timeZone={timeZone} />}
      {pitch.status === "declined" && <Declined pitch={pitch} language={language} timeZone={timeZone} />}
      <PitchDeeds pitch={pitch} actions={actions} {...choices} />
    </>
  );
}

type Decided = { pitch: PitchLine; language: Lang; timeZone: string };

function Accepted({ pitch: { article, decidedBy, decidedAt }, language, timeZone }: Decided) {
  const { pitches: t } = deskWords(language);
  const time = (at: Date) => rowTime(at, language, timeZone);
  const { stage, authors, holder, dueAt } = article;
  // Once it is handed in, whoever has it reviews it.
  const facts = stage === "draft" ? [holder ? t.writtenBy(holder) : t.nobody, dueAt && t.due(time(dueAt))] : [authors, holder && t.heldBy(holder)];
  return (
    <div className="pt-2 text-sm text-ink-2">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1"><ArticleState article={article} language={language} timeZone={timeZone} /><span className="wrap-anywhere">{facts.filter(Boolean).join(" · ")}</span></p>
      {decidedAt && <p className="pt-1 text-xs text-ink-3">{t.acceptedBy(decidedBy ?? t.somebody, time(decidedAt))}</p>}
    </div>
  );
}

function Declined({ pitch: { reason, decidedBy, decidedAt }, language, timeZone }: Decided) {
  const { pitches: t } = deskWords(language);
  return (
    <div className="max-w-prose pt-2 text-sm">
      <p className="whitespace-pre-line wrap-anywhere text-amber">{t.because(reason)}</p>
      {decidedAt && <p className="pt-1 text-xs text-ink-3">{t.declinedBy(decidedBy ?? t.somebody, rowTime(decidedAt, language, timeZone))}</p>}
    </div>
  );
}
