/** Words of which one alone turns a sentence round: no, perhaps, east and west. Whoever changes one has corrected something. Pure. */

const never = "(?!)";
/** Chinese words that only contain such a character. */
const only = /未来|别的|别处|别墅|非常|非洲|不断|不同|不过|不仅|不但|不少|不久|不妨|无线|无数|无论|否则|别人|特别|性别|级别|区别|分别|个别|差别|类别|告别|沉没|没收|埋没|莫斯科|约莫|除非|大概念|怀疑|疑问|质疑/g;
/** Each is counted: no, doubt, a question, what somebody said word for word. */
const counted = /[不没未无非否莫勿别]|可能|也许|或许|大概|据称|据说|涉嫌|疑似|嫌疑|传闻|\?|"|\b(?:no|not|never|none|neither|nor|without|cannot|may|might|maybe|perhaps|possibly|probably|could|would|alleged|allegedly|reportedly|suspected)\b|n't\b/g;
/** One in place of the other. */
const opposites: readonly (readonly [string, string])[] = [
  ...pairs("东西 东南 东北 西南 西北 南北 上下 左右 前后 增减 升降 涨跌 高低 大小 多少 买卖 男女 胜负 赢输 胜败 进出 生死 内外 有无 是非 早晚 盈亏 他她 先后 轻重 长短 快慢 新旧 正负 加减 供需 借贷 攻守 好坏 真假 对错 死活"),
  ...phrases("增加-减少 上升-下降 上涨-下跌 提高-降低 支持-反对 同意-拒绝 合法-非法 有罪-无罪 原告-被告 起诉-上诉 成功-失败 以上-以下 之前-之后 允许-禁止 进口-出口"),
  ...phrases("east-west north-south east-north east-south west-north west-south up-down more-less more-fewer rose-fell rise-fall rising-falling increase-decrease increased-decreased win-lose won-lost before-after above-below over-under high-low higher-lower he-she his-her him-her first-last buy-sell bought-sold guilty-innocent alive-dead import-export imports-exports legal-illegal supported-opposed convicted-acquitted million-billion million-trillion billion-trillion able-unable and-or all-some always-sometimes"),
];

function pairs(given: string): [string, string][] {
  return given.split(" ").map((pair) => [pair[0] ?? never, pair[1] ?? never]);
}

function phrases(given: string): [string, string][] {
  return given.split(" ").map((pair) => [pair.split("-")[0] ?? never, pair.split("-")[1] ?? never]);
}

/** Whether a line denies, doubts, asks or quotes otherwise than before, or says the opposite. */
export function turnsRound(before: string, after: string): boolean {
  const [one, other] = [plain(before), plain(after)];
  // 末来 → 未来 brings no 未, and 非长 → 非常 takes no 非 away.
  const isTurned = (read: (text: string) => string) => countedIn(read(one)) !== countedIn(read(other));
  if (isTurned((text) => text) && isTurned((text) => text.replace(only, "  "))) return true;
  if (isTakenBack(one, other) || isTakenBack(other, one)) return true;
  return opposites.some(([a, b]) => {
    const [first, second] = [count(other, a) - count(one, a), count(other, b) - count(one, b)];
    return (first < 0 && second > 0) || (first > 0 && second < 0);
  });
}

/** lawful → unlawful: one word in place of another that takes it back. */
function isTakenBack(before: string, after: string): boolean {
  const words = (text: string) => new Set(text.match(/[a-z]{4,}/g) ?? []);
  const [old, fresh] = [words(before), words(after)];
  return [...fresh].some((word) => !old.has(word) && /^(?:un|in|im|il|ir|dis|non)/.test(word) && [...old].some((was) => !fresh.has(was) && /^(?:un|in|im|il|ir|dis|non)$/.test(word.slice(0, -was.length)) && word.endsWith(was)));
}

/** Tidy typography changes no meaning: full width and curved quotation marks are the same signs. */
function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/[“”「」『』«»„]/g, '"').replace(/’/g, "'");
}

function countedIn(text: string): string {
  return JSON.stringify((text.match(counted) ?? []).toSorted());
}

function count(text: string, word: string): number {
  return text.match(new RegExp(/^[a-z]/.test(word) ? `\\b${word}\\b` : word, "g"))?.length ?? 0;
}
