/** Numbers and bullets that models put before lines, told from numbers with which lines begin. */

const digits: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const number = "[0-9０-９]{1,3}";
const chinese = "[一二三四五六七八九十]{1,3}";

const marks: readonly RegExp[] = [
  new RegExp(`^(${number})\\s*[.．、)）]\\s*`),
  new RegExp(`^[（(【[]\\s*(${number}|${chinese})\\s*[）)】\\]]\\s*`),
  new RegExp(`^(${chinese})[、．.]\\s*`),
  /^([0-9])\ufe0f?\u20e3\s*/,
  /^([\u2460-\u249b])\s*/,
  new RegExp(`^(?:标题|问题|选项|方案|版本|帖文|标签|第)\\s*(${number}|${chinese})\\s*(?:条|个|题|则)?\\s*[：:、.．]\\s*`),
  new RegExp(`^(?:headline|option|question|post|tag|version|q)\\s*#?\\s*(${number})\\s*[.):-]\\s*`, "i"),
];
const bullet = /^(?:[-*+–—]\s+|[•●▪◦‣■□➤▶○✓✔]\s*|-(?=\p{Script=Han}))/u;

type Marked = { number: number; rest: string };

/**
 * Lines without numbers and bullets. A number goes where the lines are counted up from one, or where no digit follows it at once:
 * "3.5级地震" and "7、8月暴雨" keep theirs.
 * @param only `series`: nothing but bullets and numbers that are counted up, for text, whose paragraphs may have numbers of their own
 */
export function withoutNumbers(lines: readonly string[], only: "series" | "any"): string[] {
  const bare = lines.map((line) => line.replace(bullet, ""));
  const marked = bare.map(markOf);
  const counted = isSeries(marked);
  return bare.map((line, at) => {
    const found = marked[at];
    if (found === undefined || found === null) return line;
    if (counted || (only === "any" && !/^[0-9０-９]/.test(found.rest))) return found.rest.replace(bullet, "");
    return line;
  });
}

/** Whether a line begins a point of a list. */
export function isPoint(line: string): boolean {
  return bullet.test(line) || markOf(line) !== null;
}

function markOf(line: string): Marked | null {
  for (const mark of marks) {
    const found = mark.exec(line);
    if (found?.[1] !== undefined) return { number: valueOf(found[1]), rest: line.slice(found[0].length) };
  }
  return null;
}

/** Whether at least two lines, and nearly all of them, are counted up from one. */
function isSeries(marked: readonly (Marked | null)[]): boolean {
  const numbers = marked.flatMap((found) => (found === null ? [] : [found.number]));
  return numbers.length >= 2 && numbers.length * 3 >= marked.length * 2 && numbers.every((each, at) => each === at + 1);
}

function valueOf(written: string): number {
  const code = written.charCodeAt(0);
  if (code >= 0x2460 && code <= 0x249b) return ((code - 0x2460) % 20) + 1;
  if (!/[一二三四五六七八九十]/.test(written)) return Number(written.normalize("NFKC"));
  const [tens = "", ones = ""] = written.includes("十") ? written.split("十") : ["0", written];
  return (tens === "0" ? 0 : (digits[tens] ?? 1) * 10) + (digits[ones] ?? 0);
}
