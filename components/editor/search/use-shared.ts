import { useEffect, useState, useSyncExternalStore } from "react";
import { figuresOf } from "#lib/content/figures";
import { plainText } from "#lib/content/text";
import { useRoom } from "../context.ts";
import { useValue } from "../observable.ts";
import type { ShownPicture } from "../pictures/shown.ts";
import type { Workroom } from "../workroom.ts";

const pause = 400;
/** As the page's head takes it where there is nothing else. */
const opening = 120;

/** What a link to the article says and shows elsewhere, as it would be published now. */
export type Shared = { headline: string; description: string; /** Null: one is drawn from the headline. */ picture: ShownPicture | null; standfirst: string };

export function useShared(): Shared {
  const { room } = useRoom();
  const { headline, standfirst } = useValue(room.texts);
  const { metaDescription, socialMediaId, coverMediaId } = useValue(room.details);
  useSyncExternalStore(room.pictures.subscribe, room.pictures.all, room.pictures.all);
  const body = useBody(room);
  const picture = room.pictures.find(socialMediaId) ?? room.pictures.find(coverMediaId ?? body.picture) ?? null;
  return { headline: headline.trim(), standfirst, description: metaDescription.trim() || standfirst.trim() || body.opening, picture };
}

/** The first picture and the first words of the text, looked at when typing pauses. */
function useBody(room: Workroom): { picture: number | null; opening: string } {
  const [found, setFound] = useState(() => lookAt(room));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = room.bodyChanges.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(() => setFound(lookAt(room)), pause);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [room]);
  return found;
}

function lookAt(room: Workroom) {
  const { body } = room.read().content;
  const first = figuresOf(body.content).find((figure) => figure.attrs.media !== null);
  return { picture: first?.attrs.media ?? null, opening: plainText(body).replace(/\s+/g, " ").slice(0, opening) };
}
