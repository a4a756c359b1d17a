/** Times of day: 晚八时, 下午3点半, 15:30, 3:30 p.m. Pure; reads folded text. */
import { readNumeral } from "./chinese-numeral.ts";
import type { Measure } from "./measure.ts";

const part = "(凌晨|清晨|早晨|早上|上午|中午|正午|下午|午后|傍晚|晚上|晚间|深夜|夜间|夜里|[早晚](?=\\d|[一二三四五六七八九十两]))?";
const numeral = "\\d{1,2}|[零〇一二两三四五六七八九十]{1,3}";
const chinese = new RegExp(`${part}(?<![\\d.:])(${numeral})(时|点钟|点)(?!代|隔|而|常|刻|间|段|候|评|赞|名|燃|滴)(?:(${numeral})(?:分(?!钟|之)|(?=[，。、 ])(?<=时\\d{1,2}))|(半)|(一|三)刻|整)?(?:(${numeral})秒)?`, "g");
const clock = new RegExp(`${part}(?<![\\d.:])([01]?\\d|2[0-4]):([0-5]\\d)(?::[0-5]\\d)?(?![\\d:])(?: ?([ap])\\.?m\\.?(?![a-z]))?`, "gi");
const english = /(?<![\d.:])(1[0-2]|[1-9])(?:\.([0-5]\d))? ?([ap])\.?m\.?(?![a-z])/gi;

/** What is found is marked in `taken`. */
export function findTimes(text: string, taken: Uint8Array): Measure[] {
  const found: Measure[] = [];
  const add = (from: number, to: number, hour: number, minute: number, clear: boolean) => {
    if (taken[from] === 1 || taken[to - 1] === 1 || !(hour >= 0 && hour <= 24 && minute >= 0 && minute < 60)) return;
    taken.fill(1, from, to);
    found.push(timeOf(from, to, hour, minute, clear));
  };
  if (/[时点]/.test(text)) for (const match of text.matchAll(chinese)) {
    const [words, lead = "", hours, sign, minutes, half, quarters] = match;
    const minute = half !== undefined ? 30 : quarters !== undefined ? (quarters === "一" ? 15 : 45) : value(minutes, 0);
    const rest = text.slice(match.index + words.length, match.index + words.length + 2);
    // "上涨10点" is an index; "10点半" and "18日10点" are times.
    const behind = text.slice(Math.max(0, match.index - 1), match.index);
    if (sign === "点" && lead === "" && minutes === undefined && half === undefined && !/整$/.test(words) && !/[日天晚午晨早夜至到]/.test(behind) && !/^(?:许|左右|前|后|多|开|起|至|到)/.test(rest)) continue;
    const hour = value(hours, Number.NaN);
    add(match.index, match.index + words.length, shift(hour, lead), minute, lead !== "" || hour > 12 || hour === 0);
  }
  if (/\d:\d/.test(text)) for (const match of text.matchAll(clock)) {
    const [words, lead = "", hours, minutes, half] = match;
    const behind = text.slice(Math.max(0, match.index - 6), match.index);
    if (lead === "" && half === undefined && !/(?:[日天晚午晨早夜至到间于在-]|\b(?:at|by|from|to|until)) ?$/i.test(behind) && !/^ ?(?:分|许|左右|开始|GMT|UTC)/.test(text.slice(match.index + words.length))) continue;
    const hour = Number(hours);
    add(match.index, match.index + words.length, half === undefined ? shift(hour, lead) : (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0), Number(minutes), true);
  }
  if (/[ap]\.?m/i.test(text)) for (const match of text.matchAll(english)) {
    add(match.index, match.index + match[0].length, (Number(match[1]) % 12) + (match[3]?.toLowerCase() === "p" ? 12 : 0), Number(match[2] ?? 0), true);
  }
  return found.sort((a, b) => a.from - b.from);
}

function value(words: string | undefined, missing: number): number {
  return words === undefined ? missing : /^\d/.test(words) ? Number(words) : (readNumeral(words)?.low ?? Number.NaN);
}

function shift(hour: number, lead: string): number {
  if (/下午|午后|傍晚|晚/.test(lead) && hour < 12) return hour + 12;
  if (/深夜|夜/.test(lead) && hour >= 6 && hour < 12) return hour + 12;
  if (/中午/.test(lead) && hour < 3) return hour + 12;
  return /凌晨/.test(lead) && hour === 12 ? 0 : hour;
}

/** `clear`: morning or evening is said, or the hour says it. What is not clear may be either, on both sides. */
function timeOf(from: number, to: number, hour: number, minute: number, clear: boolean): Measure {
  const at = hour * 60 + minute;
  const pad = (one: number) => String(one).padStart(2, "0");
  return { from, to, kind: "time", value: `time:${pad(hour)}:${pad(minute)}`, dimension: clear ? "time" : "hour", low: at, high: at, hedge: "", exact: [`clock:${at % 720}`, `pair:${hour}:${minute}`] };
}
