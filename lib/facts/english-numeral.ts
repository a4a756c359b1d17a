/** Numbers written as English words: twelve, a dozen, two-thirds, twenty-five thousand, 3rd. Pure. */
const ones = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
const tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const ordinals = ["third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"];
const scales: Readonly<Record<string, number>> = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };
const small = `(?:(${tens.join("|")})(?:[ -](${ones.slice(1, 10).join("|")}))?|(${ones.slice(1).reverse().join("|")}))`;
const cardinal = new RegExp(`(?<![A-Za-z-])(?:${small}|(a|half a) dozen|(a) (?=hundred|thousand|million|billion))(?: (hundred|thousand|million|billion|trillion))?(?![A-Za-z])`, "iy");
const parts = /(?<![A-Za-z-])(one|two|three|four|five|a)[ -](half|halves|thirds?|quarters?|fifths?|tenths?)(?![A-Za-z])/iy;
const rank = new RegExp(`(?<![\\d.,])(\\d{1,4})(?:st|nd|rd|th)(?![a-z])|(?<![A-Za-z])(${ordinals.join("|")})(?= [a-z])`, "iy");
const sizes: Readonly<Record<string, number>> = { half: 2, halves: 2, third: 3, quarter: 4, fifth: 5, tenth: 10 };

/** `rank`: a place in an order. `part`: value in per cent. "one" alone is a word, not a number. */
export type EnglishNumber = { to: number; value: number; as: "number" | "rank" | "part" };

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

export function readEnglishNumber(text: string, at: number): EnglishNumber | null {
  const part = match(parts, text, at);
  if (part !== null) {
    const [whole, over = "", under = ""] = part;
    const above = over.toLowerCase() === "a" ? 1 : ones.indexOf(over.toLowerCase());
    return { to: at + whole.length, value: Number(((above / (sizes[under.toLowerCase().replace(/s$/, "")] ?? sizes[under.toLowerCase()] ?? 1)) * 100).toPrecision(14)), as: "part" };
  }
  const order = match(rank, text, at);
  if (order !== null) return { to: at + order[0].length, value: order[1] === undefined ? ordinals.indexOf((order[2] ?? "").toLowerCase()) + 3 : Number(order[1]), as: "rank" };
  const found = match(cardinal, text, at);
  if (found === null) return null;
  const [whole, ten, one, teen, dozen, single, scale] = found;
  const base = ten !== undefined ? (tens.indexOf(ten.toLowerCase()) + 2) * 10 + (one === undefined ? 0 : ones.indexOf(one.toLowerCase())) : teen !== undefined ? ones.indexOf(teen.toLowerCase()) : dozen !== undefined ? (dozen.toLowerCase() === "a" ? 12 : 6) : single === undefined ? 0 : 1;
  if (base <= 1 && scale === undefined) return null;
  return { to: at + whole.length, value: base * (scale === undefined ? 1 : (scales[scale.toLowerCase()] ?? 1)), as: "number" };
}
