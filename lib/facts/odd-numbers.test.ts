import { expect, test } from "vitest";
import { checkText } from "./check.ts";
import { findMeasures } from "./measures.ts";
import { prepareSources } from "./prepare.ts";
import { squeeze } from "./squeeze.ts";
import type { FactContext } from "./types.ts";

const context: FactContext = { date: "2024-11-20", language: "zh-CN" };
const values = (text: string) => findMeasures(text, context.date).map(({ value }) => value);
const states = (text: string, source: string) => checkText(text, prepareSources([{ passages: [source], date: "" }], context), context, 1).map(({ state }) => state);

/** Lists of spellings of one value, and what it is. */
const spellings: readonly (readonly [value: string, ...spellings: string[]])[] = [
  ["amount:1234567 CNY", "1234567元", "1,234,567元", "1，234，567元", "１，２３４，５６７元", "1 234 567元", "1\u00a0234\u00a0567元", "1\u2009234\u2009567元"],
  ["number:12000", "12000名", "12 000名", "１２，０００名", "1万2千名", "1万2", "12 000 people"],
  ["number:35000", "3万5", "三万五", "35,000"],
  ["number:1250000000", "12.5个亿", "12.5亿", "十二点五亿"],
  ["amount:150000000 CNY", "1.5 亿元", "1.5亿元", "1.5 亿 元", "1 亿 5000 万元", "15000 万元"],
  ["percentage:40", "百分之 40", "4 成", "40 %", "四成"],
  ["number:10500", "1万零500", "一万零五百", "10500"],
  ["percentage:100", "百分之百", "100%", "100 percent"],
  ["percentage:70..80", "七八成", "70%-80%", "百分之七十至八十", "七至八成", "7成至8成"],
  ["percentage:75", "3/4", "¾", "四分之三", "75%"],
  ["number:2 double", "翻番", "翻一番", "翻了一番"],
  ["number:18 month", "一年半", "18个月"],
  ["number:200 s", "3分20秒", "三分二十秒", "200秒"],
  ["number:7530 s", "2:05:30", "2小时5分30秒", "7530秒"],
  ["number:9000 s", "2 hours 30 minutes", "2小时30分钟", "150 minutes"],
  ["number:1.8 m", "1米8", "1米80", "1.8米", "180厘米"],
  ["amount:3.5 CNY", "3块5", "3.5元"],
  ["number:15000000 m2", "15km²", "15平方公里", "15 sq km", "1500公顷"],
  ["number:3 m3", "3m³", "3立方米"],
  ["number:0.5 points", "50个基点", "0.5个百分点", "50 basis points", "50bp"],
  ["amount:1200000 USD", "$1.2m", "$1.2 million", "120万美元", "$1.2M"],
  ["amount:500000 GBP", "£500k", "50万英镑"],
  ["number:500000", "500k people", "half a million people", "50万人"],
  ["number:150", "one hundred and fifty people", "150人", "一百五十人"],
  ["number:250000", "two hundred and fifty thousand people", "25万人"],
  ["number:-5 C", "-5℃", "零下5摄氏度", "minus 5°C"],
];

test.each(spellings)("%s in every spelling", (value, ...words) => {
  for (const spelling of words) expect(values(spelling), spelling).toEqual([value]);
  const others = spellings.filter(([other]) => other !== value).flatMap(([, ...each]) => each);
  for (const other of others) expect(values(other), other).not.toContain(value);
});

test("both ends of a range are counted in what stands behind it", () => {
  const ranges: readonly (readonly [value: string, ...spellings: string[]])[] = [
    ["number:3000000..5000000", "3-5 million", "3 to 5 million", "between 3 and 5 million", "300万至500万"],
    ["amount:30000000..50000000 CNY", "3-5千万元", "3000万至5000万元"],
    ["number:200000..300000", "二十至三十万人", "20至30万人"],
    ["number:30000..50000", "三至五万人", "3-5万"],
    ["number:80..100", "八十到一百人", "80到100人"],
    ["percentage:30..50", "三至五成", "30%-50%"],
    ["number:-10..-5 C", "-10至-5℃", "零下10至零下5摄氏度", "零下5至10摄氏度"],
    ["number:-10..5 C", "-10~5℃"],
    ["percentage:-3..5", "增速为-3%至5%", "growth of -3% to 5%"],
    ["number:1800..3600 s", "30分钟至1小时", "0.5至1小时"],
    ["amount:3000000..5000000 USD", "$3-5 million", "$3 million to $5 million"],
  ];
  for (const [value, ...words] of ranges) for (const spelling of words) expect(values(spelling), spelling).toEqual([value]);
});

test("blanks between digits and Chinese characters change nothing, and places stay those of the text", () => {
  const pairs = ["第 3 届|第3届", "20 多人|20多人", "下午 3 时 30 分|下午3时30分", "21 世纪 90 年代|21世纪90年代", "零下 3 摄氏度|零下3摄氏度", "3 比 2 获胜|3比2获胜", "近 3 成|近3成", "3 年半|3年半", "2024 年 11 月 18 日晚 8 时|2024年11月18日晚8时", "G 4719 次 和 8 号线|G 4719次 和8号线"];
  for (const pair of pairs) {
    const [spaced = "", close = ""] = pair.split("|");
    expect(values(spaced), spaced).toEqual(values(close));
    for (const { from, to } of findMeasures(`会上 5 人说 ${spaced}。`, context.date)) expect(`会上 5 人说 ${spaced}。`.slice(from, to)).toMatch(/^\S(?:.*\S)?$/);
  }
  expect(states("气温为零下 3 摄氏度。", "气温为3摄氏度。")).not.toContain("supported");
  expect(checkText("全长 1.5 亿 元。", prepareSources([{ passages: ["全长1.5亿元。"], date: "" }], context), context, 1).map(({ text, state }) => [text, state])).toEqual([["1.5 亿 元", "supported"]]);
});

test("from one amount to another are two amounts", () => {
  expect(values("Profit rose from $1.2m to $1.5m.")).toEqual(["amount:1200000 USD", "amount:1500000 USD"]);
});

test("the same digits in another unit of one dimension are another value", () => {
  for (const [text, source] of [["每片含35毫克。", "每片含35微克。"], ["容量为500GB。", "容量为500MB。"], ["装机容量5吉瓦。", "装机容量5兆瓦。"], ["面积15km²。", "长度15公里。"], ["面积15平方公里。", "全长15km。"]] as const) expect(states(text, source), text).not.toContain("supported");
  expect(states("每片含35微克。", "每片含0.035毫克。")).toEqual(["supported"]);
});

test("a minus that is part of the value turns no direction round", () => {
  expect(states("气温降至-3℃。", "气温降至零下3摄氏度。")).toEqual(["supported"]);
  expect(states("气温降至-3℃。", "气温降至3℃。")).not.toContain("supported");
  expect(states("气温升至-3℃。", "气温降至-3℃。")).toEqual(["contradicted"]);
  expect(states("出口额同比增长约-3%。", "出口额同比下降约3%。")).toEqual(["supported"]);
});

test("versions, models, codes and days of remembrance are names", () => {
  for (const name of ["Claude 3.5 Sonnet", "Python 3.12", "iOS 18.1", "版本3.14", "麒麟9000S", "歼-20", "邮编100080", "股票代码600519", "600519.SH", "00700.HK", "订单号20241118001", "ISSN 1000-1234", "ISBN-13: 978-0-306-40615-7", "0755-8888 8888", "138 0013 8000", "138-0013-8000", "（010）12345678", "400 800 1234", "12345热线", "9·11事件", "“7·20”特大暴雨", "公元前221年", "光绪二十六年", "农历十月十八", "腊月廿三"]) expect(findMeasures(name, context.date).map(({ kind }) => kind), name).toEqual(["title"]);
  expect(states("他们用的是Python 3.12。", "他们用的是Python 3.11。")).toEqual(["unsupported"]);
});

test("beside such a name a number stays one", () => {
  expect(values("Chrome 5 million users")).toEqual(["number:5000000"]);
  expect(values("my mate 3 years ago")).toEqual(["number:36 month"]);
  expect(values("汇率走强-5%")).toEqual(["percentage:-5"]);
  expect(values("2024 万科年会，第3/5页")).toEqual(["number:2024", "number:3 ordinal", "number:5"]);
  expect(values("two three-day trips")).toEqual(["number:2", "number:259200 s"]);
  expect(values("比分3-2，阵容2/11")).toEqual(["number:3:2", "number:2", "number:11"]);
});

// Before, the first of these alone took years; a slow machine needs two seconds for all. The runner's limit ends what takes longer.
test("no run of signs holds anybody up", { timeout: 20_000 }, () => {
  for (const text of [`a${"1".repeat(60)}%20`, `A-${"1a".repeat(60)}万`, "1".repeat(50_000), "1-".repeat(20_000), "a1".repeat(20_000), "111,".repeat(10_000), "万".repeat(20_000)]) {
    expect(findMeasures(text, context.date).length, text.slice(0, 9)).toBeGreaterThanOrEqual(0);
    expect(squeeze(text).words.length).toBeGreaterThan(0);
  }
});
