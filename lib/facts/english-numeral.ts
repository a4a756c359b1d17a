/** Numbers written as English words: twelve, a dozen, two-thirds, twenty-five thousand, 3rd. Pure. */
const ones = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
const tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const ordinals = ["third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"];
const scales: Readonly<Record<string, number>> = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };
const word = `${tens.join("|")}|${ones.slice(1).reverse().join("|")}`;
const beginning = new RegExp(`(?<![A-Za-z-])(?:(${word})|(half a|a)(?= (?:dozen|hundred|thousand|million|billion)))(?![A-Za-z])`, "iy");
const onward = new RegExp(`[ -]?(?:(?<=hundred |thousand )and )?(${word}|hundred|thousand|million|billion|trillion|dozen)(?![A-Za-z]|-(?:year|day|week|month|hour|minute|mile|metre|meter|storey|story|man|woman|page|part|way|point|time|fold))`, "iy");
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
  return readCardinal(text, at);
}

const sizeOf = (one: string) => (tens.includes(one) ? (tens.indexOf(one) + 2) * 10 : Math.max(0, ones.indexOf(one)));

/** Two hundred and fifty thousand: each word as long as it can stand where it stands; "two three-day trips" is 2. */
function readCardinal(text: string, at: number): EnglishNumber | null {
  const first = match(beginning, text, at);
  if (first === null) return null;
  let to = at + first[0].length;
  let [sum, part, last] = [0, first[1] === undefined ? (first[2]?.toLowerCase() === "a" ? 1 : 0.5) : sizeOf(first[1].toLowerCase()), Number.POSITIVE_INFINITY];
  let alone = true;
  for (let next = match(onward, text, to); next !== null; next = match(onward, text, to)) {
    const name = next[1]?.toLowerCase() ?? "";
    const scale = name === "dozen" ? 12 : (scales[name] ?? 0);
    if (scale === 0) {
      const size = sizeOf(name);
      if (part % 100 !== 0 && (part % 10 !== 0 || part % 100 < 20 || size > 9)) break;
      part += size;
    } else if (scale <= 100) {
      if (part >= 100 || part === 0) break;
      part *= scale;
    } else {
      if (scale >= last || part === 0) break;
      [sum, part, last] = [sum + part * scale, 0, scale];
    }
    to += next[0].length;
    alone = false;
  }
  const value = sum + part;
  return alone && value <= 1 ? null : { to, value, as: "number" };
}
