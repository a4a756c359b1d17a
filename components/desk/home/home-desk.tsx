"use client";
import { Button } from "#components/ui/button";
import { FormMessage } from "#components/ui/form-message";
import type { Arrangement, OpenedHome } from "#lib/home/types";
import { BlocksPart } from "./blocks-part.tsx";
import { HomeRoomContext } from "./context.ts";
import { allAutomatic } from "./edits.ts";
import { Head } from "./head.tsx";
import { LeadPart } from "./lead-part.tsx";
import { ListPart } from "./list-part.tsx";
import { type SaveHome, useArranging } from "./use-arranging.ts";
import { useFilled } from "./use-filled.ts";
import { useKeys } from "./use-keys.ts";
import { useLeaving } from "./use-leaving.ts";
import { useHomeWords } from "./words.tsx";

export type HomeDeskProps = { opened: OpenedHome; timeZone: string; save: SaveHome; /** The address of the page as it would be. */ previewPath: (arrangement: Arrangement) => string };

/** Arranging a front page: lead and list as wide as readers have them, the sections beside. Nothing is public before it is saved. */
export function HomeDesk({ opened, timeZone, save, previewPath }: HomeDeskProps) {
  const t = useHomeWords();
  const arranging = useArranging(opened, save);
  const { arrangement, change, say, dirty, undo } = arranging;
  const { filled, stories, away, know } = useFilled(opened, arrangement);
  useKeys(() => void (dirty && arranging.save()), undo);
  useLeaving(dirty, t.leave);
  return (
    <HomeRoomContext value={{ language: opened.language, timeZone, arrangement, filled, stories, change, know, say }}>
        <Head language={opened.language}><Deeds arranging={arranging} preview={previewPath(arrangement)} sections={opened.sections} /></Head>
        <Failure arranging={arranging} />
        {away && <p role="status" className="pb-3 text-sm text-amber">{t.notFilled}</p>}
        <p role="status" aria-live="polite" className="sr-only" data-testid="told">{arranging.told}</p>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-8"><LeadPart /><ListPart /></div>
          <BlocksPart sections={opened.sections} />
        </div>
    </HomeRoomContext>
  );
}

type Arranging = ReturnType<typeof useArranging>;

function Deeds({ arranging, preview, sections }: { arranging: Arranging; preview: string; sections: OpenedHome["sections"] }) {
  const t = useHomeWords();
  const { dirty, busy, kept, undo, mayUndo, change, save } = arranging;
  const state = busy ? t.state.saving : dirty ? t.state.unsaved : kept.here ? t.state.saved : t.state.clean;
  return (
    <>
      <p role="status" className={`mr-auto basis-full sm:basis-auto ${dirty ? "text-amber" : "text-ink-2"}`}>{state}</p>
      <Button tone="quiet" onClick={() => change(() => allAutomatic(sections), t.wasReset)}>{t.reset}</Button>
      <Button aria-disabled={!mayUndo} className="aria-disabled:opacity-60" onClick={mayUndo ? undo : undefined}>{t.undo}</Button>
      <a className="button" href={preview} target="home-preview" title={t.previewHint}>{t.preview}</a>
      <Button tone="primary" busy={busy} title={t.saveHint} onClick={() => void (dirty && save())}>{t.save}</Button>
    </>
  );
}

function Failure({ arranging: { failure, takeOver, putMine, busy } }: { arranging: Arranging }) {
  const t = useHomeWords();
  if (!failure) return null;
  return (
    <div className="grid gap-2 pb-4">
      <FormMessage>{failure.message}</FormMessage>
      {failure.code === "home.stale" && (
        <div className="flex flex-wrap gap-2">
          <Button tone="ink" busy={busy} onClick={takeOver}>{t.takeOver}</Button>
          <Button busy={busy} onClick={putMine}>{t.putMine}</Button>
        </div>
      )}
    </div>
  );
}
