/** 这篇文章如何写成: from what is known of an article's making to the lines that are printed with it. Pure. */
import type { Role } from "#lib/access/roles";
import type { PrintedLedger } from "#lib/facts/types";
import type { Lang } from "#lib/i18n/languages";
import { aiLabel as en } from "#messages/en/aiLabel";
import { aiLabel as zh } from "#messages/zh-CN/aiLabel";
import type { LabelSettings, PrintedLabel, PrintedRecord, RecordEvent } from "./types.ts";

/** `name`: as the article's language prints it. */
export type Maker = { id: number; name: string; role: Role };

export type Making = {
  /** Numbers of people whom the article names anyway: its bylines and the responsible editor. */
  named: readonly number[];
  started: { at: Date; by: Maker | null };
  /** Who kept versions of the text, the last one last. */
  written: { at: Date; by: readonly Maker[] } | null;
  sources: { at: Date; count: number } | null;
  /** `accepted`: all of them were a model's here; else somebody declared words from elsewhere. */
  generated: { at: Date; by: readonly Maker[]; accepted?: boolean } | null;
  verified: { at: Date; count: number; by: readonly Maker[] } | null;
  ledger: PrintedLedger | null;
  /** Slips put right in what readers had. */
  typos?: readonly { at: Date; text: string; by: Maker | null }[];
  /** The first time readers saw it, as printed; and this one, the `number`th. */
  published: { first: Date; now: Date; number: number; by: Maker | null };
};

type Settings = LabelSettings["record"];

/** As settings let readers see it: what they may not know is not in it. */
export function recordOf(making: Making, label: PrintedLabel | null, settings: Settings, language: Lang): PrintedRecord {
  const who = (makers: readonly (Maker | null)[]) => said(makers, making.named, settings, language);
  const { started, written, sources, generated, verified, ledger, typos = [], published } = making;
  const events: (RecordEvent | null)[] = [
    { kind: "started", at: started.at.toISOString(), who: who([started.by]) },
    written && { kind: "written", at: written.at.toISOString(), who: who(written.by) },
    sources && sources.count > 0 ? { kind: "sourced", at: sources.at.toISOString(), who: [], count: sources.count } : null,
    // The share stands whatever else is known of it.
    label && { kind: "generated", at: (generated?.at ?? published.now).toISOString(), who: who(generated?.by ?? []), share: label.share, ...(label.models && { text: label.models.join(", ") }), ...(generated?.accepted && { accepted: true }) },
    checkedEvent(ledger, published.now),
    verified && verified.count > 0 ? { kind: "verified", at: verified.at.toISOString(), who: who(verified.by), count: verified.count } : null,
    { kind: "published", at: published.first.toISOString(), who: published.number === 1 ? who([published.by]) : [] },
    published.number > 1 ? { kind: "published", at: published.now.toISOString(), who: who([published.by]), count: published.number } : null,
    ...typos.map(({ at, text, by }): RecordEvent => ({ kind: "typo", at: at.toISOString(), who: who([by]), ...(text && { text }) })),
  ];
  return publicRecord({ events: inOrder(events.filter((event) => event !== null), published.first.toISOString()) }, settings);
}

/** What settings let readers see now, in the order it can have happened; what was left out when it was printed does not come back. */
export function publicRecord({ events: printed }: PrintedRecord, settings: Settings): PrintedRecord {
  const events = afterBeginning(printed);
  const hidden = new Set<RecordEvent["kind"]>([...(settings.started ? [] : ["started", "written"] as const), ...(settings.sources ? [] : ["sourced"] as const), ...(settings.checks ? [] : ["checked", "verified"] as const)]);
  return { events: events.filter(({ kind }) => !hidden.has(kind)) };
}

/** A source that was kept for another article before this one was begun has been attached to it no sooner. */
function afterBeginning(events: readonly RecordEvent[]): RecordEvent[] {
  const begun = events.find(({ kind }) => kind === "started");
  if (begun === undefined) return [...events];
  const late = events.map((event) => (event.kind === "sourced" && event.at < begun.at ? { ...event, at: begun.at } : event));
  return late.toSorted((one, other) => one.at.localeCompare(other.at) || Number(other.kind === "started") - Number(one.kind === "started"));
}

function checkedEvent(ledger: PrintedLedger | null, at: Date): RecordEvent | null {
  if (ledger === null) return null;
  const count = Object.values(ledger.all).reduce((sum, each) => sum + each, 0);
  return count === 0 ? null : { kind: "checked", at: at.toISOString(), who: [], count, share: (ledger.all.supported + ledger.all.verified) / count };
}

/** By time. A story that came from elsewhere was published before it was begun here: its making is not ours to tell. */
function inOrder(events: readonly RecordEvent[], first: string): RecordEvent[] {
  const told = events.filter(({ kind, at }) => kind !== "started" || at <= first);
  return told.toSorted((a, b) => a.at.localeCompare(b.at));
}

/** Names of those whom the article names anyway, where names are told; all others by what they are, each once. */
function said(makers: readonly (Maker | null)[], named: readonly number[], settings: Settings, language: Lang): string[] {
  const { roles } = (language === "en" ? en : zh).record;
  const words = makers.flatMap((maker) => (maker === null ? [] : [settings.people === "names" && named.includes(maker.id) ? maker.name : roles[maker.role]]));
  return [...new Set(words)];
}
