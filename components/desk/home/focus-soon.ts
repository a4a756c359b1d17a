/** Focus goes to this element once it is drawn: whoever removed a row by keyboard must not begin again at the top of the page. */
export function focusSoon(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}
