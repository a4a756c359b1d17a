import { BookOpen } from "lucide-react";
import { Button } from "#components/ui/button";
import { useRights, useRoom } from "./context.ts";
import { useValue } from "./observable.ts";
import { readingOf } from "./reading.ts";

/** Puts the pen down: the page as it will be printed, to read and to speak about. Who may not write reads anyway. */
export function ReadButton() {
  const { room, t } = useRoom();
  const { revise } = useRights();
  const reading = useValue(readingOf(room));
  if (!revise) return null;
  return (
    <Button className="ed-read" aria-pressed={reading} title={t.comments.readHint} onClick={() => readingOf(room).set(!reading)}>
      <BookOpen aria-hidden className="size-4" />
      <span>{reading ? t.comments.write : t.comments.read}</span>
    </Button>
  );
}
