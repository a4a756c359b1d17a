import { useEffect, useRef } from "react";
import { Button } from "#components/ui/button";
import { FormMessage } from "#components/ui/form-message";
import { useRoom } from "./context.ts";
import { restore } from "./deeds.ts";
import { useValue } from "./observable.ts";

/** What stands in the place of a removed article: the way back. */
export function Removed() {
  const place = useRoom();
  const { room, t } = place;
  const doing = useValue(room.doing);
  const told = useValue(room.told);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="ed-removed">
      <h1 ref={heading} tabIndex={-1}>{t.when.removed}</h1>
      {told?.tone === "error" && <FormMessage>{told.words}</FormMessage>}
      <p className="flex justify-center gap-2">
        <Button tone="ink" busy={doing === "restore"} onClick={() => void restore(place)}>{t.when.undo}</Button>
        <a className="button" href="/desk/articles">{t.when.toList}</a>
      </p>
    </div>
  );
}
