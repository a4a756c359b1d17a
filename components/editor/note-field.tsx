import { useState } from "react";
import { useAbilities, useRoom } from "./context.ts";
import { useValue } from "./observable.ts";
import { TextLine } from "./text-line.tsx";

/** The author's note: there when it says something, or when it is asked for. */
export function NoteField() {
  const { room, t } = useRoom();
  const abilities = useAbilities();
  const { note } = useValue(room.texts);
  const [asked, setAsked] = useState(false);
  if (note === "" && !asked) {
    return abilities.revise ? (
      <button type="button" className="ed-add-note" onClick={() => setAsked(true)}>＋ {t.fields.addNote}</button>
    ) : null;
  }
  return (
    <div className="ed-note">
      <label htmlFor="text-note">{t.fields.note}</label>
      <TextLine name="note" longest={5_000} className="ed-note-text" lineBreaks />
    </div>
  );
}
