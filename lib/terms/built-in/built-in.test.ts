import { expect, test } from "vitest";
import { makeMatcher } from "../match.ts";
import { replacementOf } from "../replacement.ts";
import { faultOf } from "../rules.ts";
import { builtInTerms } from "./all.ts";

const terms = builtInTerms();
const matcher = makeMatcher(terms);

test("every entry is a right entry, stands once, and says why and by which rule", () => {
  expect(terms.length).toBeGreaterThan(250);
  expect(terms.filter((term) => faultOf(term) !== null || term.reason === "" || term.source === "" || term.replacement === "")).toEqual([]);
  expect(new Set(terms.map(({ term }) => term)).size).toBe(terms.length);
  expect(terms.filter(({ severity }) => severity === "block")).toEqual([]);
});

test("every entry is found, and what it is replaced by is right", () => {
  for (const { term, replacement } of terms) {
    const hit = matcher.find(`（${term}）`)[0];
    expect(hit?.term.term, term).toBe(term);
    expect(hit && replacementOf(hit, `（${term}）`), term).toBe(replacement);
    expect(matcher.find(`（${replacement}）`), replacement).toEqual([]);
  }
});

/** Right sentences that hold an entry by chance. */
const right = [
  "费用按装机容量分摊，按装修合同付款，按装箱单点验。", "他们偷渡假证件，又用过渡假设推算。", "这座落在后面的塔，每座落于山脊的亭子。", "蚊帐单价三十元，营帐号码写在门上。", "购买帐篷不付帐篷押金。",
  "本报发布署名文章，公布署名权归属。", "一家俱乐部开业。", "与他有关健康的一切。", "他未必竟是如此。", "山脉博物馆开馆。", "险峻工程如期完工。", "对手竟赛过了他，双方竟争吵起来。",
  "神秘决定公布，进口决定撤回。", "他闲暇想读书。", "占全部份额的三成，完成份额认购，供水份额下调。", "业余爱好象棋，友好象征。", "这次招聘启示我们早做准备。", "一幅射箭图。", "喜欢渡船的人。",
  "第二、三十条，一、二、三十。", "感冒似乎好了。", "候补尝到了滋味。", "父亲蜜月旅行。", "目标是 5 kW、3 MHz、20 km/h、101.3 kPa、5000 mAh、2 kWh。", "PM2.5 和 M2 增速，CO2 排放。", "人们莫不关心此事。", "既使甲高兴，又使乙满意。",
  "双色球蓝球号码。", "办公尺寸图。", "He said they were separate; the government received it.",
];

test.each(right)("nothing is found in: %s", (sentence) => expect(matcher.find(sentence).map(({ term: { term } }) => term)).toEqual([]));
