import { type RefObject, useEffect, useRef } from "react";
import { printedMoment } from "#lib/i18n/dates";
import { Button } from "#components/ui/button";
import { FormMessage } from "#components/ui/form-message";
import { useAbilities, useRoom, type Words } from "../context.ts";
import { ChangeDialog } from "../changes/change-dialog.tsx";
import { HoursPart } from "../changes/hours-part.tsx";
import { RetractPart } from "../changes/retract-part.tsx";
import { publish, type Told } from "../deeds.ts";
import { GeneratedPart } from "../generated/list-part.tsx";
import { useValue } from "../observable.ts";
import type { Standing } from "../props.ts";
import { PreviewLink } from "../preview-link.tsx";
import { SharePreview } from "../previews/share-preview.tsx";
import { ReviewPart } from "../reviews/review-part.tsx";
import { Checklist } from "./checklist.tsx";
import { IdeaPart } from "./idea-part.tsx";
import { RemovePart } from "./remove-part.tsx";
import { SchedulePart } from "./schedule-part.tsx";
import { UnpublishPart } from "./unpublish-part.tsx";

/** Where the article stands, what is missing, and what can be done with it. */
export function PublishPanel() {
  const place = useRoom();
  const { room, t } = place;
  const abilities = useAbilities();
  const standing = useValue(room.standing);
  const doing = useValue(room.doing);
  const told = useValue(room.told);
  const result = useFocusAfter(told);
  const { version } = useValue({ get: room.saver.status, subscribe: room.saver.subscribe });
  const current = standing.live === "live" && standing.publishedVersion === version;
  return (
    <>
      <section className="ed-part" aria-label={t.when.state}>
        <p>{stateWords(standing, current, t)}</p>
        {standing.scheduledAt && <ScheduleWords standing={standing} version={version} />}
        {standing.publicPath && standing.live === "live" && <a className="link" href={standing.publicPath} target="_blank" rel="noopener">{t.when.view}</a>}
        <PreviewLink className="link ed-narrow-only" />
        <SharePreview className="link ed-share-preview" words />
        {told && <div ref={result} tabIndex={-1}><FormMessage tone={told.tone}>{told.words}</FormMessage></div>}
      </section>
      <IdeaPart />
      {standing.live !== "retracted" && <ReviewPart />}
      {standing.live !== "retracted" && <Checklist />}
      {abilities.publish ? (
        <section className="ed-part">
          <Button id="panel-publish" tone="ink" busy={doing === "publish"} disabled={current} onClick={() => void publish(place)}>
            {doing === "publish" ? t.publishing : current ? t.when.upToDate : standing.live === "live" ? t.when.nowChanges : t.when.now}
          </Button>
        </section>
      ) : (
        <p className="ed-part" id="panel-publish" tabIndex={-1}>{t.when.notYours}</p>
      )}
      {abilities.schedule && <SchedulePart />}
      <GeneratedPart />
      <HoursPart />
      <UnpublishPart />
      <RetractPart />
      <ChangeDialog />
      <RemovePart />
    </>
  );
}

/** The button that was pressed is gone or dead by now, and the focus with it: whoever works by keyboard goes on from the result. */
function useFocusAfter(told: Told | null): RefObject<HTMLDivElement | null> {
  const result = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const held = document.activeElement;
    if (told?.tone === "done" && (held === null || held === document.body || held.id === "panel-publish")) result.current?.focus();
  }, [told]);
  return result;
}

function ScheduleWords({ standing, version }: { standing: Standing; version: number }) {
  const { t, language, timeZone } = useRoom();
  const changed = standing.scheduledVersion !== null ? standing.scheduledVersion !== version : standing.stage !== "ready";
  return (
    <>
      <p><b>{t.when.scheduled(printedMoment(new Date(standing.scheduledAt ?? 0), language, timeZone))}</b></p>
      <p className="ed-hint">{changed ? t.when.scheduledChanged : t.when.scheduledNote}</p>
    </>
  );
}

function stateWords({ live }: Standing, current: boolean, t: Words): string {
  if (live === "live") return current ? t.when.live : t.when.liveChanged;
  if (live === "unpublished" || live === "retracted") return t.when[live];
  return t.when.never;
}
