/** Units that are part of a value, and classifiers that say what is counted. Converted only where that is exact by definition. Pure. */

/** `factor`: how many of the dimension's own unit one of these is. */
export type Unit = { dimension: string; factor: number };
/** `amount`: money. `counts`: a classifier. */
export type UnitEntry = Unit & { amount: boolean; counts: boolean };

const money: readonly (readonly [dimension: string, spellings: string])[] = [
  ["CNY", "元人民币|块钱|人民币|元|yuan|RMB"], ["USD", "美元|美金|US dollars|dollars|dollar"], ["EUR", "欧元|euros|euro"], ["GBP", "英镑|pounds|pound"], ["JPY", "日元|yen"],
  ["HKD", "港元|港币"], ["TWD", "新台币|台币"], ["MOP", "澳门元|澳门币"], ["KRW", "韩元|won"], ["RUB", "卢布|rubles|roubles"], ["INR", "卢比|rupees"], ["AUD", "澳元"], ["CAD", "加元"], ["CHF", "瑞郎|瑞士法郎"], ["XAF", "法郎"], ["SGD", "新加坡元|新元"], ["THB", "泰铢"], ["BRL", "雷亚尔"], ["VND", "越南盾"],
];
const measures: readonly (readonly [dimension: string, factor: number, spellings: string])[] = [
  ["m", 1000, "公里|千米|km|kilometers|kilometres|kilometer|kilometre"], ["m", 1, "米|m|meters|metres|meter|metre"], ["m", 0.01, "厘米|公分|cm|centimeters|centimetres"], ["m", 0.001, "毫米|mm"], ["m", 1e-6, "微米|μm"], ["m", 1e-9, "纳米|nm"], ["m", 1852, "海里"], ["m", 1609.344, "英里|miles|mile"], ["m", 0.3048, "英尺|feet|foot|ft"], ["m", 0.0254, "英寸|inches"],
  ["m2", 1, "平方米|平米|㎡|m²|m2|sq m|square meters|square metres"], ["m2", 1e6, "平方公里|平方千米|k㎡|km²|km2|sq km|square kilometers|square kilometres"], ["m2", 1e4, "公顷|hectares|hectare"], ["m2", 1e-4, "平方厘米|cm²"], ["acre", 1, "英亩|acres|acre"], ["mi2", 1, "平方英里|square miles|sq miles"], ["mu", 1, "亩|mu"], ["m3", 1, "立方米|m³|cubic metres|cubic meters"], ["m3", 1e-6, "立方厘米|cm³"], ["m3", 1e9, "立方公里|km³"],
  ["kg", 1, "千克|公斤|kg|kilograms|kilos"], ["kg", 0.001, "克|grams|gram"], ["kg", 1e-6, "毫克|mg"], ["kg", 1e-9, "微克|μg"], ["kg", 0.45359237, "磅|lbs|lb"], ["kg", 1000, "吨|tonnes|tons"], ["kg", 0.5, "斤|市斤"], ["kg", 0.05, "两重"], ["oz", 1, "盎司|ounces|ounce"], ["bbl", 1, "桶|barrels"], ["l", 1, "升|公升|litres|liters"], ["l", 0.001, "毫升|ml"],
  ["C", 1, "摄氏度|℃|°C|degrees Celsius"], ["F", 1, "华氏度|℉|°F"], ["Wh", 1000, "度电"], ["degree", 1, "度"], ["W", 1, "瓦|watts"], ["W", 1e9, "吉瓦|GW"], ["W", 1000, "千瓦|kW"], ["W", 1e6, "兆瓦|MW"], ["Wh", 1000, "千瓦时|千瓦小时|kWh"], ["Wh", 1e6, "兆瓦时|MWh"], ["Wh", 1e9, "吉瓦时|GWh"], ["Pa", 100, "百帕|hPa"], ["Pa", 1e3, "千帕|kPa"], ["Pa", 1e6, "兆帕|MPa"], ["mmHg", 1, "毫米汞柱|mmHg"], ["V", 1, "伏"], ["V", 1000, "千伏|kV"], ["Hz", 1, "赫兹|Hz"], ["Hz", 1e3, "千赫兹|千赫|kHz"], ["Hz", 1e6, "兆赫兹|兆赫|MHz"], ["Hz", 1e9, "吉赫兹|GHz"], ["byte", 1, "KB"], ["byte", 1e3, "MB"], ["byte", 1e6, "GB"], ["byte", 1e9, "TB"], ["byte", 1e12, "PB"], ["bps", 1, "Kbps"], ["bps", 1e3, "Mbps"], ["bps", 1e6, "Gbps"], ["dB", 1, "分贝|dB"], ["cal", 1, "千卡|大卡|kcal"], ["J", 1, "千焦|kJ"], ["J", 1e-3, "焦耳"], ["hp", 1, "马力"], ["mph", 1, "mph"], ["ly", 1, "光年"],
  ["s", 1, "秒钟|秒|seconds|second"], ["s", 60, "分钟|minutes|minute"], ["s", 3600, "个小时|小时|个钟头|hours|hour"], ["s", 86400, "天|昼夜|days|day"], ["s", 604800, "个星期|星期|周|weeks|week"],
  ["month", 1, "个月|months|month"], ["month", 12, "周年|年|years|year"], ["month", 3, "个季度"], ["age", 1, "周岁|岁|years old|year-olds|year-old"],
  ["percent", 1, "%|percent|per cent"], ["percent", 0.1, "‰"], ["percent", 0.01, "‱"], ["points", 1, "个百分点|百分点|percentage points|percentage point"], ["points", 0.01, "个基点|基点|basis points|basis point|bps|bp"], ["times", 1, "倍|times"],
  ["index", 1, "点"], ["score", 1, "分|points"], ["ring", 1, "环"], ["rank", 1, "号"],
];
const classifiers: readonly (readonly [group: string, spellings: string])[] = [
  ["person", "人次|人|名|位|口|people|persons"], ["body", "家|所|座|间|companies|schools"], ["vehicle", "辆|台|架|艘|列|部"], ["event", "次|起|场|届|轮|回|趟|局|盘"],
  ["thing", "个|项|件|条|种|类|张|份|支|只|头|棵|株|枚|块|片|处|户|套|批|本|册|篇|首|幅|例|宗|笔|组|对|双|级|层|段|节|期|股|手|队|集|章|页|字|行|字节|胜|平|负|球|板|票|席|步|道|门|颗|粒|根|瓶|箱|包|袋|国|省|市|县|村|镇|乡"],
];

/** Every spelling with its unit; letters without regard to case. */
export const unitTable: ReadonlyMap<string, UnitEntry> = new Map<string, UnitEntry>([
  ...money.flatMap(([dimension, spellings]) => spellings.split("|").map((spelling) => [spelling.toLowerCase(), { dimension, factor: 1, amount: true, counts: false }] as const)),
  ...measures.flatMap(([dimension, factor, spellings]) => spellings.split("|").map((spelling) => [spelling.toLowerCase(), { dimension, factor, amount: false, counts: false }] as const)),
  ...classifiers.flatMap(([group, spellings]) => spellings.split("|").map((spelling) => [spelling.toLowerCase(), { dimension: group, factor: 1, amount: false, counts: true }] as const)),
]);

/** Longest spelling first, for the inside of an expression. A word of letters ends where letters end; 第一人民医院 counts nobody. */
export const unitWords: string = [...unitTable.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).map((word) => (/[a-z]$/i.test(word) ? `${word}(?![a-z])` : word === "人" ? "人(?![民类物才])" : word)).join("|");

/** Signs that stand before an amount. */
export const currencySigns: Readonly<Record<string, string>> = { "$": "USD", "us$": "USD", "hk$": "HKD", "nt$": "TWD", "¥": "CNY", "€": "EUR", "£": "GBP", "人民币": "CNY", "rmb": "CNY", "usd": "USD", "cny": "CNY", "eur": "EUR" };
