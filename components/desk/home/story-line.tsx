import { RowTime } from "#components/desk/row-time";
import { Chip } from "#components/ui/chip";
import { useLanguage } from "#components/ui/language";
import type { HomeStory } from "#lib/home/types";
import { useHomeRoom } from "./context.ts";
import { useHomeWords } from "./words.tsx";

type Props = { story: HomeStory; /** Stands there by itself. */ auto?: boolean; /** Why readers do not see it, where they do not. */ missing?: string | undefined; large?: boolean };

/** A story in a list: its headline, its section and time, and whether an editor put it there. */
export function StoryLine({ story, auto = false, missing, large = false }: Props) {
  const t = useHomeWords();
  const own = useLanguage();
  const { language, timeZone } = useHomeRoom();
  const why = story.live ? missing : t.gone;
  return (
    <div className="min-w-0 flex-1 py-1">
      <p lang={language} className={`font-serif wrap-anywhere ${large ? "text-xl" : "text-base"} ${auto ? "text-ink-3" : "font-bold"}`}>{story.headline}</p>
      <p className="flex flex-wrap items-center gap-x-2 text-xs text-ink-3">
        {why ? <Chip tone="alert">{why}</Chip> : <span>{auto ? t.automatic : t.pinned}</span>}
        {story.section && <span lang={language}>{story.section.name}</span>}
        {story.firstPublishedAt && <RowTime at={new Date(story.firstPublishedAt)} language={own} timeZone={timeZone} />}
      </p>
    </div>
  );
}
