import type { HelpArea } from "#components/desk/help/areas";
import { useDeskWords } from "#components/ui/language";
import { useRoom } from "../context.ts";
import type { Tab } from "../workroom.ts";

const areas: Record<Tab, HelpArea> = { publish: "calendar", facts: "facts", sources: "sources", assist: "models", details: "writing", search: "writing", comments: "writing", suggestions: "writing", history: "writing" };

/** The quiet way to the page that explains this part of the panel; what is being written stays where it is. */
export function HelpHere({ tab }: { tab: Tab }) {
  const { t } = useRoom();
  const desk = useDeskWords();
  const names: Record<Tab, string> = { ...t.tabs, facts: t.facts.tab, sources: t.sources.panel.tab, assist: t.assistant.tab, search: t.sharing.tab, comments: t.comments.tab, suggestions: t.suggest.tab(0), history: t.history.tab };
  return <p className="-mb-3 flex justify-end pt-1 text-xs"><a className="link inline-flex min-h-6 items-center text-ink-3" href={`/desk/help/${areas[tab]}`} target="_blank" rel="noopener" aria-label={desk.helpInTab(names[tab])}>{desk.help}</a></p>;
}
