import { X } from "lucide-react";
import { useEffect } from "react";
import { Tabs } from "#components/ui/tabs";
import { useRoom } from "../context.ts";
import { useValue } from "../observable.ts";
import { DetailsPanel } from "./details-panel.tsx";
import { PublishPanel } from "./publish-panel.tsx";

/** Beside the text on wide screens, over it on narrow ones. */
export function Panel() {
  const { room, t } = useRoom();
  const { open, tab } = useValue(room.panel);
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
      <Tabs label={t.panel} tabs={[{ key: "publish", label: t.tabs.publish }, { key: "details", label: t.tabs.details }]} chosen={tab} onChoose={(key) => room.panel.change({ tab: key === "details" ? "details" : "publish" })}>
        <div className="ed-panel-inside">{tab === "publish" ? <PublishPanel /> : <DetailsPanel />}</div>
      </Tabs>
    </aside>
  );
}
