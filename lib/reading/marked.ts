/** What an article's page, its preview and its copies say of machines and of its making: all of it from one printed label and one record. */
import { isoDay, printedDayBeside } from "#lib/i18n/dates";
import type { Lang } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import { aigcOf } from "#lib/labels/implicit";
import { percentOf } from "#lib/labels/label";
import { publicRecord } from "#lib/labels/record";
import type { Aigc, RecordEvent } from "#lib/labels/types";
import type { SiteSettings } from "#lib/settings/types";
import { siteUrl } from "./addresses.ts";
import type { ArticleCard, Marked, PrintedCorrection, PublishedArticle, RecordLine } from "./types.ts";

type Settings = Pick<SiteSettings, "aiLabel" | "timeZone">;

export function markedOf(article: Pick<PublishedArticle, "record" | "corrections" | "language" | "firstPublishedAt">, settings: Settings): Marked {
  return { place: settings.aiLabel.place, record: recordLines(article, settings) };
}

/** The implicit label of an article; a draft, which has no printing yet, is named by its article. */
export function implicitOf({ label, publicationId, id }: Pick<ArticleCard, "label" | "publicationId" | "id">, { aiLabel }: Pick<Settings, "aiLabel">): Aigc | null {
  return aigcOf(label, aiLabel, { id: publicationId === 0 ? `draft-${id}` : String(publicationId), address: hostOfSite() });
}

/** Who stands in an implicit label where nobody has a code. */
export function hostOfSite(): string {
  return new URL(siteUrl()).host;
}

/** As `<meta name="AIGC">` carries it; nothing for an article without a label. */
export function aigcMeta(article: Pick<ArticleCard, "label" | "publicationId" | "id">, settings: Pick<Settings, "aiLabel">): { other?: { AIGC: string } } {
  const aigc = implicitOf(article, settings);
  return aigc === null ? {} : { other: { AIGC: JSON.stringify(aigc) } };
}

/** In the order it happened, what was put right since included. A line alone tells nothing. */
export function recordLines({ record, corrections, language, firstPublishedAt }: Pick<PublishedArticle, "record" | "corrections" | "language" | "firstPublishedAt">, { aiLabel, timeZone }: Settings): RecordLine[] {
  if (record === null) return [];
  const dayOf = (at: Date) => printedDayBeside(at, firstPublishedAt, language, timeZone);
  const printed = publicRecord(record, aiLabel.record).events.map((event) => line(aiLabel.record.people === "names" ? event : withoutNames(event, language), language, dayOf));
  const lines = [...printed, ...corrections.map((each) => corrected(each, language, dayOf))].toSorted((a, b) => a.at.localeCompare(b.at));
  return lines.length > 1 ? lines : [];
}

/** Printed while names were told, read since they are not: what people are was not kept, so nobody is named. */
function withoutNames(event: RecordEvent, language: Lang): RecordEvent {
  const roles: string[] = Object.values(messagesFor(language).aiLabel.record.roles);
  return { ...event, who: event.who.filter((word) => roles.includes(word)) };
}

function line(event: RecordEvent, language: Lang, dayOf: (at: Date) => string): RecordLine {
  const kind = event.kind === "generated" ? "machine" : event.kind === "checked" || event.kind === "verified" ? "checked" : "made";
  return { kind, at: event.at, day: dayOf(new Date(event.at)), text: sentenceOf(event, language) };
}

function sentenceOf({ kind, who, count = 0, share = 0, text = "", accepted = false }: RecordEvent, language: Lang): string {
  const t = messagesFor(language).aiLabel.record;
  const people = t.and(who);
  switch (kind) {
    case "started": return t.started(people);
    case "written": return t.written(people);
    case "sourced": return t.sourced(count);
    case "generated": return t.generated(percentOf({ characters: 1, marked: share, share }, language), text, people === "" ? "" : (accepted ? t.accepted : t.declared)(people));
    case "checked": return t.checked(count, Math.round(share * count));
    case "verified": return t.verified(count, people);
    case "published": return count > 1 ? t.again(count) : t.published(people);
    case "corrected": return t.corrected(text);
    case "typo": return t.typo(text, people);
  }
}

function corrected({ kind, at, text }: PrintedCorrection, language: Lang, dayOf: (at: Date) => string): RecordLine {
  const t = messagesFor(language).aiLabel.record;
  return { kind: "corrected", at: at.toISOString(), day: dayOf(at), text: kind === "correction" ? t.corrected(text) : t.updated(text) };
}

/** JSON-LD: the record as a work about the article, each of its lines a dated part. Empty without one. */
export function recordData(lines: readonly RecordLine[], page: string, language: Lang): Record<string, unknown> {
  if (lines.length === 0) return {};
  return { subjectOf: { "@type": "CreativeWork", "@id": `${page}#record`, name: messagesFor(language).aiLabel.record.title, inLanguage: language, hasPart: lines.map(({ at, text }) => ({ "@type": "CreativeWork", name: text, dateCreated: at })) } };
}

/** For copies: one line of Markdown each, day first, as the corrections have it. */
export function recordAsLines(lines: readonly RecordLine[], timeZone: string): { day: string; text: string }[] {
  return lines.map(({ at, text }) => ({ day: isoDay(new Date(at), timeZone), text }));
}

