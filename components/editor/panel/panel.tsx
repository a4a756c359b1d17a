import { X } from "lucide-react";
import { type ComponentType, useEffect } from "react";
import { Tabs } from "#components/ui/tabs";
import { useRoom } from "../context.ts";
import { HistoryPanel } from "../history/history-panel.tsx";
import { useValue } from "../observable.ts";
import { DetailsPanel } from "./details-panel.tsx";
import type { Tab } from "../workroom.ts";
import { SuggestionPanel } from "../suggest/panel.tsx";
import { revisingOf } from "../suggest/state.ts";
import { PublishPanel } from "./publish-panel.tsx";

const tabs: readonly Tab[] = ["publish", "details", "history", "suggestions"];
const insides: Record<Tab, ComponentType> = { publish: PublishPanel, details: DetailsPanel, history: HistoryPanel, suggestions: SuggestionPanel };

/** Beside the text on wide screens, over it on narrow ones. */
export function Panel() {
  const { room, t } = useRoom();
  const { open, tab } = useValue(room.panel);
  const { on, list } = revisingOf(room);
  const [tracking, { length: changes }] = [useValue(on), useValue(list)];
  const labels: Record<Tab, string> = { ...t.tabs, history: t.history.tab, suggestions: t.suggest.tab(changes) };
  const shown = tabs.filter((key) => key !== "suggestions" || tracking || changes > 0 || tab === key);
  const Inside = insides[tab];
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
        <div className="ed-panel-inside"><Inside /></div>
      </Tabs>
    </aside>
  );
}
