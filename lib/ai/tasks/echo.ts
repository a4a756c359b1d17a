/** What an answer repeats of the words it goes on from. Pure: the editor reads answers with it as well. */

/** In UTF-16 units: fewer can repeat by chance; more than that nobody echoes. */
const [shortestEcho, longestEcho] = [8, 500];

/** Models often begin with the last words they were given. */
export function withoutEcho(text: string, before: string): string {
  for (let length = Math.min(text.length, longestEcho); length >= shortestEcho; length--) {
    if (before.endsWith(text.slice(0, length))) return text.slice(length);
  }
  return text;
}
