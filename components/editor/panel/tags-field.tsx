import { X } from "lucide-react";
import { type KeyboardEvent, useId, useState } from "react";
import { Field } from "#components/ui/field";
import { useRoom } from "../context.ts";
import { longestTag, mostTags } from "./tag-limits.ts";
import { useDetails } from "./use-details.ts";

/** Tags as they are printed; known ones are suggested, new ones may be typed. */
export function TagsField() {
  const { t, tagNames } = useRoom();
  const { details, change } = useDetails();
  const [typed, setTyped] = useState("");
  const list = useId();
  const add = (words: string) => {
    const names = words.split(/[,，、;；\n]/).map((word) => word.replace(/\s+/g, " ").trim().slice(0, longestTag)).filter((word) => word !== "");
    if (names.length > 0) change({ tags: [...new Set([...details.tags, ...names])].slice(0, mostTags) });
    setTyped("");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === "Enter") {
      event.preventDefault();
      add(typed);
    } else if (event.key === "Backspace" && typed === "") change({ tags: details.tags.slice(0, -1) });
  };
  return (
    <div className="grid gap-1.5">
      <Field label={t.details.tags} hint={t.details.tagsHint}>
        {(wiring) => (
          <>
            <input {...wiring} id={wiring.id} className="control" list={list} value={typed} maxLength={400} autoComplete="off" onKeyDown={onKeyDown} onChange={(event) => (isPicked(event.nativeEvent) ? add(event.target.value) : setTyped(event.target.value))} onBlur={() => add(typed)} />
            <datalist id={list}>{tagNames.filter((name) => !details.tags.includes(name)).map((name) => <option key={name} value={name} />)}</datalist>
          </>
        )}
      </Field>
      {details.tags.length > 0 && (
        <ul className="ed-tags">
          {details.tags.map((tag) => <li key={tag}>{tag}<button type="button" aria-label={t.details.removeTag(tag)} onClick={() => change({ tags: details.tags.filter((other) => other !== tag) })}><X aria-hidden className="size-3" /></button></li>)}
        </ul>
      )}
    </div>
  );
}

/** A choice from the list arrives as one replacement, or as no input event at all; typing names its kind. */
function isPicked(event: Event): boolean {
  return !(event instanceof InputEvent) || event.inputType === "insertReplacementText";
}
