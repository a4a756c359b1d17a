import { useId } from "react";
import { Button } from "#components/ui/button";
import { TextArea } from "#components/ui/field";
import type { TaskName } from "#lib/ai/types";
import { countCharacters } from "#lib/content/text";
import { useRoom } from "../context.ts";
import { useValue } from "../observable.ts";
import { ask } from "./ask.ts";
import { DraftForm } from "./draft-form.tsx";
import { assistOf } from "./state.ts";
import { useSelectedWords } from "./use-assistance.ts";

const groups = {
  text: ["continue"],
  top: ["headlines", "standfirst", "summary"],
  questions: ["questions", "interview"],
  readers: ["tags", "social"],
} as const satisfies Record<string, readonly TaskName[]>;
const ofSelection: readonly TaskName[] = ["rewrite", "shorten", "expand", "tone"];

/** UTF-16 units, as the server takes them. */
const longestWish = 1_000;
/** Signs of the selected words that are shown again. */
const shownWords = 18;

export function TaskButtons() {
  const { t: { assistant: t } } = useRoom();
  return (
    <div className="as-tasks">
      <DraftForm />
      <Selected />
      <div className="as-groups">{(["text", "top", "questions", "readers"] as const).map((group) => <Group key={group} name={t.group[group]} tasks={groups[group]} />)}</div>
      <Wish />
    </div>
  );
}

/** Where nothing is selected, it says what to do first. */
function Selected() {
  const { article, t: { assistant: t, footer } } = useRoom();
  const words = useSelectedWords();
  const count = (article.language === "en" ? footer.words : footer.characters)(countCharacters(words));
  const beginning = [...words.replace(/\s+/g, " ")];
  return (
    <Group name={t.group.selection} tasks={ofSelection} disabled={words === ""}>
      {words === "" ? <span>{t.selectFirst}</span> : <span lang={article.language}>{t.selected(count, beginning.slice(0, shownWords).join("") + (beginning.length > shownWords ? "…" : ""))}</span>}
    </Group>
  );
}

function Group({ name, tasks, disabled = false, children }: { name: string; tasks: readonly TaskName[]; disabled?: boolean; children?: React.ReactNode }) {
  const place = useRoom();
  const { room, t: { assistant: t } } = place;
  const asking = useValue(assistOf(room).asking);
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset inside of the panel's own would be one frame too many.
    <div role="group" className="as-group" aria-labelledby={`${id}-name`} aria-describedby={children ? `${id}-hint` : undefined}>
      <p id={`${id}-name`} className="as-group-name">{name}</p>
      <div className="as-buttons">{tasks.map((task) => <Button key={task} id={`panel-assist-${task}`} small busy={asking.has(task)} disabled={disabled} onClick={() => void ask(place, task)}>{t.task[task]}</Button>)}</div>
      {children && <p id={`${id}-hint`} className="ed-hint">{children}</p>}
    </div>
  );
}

/** Enter begins a line: an input method at work sends nothing by it. */
function Wish() {
  const { room, t: { assistant: t } } = useRoom();
  const { wish } = assistOf(room);
  return <TextArea label={t.wish} hint={t.wishHint} rows={2} maxLength={longestWish} value={useValue(wish)} onChange={(event) => wish.set(event.target.value)} />;
}
