/** The page about AI and the terms, written by the settings. Pure. */
import type { Lang } from "#lib/i18n/languages";
import { paragraphsOf } from "#lib/i18n/paragraphs";
import type { SiteSettings } from "#lib/settings/types";
import { labelPages as en } from "#messages/en/labelPages";
import { labelPages as zh } from "#messages/zh-CN/labelPages";
import { hostOfSite } from "./marked.ts";

/** A part of a plain page: its title and paragraphs. */
export type Part = { title: string; text: readonly string[] };

export function wordsOfPages(language: Lang): typeof zh {
  return language === "en" ? en : zh;
}

export function aiParts(language: Lang, { aiLabel, aboutAi }: Pick<SiteSettings, "aiLabel" | "aboutAi">, ours: string): Part[] {
  const t = wordsOfPages(language).ai;
  const { producer, propagator } = codesOf(aiLabel);
  return [
    ...own(ours, aboutAi[language]),
    { title: t.models.title, text: [t.models.none, t.models.rules] },
    { title: t.marks.title, text: t.marks.text(aiLabel.term[language], aiLabel.place) },
    { title: t.implicit.title, text: t.implicit.text(producer, propagator) },
    t.people, t.blind, t.wrong,
  ];
}

export function termsParts(language: Lang, { aiLabel, terms, name, complaints }: Pick<SiteSettings, "aiLabel" | "terms" | "name" | "complaints">): Part[] {
  const t = wordsOfPages(language).terms;
  const { producer, propagator } = codesOf(aiLabel);
  const term = aiLabel.term[language];
  const contact = complaints === "" ? t.nobody : t.at(complaints);
  return [
    ...own(t.ours, terms[language]),
    { title: t.label.title, text: t.label.text(term, aiLabel.place, `${term} ${t.example}`) },
    { title: t.implicit.title, text: t.implicit.text(producer, propagator) },
    t.duty,
    { title: t.copy.title, text: t.copy.text(contact) },
    { title: t.responsible.title, text: t.responsible.text(name[language]) },
    { title: t.complain.title, text: t.complain.text(contact) },
  ];
}

function own(title: string, text: string): Part[] {
  return text === "" ? [] : [{ title, text: paragraphsOf(text) }];
}

function codesOf({ producer, propagator }: SiteSettings["aiLabel"]): { producer: string; propagator: string } {
  const made = producer || hostOfSite();
  return { producer: made, propagator: propagator || made };
}
