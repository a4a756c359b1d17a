import { X } from "lucide-react";
import { type ComponentType, type ReactNode, useEffect } from "react";
import { useAwake } from "#components/ui/use-awake";
import { Tabs } from "#components/ui/tabs";
import { AssistTab } from "../assistant/assist-tab.tsx";
import { useFollowingAssistance } from "../assistant/use-assistance.ts";
import { CommentsPanel } from "../comments/comments-panel.tsx";
import { TabLabel } from "../comments/tab-label.tsx";
import { useTalking } from "../comments/use-talking.ts";
import { useAbilities, useRoom } from "../context.ts";
import { FactsPanel } from "../facts/facts-panel.tsx";
import { FactsTabLabel } from "../facts/tab-label.tsx";
import { useFollowing } from "../facts/use-facts.ts";
import { HistoryPanel } from "../history/history-panel.tsx";
import { useValue } from "../observable.ts";
import { SearchPanel } from "../search/search-panel.tsx";
import { SourcesPanel } from "../sources/sources-panel.tsx";
import { DetailsPanel } from "./details-panel.tsx";
import type { Tab } from "../workroom.ts";
import { HelpHere } from "./help-here.tsx";
import { SuggestionPanel } from "../suggest/panel.tsx";
import { revisingOf } from "../suggest/state.ts";
import { useFollowingTerms } from "../terms/use-terms.ts";
import { PublishPanel } from "./publish-panel.tsx";

const tabs: readonly Tab[] = ["publish", "facts", "sources", "assist", "details", "search", "comments", "suggestions", "history"];
const insides: Record<Tab, ComponentType> = { publish: PublishPanel, details: DetailsPanel, search: SearchPanel, comments: CommentsPanel, facts: FactsPanel, suggestions: SuggestionPanel, history: HistoryPanel, sources: SourcesPanel, assist: AssistTab };

/** Beside the text on wide screens, over it on narrow ones. */
export function Panel() {
  const { room, t } = useRoom();
  const { open, tab } = useValue(room.panel);
  const { on, list } = revisingOf(room);
  const [tracking, { length: changes }] = [useValue(on), useValue(list)];
  const labels: Record<Tab, ReactNode> = { ...t.tabs, search: t.sharing.tab, comments: <TabLabel open={useTalking()} />, facts: <FactsTabLabel />, suggestions: t.suggest.tab(changes), history: t.history.tab, sources: t.sources.panel.tab, assist: t.assistant.tab };
  const { revise } = useAbilities();
  const shown = tabs.filter((key) => tab === key || (key === "assist" ? revise : key !== "suggestions" || tracking || changes > 0));
  const Inside = insides[tab];
  const awake = useAwake();
  useFollowing();
  useFollowingTerms();
  useFollowingAssistance();
  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.isComposing && !event.defaultPrevented && !document.querySelector("dialog[open]")) room.panel.change({ open: false });
    };
    if (open) document.addEventListener("keydown", close);
    return () => document.removeEventListener("keydown", close);
  }, [open, room]);
  return (
    <aside className="ed-panel" data-open={open || undefined} aria-label={t.panel}>
      <button type="button" className="icon-button ed-panel-close" aria-label={t.closePanel} onClick={() => room.panel.change({ open: false })}><X aria-hidden className="size-4" /></button>
      <Tabs label={t.panel} tabs={shown.map((key) => ({ key, label: labels[key] }))} chosen={tab} onChoose={(key) => room.panel.change({ tab: tabs.find((each) => each === key) ?? "publish" })}>
        <HelpHere tab={tab} />
        <fieldset className="ed-panel-inside min-w-0" disabled={!awake}><Inside /></fieldset>
      </Tabs>
    </aside>
  );
}
