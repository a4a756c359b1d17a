/**
 * Has the editor look where the caret is. Browsers tell of a moved caret a moment later: a key right behind an arrow, or a colleague's
 * letter right behind a click, would meet the text with the caret where it was before, and put it back there.
 * Never call it while an input method is at work: its letters would be read before they are done.
 */
export function readCaret(): void {
  if (document.activeElement?.closest(".ed-prose")) document.dispatchEvent(new Event("selectionchange"));
}
