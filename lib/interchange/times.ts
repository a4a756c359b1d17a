/** Finds the moment a page says it was published, in the forms Chinese and English pages print it. */

export type FoundTime = { text: string; index: number; at: string; kind: "exact" | "dateOnly" | "yearGuessed" | "relativeTime" };
export type Clock = { now: Date; timeZone: string };

type Parts = { year: number; month: number; day: number; hour: number; minute: number; second: number };
type Reading = Omit<FoundTime, "text" | "index"> | null;
type Form = { pattern: RegExp; read: (groups: Record<string, string | undefined>, clock: Clock) => Reading };

const timeOfDay = String.raw`(?<half>上午|下午|中午|晚上|晚间|凌晨|早上|早晨)?\s*(?<hour>\d{1,2})\s*(?:[:：]|时|點|点)\s*(?<minute>\d{1,2})(?:\s*(?:[:：]|分)\s*(?<second>\d{1,2})秒?(?:\.\d{1,6})?|分)?(?:\s*(?<ampm>[ap])\.?m\b\.?)?`;
const zone = String.raw`(?:\s*(?<zone>Z\b|UTC|GMT|北京时间|(?:UTC|GMT)?[+-]\d{2}:?\d{2}\b|E[SD]T\b|P[SD]T\b|BST\b|CES?T\b))?`;
const weekday = String.raw`(?:\s*[（(]?(?:星期|周|礼拜)[一二三四五六日天][)）]?)?`;
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const month = String.raw`(?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const englishTime = String.raw`(?:,?\s*(?:at\s+|\|\s*|[-–·]\s*)?(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2}))?(?:\s*(?<ampm>[ap])\.?m\b\.?)?${zone})?`;

const offsets: Record<string, number> = { z: 0, utc: 0, gmt: 0, bst: 60, cet: 60, cest: 120, est: -300, edt: -240, pst: -480, pdt: -420 };

const forms: readonly Form[] = [
  { pattern: new RegExp(String.raw`(?<!\d)(?<year>(?:19|20)\d{2})\s*[-/.年]\s*(?<month>\d{1,2})\s*[-/.月]\s*(?<day>\d{1,2})(?!\d)\s*[日号]?${weekday}(?:(?:\s*[T,，|]?\s*)${timeOfDay}${zone})?`, "iu"), read: readFull },
  { pattern: new RegExp(String.raw`\b${month}\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>(?:19|20)\d{2})${englishTime}`, "iu"), read: readFull },
  { pattern: new RegExp(String.raw`(?<!\d)(?<day>\d{1,2})(?:st|nd|rd|th)?\s+${month},?\s+(?<year>(?:19|20)\d{2})${englishTime}`, "iu"), read: readFull },
  { pattern: new RegExp(String.raw`(?<![\d年])(?<month>\d{1,2})\s*月\s*(?<day>\d{1,2})\s*[日号]${weekday}\s*${timeOfDay}`, "iu"), read: readWithoutYear },
  { pattern: new RegExp(String.raw`(?<![\d/-])(?<month>\d{1,2})[-/](?<day>\d{1,2})\s+${timeOfDay}`, "iu"), read: readWithoutYear },
  { pattern: new RegExp(String.raw`(?<ago>今天|昨天|前天|today|yesterday)(?:,?\s*(?:at\s+)?${timeOfDay})?`, "iu"), read: readDayAgo },
  { pattern: /(?<count>\d{1,3})\s*(?<unit>分钟|小时|天|minutes?|mins?|hours?|hrs?|days?)(?:之?前|\s+ago)/iu, read: readAgo },
];

/** The first moment named in a text; forms with a year win over those without. */
export function findTime(text: string, clock: Clock): FoundTime | null {
  const plain = narrowed(text.slice(0, 400));
  for (const { pattern, read } of forms) {
    const match = pattern.exec(plain);
    const reading = match ? read(match.groups ?? {}, clock) : null;
    if (match && reading) return { text: text.slice(match.index, match.index + match[0].length).trim(), index: match.index, ...reading };
  }
  return null;
}

function readFull(groups: Record<string, string | undefined>, clock: Clock): Reading {
  const day = { year: Number(groups.year), month: monthOf(groups), day: Number(groups.day) };
  if (groups.hour === undefined) return reading({ ...day, hour: 0, minute: 0, second: 0 }, clock.timeZone, null, "dateOnly");
  return reading({ ...day, ...timeParts(groups) }, clock.timeZone, groups.zone ?? null, "exact");
}

function readWithoutYear(groups: Record<string, string | undefined>, clock: Clock): Reading {
  const given = { month: Number(groups.month), day: Number(groups.day), ...timeParts(groups) };
  const thisYear = localParts(clock.now, clock.timeZone).year;
  const found = reading({ year: thisYear, ...given }, clock.timeZone, null, "yearGuessed");
  if (found === null || Date.parse(found.at) <= clock.now.getTime() + 86_400_000) return found;
  return reading({ year: thisYear - 1, ...given }, clock.timeZone, null, "yearGuessed");
}

function readDayAgo(groups: Record<string, string | undefined>, clock: Clock): Reading {
  if (groups.hour === undefined) return null;
  const days = /今天|today/i.test(groups.ago ?? "") ? 0 : /前天/.test(groups.ago ?? "") ? 2 : 1;
  const { year, month: ofYear, day } = localParts(new Date(clock.now.getTime() - days * 86_400_000), clock.timeZone);
  return reading({ year, month: ofYear, day, ...timeParts(groups) }, clock.timeZone, null, "relativeTime");
}

function readAgo(groups: Record<string, string | undefined>, clock: Clock): Reading {
  const unit = /^(?:分|min)/i.test(groups.unit ?? "") ? 60_000 : /^(?:小|h)/i.test(groups.unit ?? "") ? 3_600_000 : 86_400_000;
  return { at: new Date(clock.now.getTime() - Number(groups.count) * unit).toISOString(), kind: "relativeTime" };
}

function monthOf(groups: Record<string, string | undefined>): number {
  return groups.name === undefined ? Number(groups.month) : months.indexOf(groups.name.slice(0, 3).toLowerCase()) + 1;
}

function timeParts(groups: Record<string, string | undefined>): Pick<Parts, "hour" | "minute" | "second"> {
  const hour = Number(groups.hour ?? 0);
  const afternoon = /下午|晚|中午/.test(groups.half ?? "") || groups.ampm?.toLowerCase() === "p";
  const morning = /凌晨|上午|早/.test(groups.half ?? "") || groups.ampm?.toLowerCase() === "a";
  const turned = afternoon && hour < 12 && !(groups.half === "中午" && hour > 10) ? hour + 12 : morning && hour === 12 ? 0 : hour;
  return { hour: turned, minute: Number(groups.minute ?? 0), second: Number(groups.second ?? 0) };
}

function reading(parts: Parts, timeZone: string, zoneName: string | null, kind: FoundTime["kind"]): Reading {
  const { year, month: ofYear, day, hour, minute, second } = parts;
  const utc = Date.UTC(year, ofYear - 1, day, hour, minute, second);
  const back = new Date(utc);
  if (back.getUTCMonth() !== ofYear - 1 || back.getUTCDate() !== day || hour > 23 || minute > 59 || second > 59) return null;
  const offset = zoneName === null ? null : offsetOf(zoneName);
  const at = offset === null ? utc - offsetAt(new Date(utc - offsetAt(back, timeZone)), timeZone) : utc - offset * 60_000;
  return { at: new Date(at).toISOString(), kind };
}

function offsetOf(name: string): number | null {
  const numeric = /([+-])(\d{2}):?(\d{2})$/.exec(name);
  if (numeric) return (numeric[1] === "-" ? -1 : 1) * (Number(numeric[2]) * 60 + Number(numeric[3]));
  return name === "北京时间" ? 480 : (offsets[name.toLowerCase()] ?? null);
}

/** Milliseconds a zone is ahead of UTC at a moment. */
function offsetAt(moment: Date, timeZone: string): number {
  const local = localParts(moment, timeZone);
  return Date.UTC(local.year, local.month - 1, local.day, local.hour, local.minute, local.second) - Math.floor(moment.getTime() / 1_000) * 1_000;
}

function localParts(moment: Date, timeZone: string): Parts {
  const format = new Intl.DateTimeFormat("en-US", { timeZone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric" });
  const part = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  return { year: part.year ?? 0, month: part.month ?? 0, day: part.day ?? 0, hour: part.hour ?? 0, minute: part.minute ?? 0, second: part.second ?? 0 };
}

// Full-width digits and signs, one for one, so that positions stay.
function narrowed(text: string): string {
  return text.replace(/[０-９／－．：]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0)).replace(/[\u00a0\u3000]/g, " ");
}
