/** The frame of a place that is held in the text while something is on its way: words, and what can be done. */

/** @param bar what stands between the words and the buttons. */
export function heldPlace(bar: readonly HTMLElement[], ...deeds: HTMLButtonElement[]): { place: HTMLElement; words: HTMLElement } {
  const place = document.createElement("div");
  place.className = "ed-upload";
  place.contentEditable = "false";
  const words = document.createElement("p");
  words.setAttribute("role", "status");
  const row = document.createElement("p");
  row.append(...deeds);
  place.append(words, ...bar, row);
  return { place, words };
}

export function deedButton(words: string, act: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button button-small";
  made.textContent = words;
  made.addEventListener("click", act);
  return made;
}
