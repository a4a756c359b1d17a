import { Circle, CircleAlert, CircleCheck } from "lucide-react";
import { useEffect, useState } from "react";
import type { ChecklistCode, ChecklistItem } from "#lib/articles/types";
import { checkedNow } from "../checked.ts";
import { useAbilities, useRoom, type Words } from "../context.ts";
import { factsOf } from "../facts/facts.ts";
import { termsOf } from "../terms/terms.ts";
import { useValue } from "../observable.ts";
import { reviewOf } from "../reviews/reviewing.ts";
import { focusOn, openPanel } from "./open-panel.ts";
import type { Workroom } from "../workroom.ts";

const pause = 400;
const icons = { block: CircleAlert, warn: Circle, ok: CircleCheck };

/** What publishing will ask, asked of what is on screen; each open line leads to its place. */
export function Checklist() {
  const { room, t } = useRoom();
  const abilities = useAbilities();
  const items = useChecked();
  const open = items.filter((item) => item.level === "block").length;
  const warnings = items.filter((item) => item.level === "warn").length;
  useEffect(() => {
    // What was refused for is mended: the refusal would contradict the list below it.
    if (open === 0 && room.told.get()?.words === t.when.blocked) room.told.set(null);
  }, [open, room, t]);
  const sorted = [...items.filter((item) => item.level !== "ok"), ...items.filter((item) => item.level === "ok")];
  return (
    <section className="ed-part" aria-labelledby="panel-checklist">
      <h2 id="panel-checklist" tabIndex={-1}>{t.checklist.title}<span role="status">{open > 0 ? t.checklist.open(open) : warnings > 0 ? t.checklist.readyBut(warnings) : t.checklist.ready}</span></h2>
      <ul className="ed-checklist">
        {sorted.map(({ code, level, count }) => {
          const Icon = icons[level];
          const words = wordsOf(code, level, count ?? 0, t);
          return (
            <li key={code} data-level={level}>
              <Icon aria-hidden className="size-4" />
              <span className="sr-only">{t.checklist.level[level]}: </span>
              {level !== "ok" && (abilities.revise || isFact(code) || isTerm(code)) ? <button type="button" onClick={() => goTo(room, code)}>{words}</button> : <span>{words}</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function useChecked(): ChecklistItem[] {
  const place = useRoom();
  const { room } = place;
  const texts = useValue(room.texts);
  const details = useValue(room.details);
  const [items, setItems] = useState(() => checkedNow(place));
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again when lines or details change.
  useEffect(() => setItems(checkedNow(place)), [room, texts, details]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setItems(checkedNow(place)), pause);
    };
    const stops = [room.bodyChanges.subscribe(later), room.pictures.subscribe(later), factsOf(room).looked.subscribe(later), reviewOf(place).subscribe(later), termsOf(room).hits.subscribe(later), termsOf(room).repost.subscribe(later)];
    return () => {
      for (const stop of stops) stop();
      clearTimeout(timer);
    };
  }, [room, place]);
  return items;
}

type TermCode = keyof Words["terms"]["checklist"];
const isTerm = (code: ChecklistCode): code is TermCode => code === "blockedTerms" || code === "openTerms";
type RepostCode = keyof Words["reposts"]["checklist"];
const isRepost = (code: ChecklistCode): code is RepostCode => code.startsWith("repost") && code !== "repostSource";

type FactCode = keyof Words["facts"]["checklist"];
const isFact = (code: ChecklistCode): code is FactCode => code === "contradictedClaims" || code === "machineClaims" || code === "openClaims" || code === "uncheckedFacts";

function wordsOf(code: ChecklistCode, level: ChecklistItem["level"], count: number, t: Words): string {
  if (code === "openSuggestions") return t.suggest.checklist(count);
  if (code === "contradictedClaims") return level === "ok" ? t.facts.checklist[code].ok : t.facts.checklist[code].open(count);
  if (isTerm(code)) return t.terms.checklist[code](count);
  if (isRepost(code)) return t.reposts.checklist[code][level === "ok" ? "ok" : "open"];
  return isFact(code) ? t.facts.checklist[code](count) : t.checklist[code][level === "ok" ? "ok" : "open"];
}

/** To the place where the thing is mended. */
function goTo(room: Workroom, code: ChecklistCode): void {
  const details: Partial<Record<ChecklistCode, string>> = { section: "section", byline: "bylines", responsibleEditor: "responsible-editor", repostSource: "sources", repostAddress: "sources", repostAuthor: "sources", repostHeadline: "sources", repostOffList: "sources", repostExpired: "sources", repostEditor: "responsible-editor", repostPermission: "permission" };
  const field = details[code];
  if (code === "unsignedReviews") return openPanel(room, "publish", "review");
  if (code === "openSuggestions") return openPanel(room, "suggestions", "suggestions");
  if (isTerm(code)) return openPanel(room, "facts", "terms");
  if (isFact(code)) return openPanel(room, code === "uncheckedFacts" ? "sources" : "facts", code === "uncheckedFacts" ? "source-list" : "facts");
  if (field) return openPanel(room, "details", field);
  room.panel.change({ open: false });
  if (code === "body") room.body.get()?.commands.focus("start");
  else if (code === "altText") focusElement(".ed-figure[data-missing-alt] .ed-figure-alt textarea");
  else if (code === "missingPicture") focusElement(".ed-figure-lost");
  else focusOn(code === "standfirst" ? "text-standfirst" : "text-headline");
}

function focusElement(selector: string): void {
  const element = document.querySelector<HTMLElement>(selector);
  element?.scrollIntoView({ block: "center" });
  element?.focus();
}
