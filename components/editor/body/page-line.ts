/** Draws under the line of a picture from elsewhere how far it is, what went wrong, and what can be done. */
import type { Words } from "../context.ts";
import type { PagePicture, PagePictures } from "../pictures/from-pages.ts";

export function drawPageLine(id: string, pictures: PagePictures, t: Words): HTMLElement {
  const box = document.createElement("div");
  box.className = "ed-upload";
  box.contentEditable = "false";
  const words = box.appendChild(document.createElement("p"));
  words.setAttribute("role", "status");
  const deeds = box.appendChild(document.createElement("p"));
  const retry = deeds.appendChild(button(t.paste.picture.retry, () => pictures.retry(id)));
  deeds.appendChild(button(t.paste.picture.leave, () => pictures.giveUp(id)));
  const follow = () => {
    const picture = pictures.find(id);
    if (!picture) return stop();
    words.textContent = wordsOf(picture, t);
    box.dataset.state = picture.state;
    retry.hidden = picture.state !== "failed";
  };
  const stop = pictures.subscribe(follow);
  // Pictures may come before the listener is there.
  queueMicrotask(follow);
  return box;
}

function wordsOf({ line, state, message }: PagePicture, t: Words): string {
  const { picture } = t.paste;
  if (state === "failed") return picture.failed(line, message || picture.offline);
  return state === "waiting" ? picture.waiting : picture.fetching;
}

function button(words: string, act: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button button-small";
  made.textContent = words;
  made.addEventListener("click", act);
  return made;
}
