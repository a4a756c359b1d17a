import { useRoom } from "../context.ts";
import type { Mentions } from "./use-mentions.ts";

/** People to mention, under the field; the focus stays in it. */
export function MentionList({ mentions: { asked, list, optionId, pick } }: { mentions: Mentions }) {
  const { t } = useRoom();
  if (!asked) return null;
  return (
    <div id={list} role="listbox" aria-label={t.comments.people} className="tk-people">
      {asked.found.map((person, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled in the field, which keeps the focus.
        <div key={person.id} id={optionId(at)} role="option" tabIndex={-1} aria-selected={at === asked.active} onMouseDown={(event) => event.preventDefault()} onClick={() => pick(person)}>
          <span>{person.name}</span> <small>{person.login}</small>
        </div>
      ))}
    </div>
  );
}
