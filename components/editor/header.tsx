import { ArrowLeft, PanelRight } from "lucide-react";
import type { MouseEvent } from "react";
import { Button } from "#components/ui/button";
import { Chip, type ChipTone } from "#components/ui/chip";
import { openBlockers } from "./checked.ts";
import { People } from "./collab/people.tsx";
import { useAbilities, useRoom } from "./context.ts";
import { publish } from "./deeds.ts";
import { useValue } from "./observable.ts";
import { openPanel } from "./panel/open-panel.ts";
import type { Standing } from "./props.ts";
import { PreviewLink } from "./preview-link.tsx";
import { ReadButton } from "./read-button.tsx";
import { ReviewButtons } from "./reviews/header-buttons.tsx";
import { reviewOf } from "./reviews/reviewing.ts";
import { SharePreview } from "./previews/share-preview.tsx";
import { SaveWords } from "./save-words.tsx";
import { ModeButton } from "./suggest/mode-button.tsx";

/** Where we are, whether it is safe, and the one thing to do next. */
export function Header() {
  const { room, t } = useRoom();
  const abilities = useAbilities();
  const panel = useValue(room.panel);
  const { steps, unsigned } = useValue(reviewOf(useRoom()));
  const publishes = abilities.publish && (steps.length === 0 || unsigned === 0);
  return (
    <header className="ed-head">
      <a className="button button-quiet ed-back" href="/desk/articles" aria-label={t.backLabel} onClick={(event) => saveBeforeLeaving(event, room.saver)}>
        <ArrowLeft aria-hidden className="size-4" />
        <span>{t.back}</span>
      </a>
      <StateChip />
      <SaveWords />
      <span className="ed-head-gap" />
      <People />
      <ReadButton />
      <ModeButton />
      <PreviewLink className="button ed-preview" />
      <SharePreview className="icon-button ed-share" />
      <Button className="ed-panel-button" aria-expanded={panel.open} aria-label={t.showPanel} onClick={() => room.panel.change({ open: !panel.open })}><PanelRight aria-hidden className="size-4" /></Button>
      <ReviewButtons publishes={publishes} />
      {publishes && <PublishButton />}
    </header>
  );
}

function PublishButton() {
  const place = useRoom();
  const { room, t } = place;
  const standing = useValue(room.standing);
  const doing = useValue(room.doing);
  const { version } = useValue({ get: room.saver.status, subscribe: room.saver.subscribe });
  const current = standing.live === "live" && standing.publishedVersion === version;
  const press = () => {
    if (openBlockers(place).length > 0) openPanel(room, "publish", "checklist");
    void publish(place);
  };
  return (
    <Button tone={current ? "quiet" : "primary"} className="ed-publish" busy={doing === "publish"} onClick={press}>
      {doing === "publish" ? t.publishing : current ? t.published : standing.live === "live" ? t.publishChanges : t.publish}
    </Button>
  );
}

function StateChip() {
  const { room, t } = useRoom();
  const standing = useValue(room.standing);
  const { version } = useValue({ get: room.saver.status, subscribe: room.saver.subscribe });
  const changed = standing.live === "live" && standing.publishedVersion !== version;
  return <Chip tone={changed ? "amber" : toneOf(standing)}>{changed ? t.changed : standing.live === "never" ? t.stage[standing.stage] : t.live[standing.live]}</Chip>;
}

function toneOf({ live }: Standing): ChipTone {
  const tones: Record<Standing["live"], ChipTone> = { never: "neutral", scheduled: "ink", live: "celadon", unpublished: "neutral", retracted: "alert" };
  return tones[live];
}

/** The list we go back to shall show what was just typed. */
function saveBeforeLeaving(event: MouseEvent<HTMLAnchorElement>, saver: { status: () => { unsaved: boolean }; saveNow: () => Promise<boolean> }): void {
  if (!saver.status().unsaved || event.metaKey || event.ctrlKey) return;
  event.preventDefault();
  const { href } = event.currentTarget;
  const patience = new Promise<void>((resolve) => setTimeout(resolve, 2_000));
  void Promise.race([saver.saveNow(), patience]).then(() => location.assign(href));
}
