import { useState } from "react";
import { Button } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { useHomeRoom, useStoryOf } from "./context.ts";
import { leadWith } from "./edits.ts";
import { StoryFinder } from "./story-finder.tsx";
import { StoryLine } from "./story-line.tsx";
import { useHomeWords } from "./words.tsx";

/** The first story of the page: the one that was chosen, or the one that leads by itself. */
export function LeadPart() {
  const t = useHomeWords();
  const { arrangement, filled, change } = useHomeRoom();
  const storyOf = useStoryOf();
  const [finding, setFinding] = useState(false);
  const { lead } = arrangement;
  const instead = lead === null || !storyOf(lead).live ? filled.lead : null;
  return (
    <section aria-labelledby="home-lead" className="border-t-2 border-ink pt-2">
      <h2 id="home-lead" className="font-serif text-lg font-bold">{t.headline}</h2>
      {lead !== null && <StoryLine story={storyOf(lead)} large />}
      {lead !== null && instead !== null && <p className="pt-1 text-ink-2">{t.goneLead}</p>}
      {instead !== null && <StoryLine story={storyOf(instead)} auto large />}
      {lead === null && instead === null ? <EmptyState title={t.nothing}>{t.nothingText}</EmptyState> : (
        <div className="flex flex-wrap items-center gap-2 pt-2">
          <Button onClick={() => setFinding(true)}>{lead === null ? t.chooseLead : t.changeLead}</Button>
          {lead !== null && <Button tone="quiet" onClick={() => change((from) => leadWith(from, null), t.leadFreed)}>{t.freeLead}</Button>}
          <p className="text-xs text-ink-3">{t.headlineHint}</p>
        </div>
      )}
      {finding && <StoryFinder title={t.finder.lead} onClose={() => setFinding(false)} onChoose={({ id, headline }) => change((from) => leadWith(from, id), t.isLead(headline))} />}
    </section>
  );
}
