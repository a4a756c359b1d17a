/** The checklist of what is on screen now, by the same rules that publishing asks. */
import { blockers, checklist } from "#lib/articles/checklist";
import type { ChecklistCode, ChecklistItem } from "#lib/articles/types";
import { plainText } from "#lib/content/text";
import type { Room } from "./context.ts";

export function checkedNow({ room }: Pick<Room, "room">): ChecklistItem[] {
  const { content, details } = room.read();
  const known = new Set(room.pictures.all().map((picture) => picture.id));
  return checklist(content, details, known, plainText(content.body));
}

export function openBlockers(place: Pick<Room, "room">): ChecklistCode[] {
  return blockers(checkedNow(place));
}
