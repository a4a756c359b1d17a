/** Which of many marks are drawn: with some thousand a browser takes twice as long for a key as with some hundred (`npm run bench -- factkeys`). Pure. */

/** As many as nobody feels. */
const many = 300;
/** Heights of the window above and below it that are drawn too, so that who scrolls finds the marks there. */
const around = 1;

/**
 * @param count of marks, in the order of the text
 * @param topOf pixels from the upper edge of the window to a mark; asked for few of them
 * @param height of the window, in pixels
 * @returns the first of those to be drawn, and the one behind the last
 */
export function nearWindow(count: number, topOf: (index: number) => number, height: number): { from: number; to: number } {
  if (count <= many) return { from: 0, to: count };
  return { from: first(count, (index) => topOf(index) >= -height * around), to: first(count, (index) => topOf(index) > height * (1 + around)) };
}

/** The first for which `holds` says yes, where it says no to all before and yes to all behind. */
function first(count: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
