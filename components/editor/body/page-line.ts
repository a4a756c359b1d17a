/** Draws under the line of a picture from elsewhere how far it is, what went wrong, and what can be done. */
import type { Words } from "../context.ts";
import type { PagePicture, PagePictures } from "../pictures/from-pages.ts";
import { deedButton, heldPlace } from "./held-place.ts";

export function drawPageLine(id: string, pictures: PagePictures, t: Words): HTMLElement {
  const retry = deedButton(t.paste.picture.retry, () => pictures.retry(id));
  const { place, words } = heldPlace([], retry, deedButton(t.paste.picture.leave, () => pictures.giveUp(id)));
  const follow = () => {
    const picture = pictures.find(id);
    if (!picture) return stop();
    words.textContent = wordsOf(picture, t);
    place.dataset.state = picture.state;
    retry.hidden = picture.state !== "failed";
  };
  const stop = pictures.subscribe(follow);
  // Pictures may come before the listener is there.
  queueMicrotask(follow);
  return place;
}

function wordsOf({ line, state, message }: PagePicture, t: Words): string {
  const { picture } = t.paste;
  if (state === "failed") return picture.failed(line, message || picture.offline);
  return state === "waiting" ? picture.waiting : picture.fetching;
}
