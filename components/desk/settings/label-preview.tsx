"use client";
import { useId } from "react";
import { useLanguage } from "#components/ui/language";
import { labelFor } from "#lib/labels/label";
import { isLabelTerm } from "#lib/labels/rule";
import type { LabelPlace, LabelSettings } from "#lib/labels/types";
import { useLabelWords } from "./label-words.tsx";

/** Eighteen of a hundred characters: a share as it may be. */
const share = { characters: 100, marked: 18, share: 0.18 };

/** The label in a list and around a text, as readers will see it; words that break the rule are shown as what they are. */
export function LabelPreview({ term, place }: { term: LabelSettings["term"]; place: LabelPlace }) {
  const language = useLanguage();
  const t = useLabelWords().settings;
  const id = useId();
  const right = isLabelTerm(term["zh-CN"].normalize("NFKC").trim(), "zh-CN") && isLabelTerm(term.en.normalize("NFKC").trim(), "en");
  const label = labelFor(share, { term }, language);
  const strip = <p className="my-2 rounded-sm bg-indigo-wash px-3 py-2 text-sm text-indigo">{label?.text}</p>;
  return (
    <section aria-labelledby={id} className="grid content-start gap-1">
      <h3 id={id} className="text-sm font-medium">{t.preview}</h3>
      {right ? (
        <div className="rounded border border-rule bg-paper px-4 py-3">
          <p className="font-serif font-bold">{t.sample.headline}</p>
          <p className="text-xs font-semibold text-indigo">{label?.badge}</p>
          {place !== "end" && strip}
          <p className="font-serif text-sm">{t.sample.text}</p>
          {place !== "start" && strip}
        </div>
      ) : <p role="alert" className="text-sm text-cinnabar">{t.wrong}</p>}
    </section>
  );
}
