/** Organisations by how their names end, and where those names begin. Pure. */
import type { Stretch } from "./types.ts";

const ends = "(?:有限公司|公司|集团|大学|学院|银行|委员会|研究院|研究所|科学院|协会|学会|商会|联合会|基金会|法院|检察院|公安局|教育局|规划局|气象局|统计局|税务局|管理局|教育厅|公安厅|财政厅|外交部|商务部|财政部|教育部|国防部|发改委|证监会|银监会|保监会|卫计委|医院|出版社|通讯社|电视台|交易所|俱乐部|博物馆|图书馆|体育馆|联盟|指挥部|办公室|实验室)";
const ending = new RegExp(`${ends}(?!(?:的)?(?:${ends.slice(3, -1)})|长|士|生|员工)`, "gu");
const run = /[\p{Script=Han}A-Za-z0-9]{1,16}$/u;
const bare = new RegExp(`^.{0,1}${ends}$`, "u");
const latin = /(?:[A-Z][A-Za-z&'’-]+ (?:of |for |and |the )?){1,5}(?:University|College|Institute|Company|Corporation|Corp|Inc|Ltd|Group|Bank|Ministry|Agency|Association|Committee|Commission|Council|Court|Hospital|Party|Foundation)(?![A-Za-z])/g;
/** Grammar and verbs that stand before a name and never in it. */
const edge = /.*(?:[的在和与及对向由被从据是为任到把让将并其该某这那各本称说等两几名家位个所了以日]|根据|通过|位于|来自|毕业于|就读|任职|担任|成为|加入|介绍|记者|目前|今年|去年|成立|包括|隶属|一家|此外|同时|其中|这家|收购|起诉|现任|曾任|前往|进入|经过|判处|分析|证明|引入|起诉|要求|支持|组织|联合|罪|接受|协调|负责|符合|意味着|制作|不少|虽然|帮助|申请|涉及|继续|导致|建立|形成|今后|感谢|选择|而|还|须|指|达成|客户|供应商)/u;

/** Names of two signs before the ending and more; common nouns (该公司, 一所大学) are none. */
export function findOrganisations(text: string): Stretch[] {
  const found: Stretch[] = [];
  let last = 0;
  for (const { 0: end, index } of text.matchAll(ending)) {
    const to = index + end.length;
    const words = (run.exec(text.slice(Math.max(last, index - 16), index))?.[0] ?? "") + end;
    const own = words.slice(edge.exec(words.slice(0, -2))?.[0].length ?? 0);
    last = to;
    if (!bare.test(own) && !common.test(own)) found.push({ from: to - own.length, to });
  }
  for (const { 0: words, index } of text.matchAll(latin)) found.push({ from: index + (/^The /.exec(words)?.[0].length ?? 0), to: index + words.length });
  return found;
}

const common = /^(?:上市|股份|有限|中央|商业|地方|国有|人民|民营|保险|互联网|科技|房地产|外资|全国|当地|高级|中级|最高|三甲|综合|国家|分支|相关|有关|大型|中小|母|子|分|外国|海外|国内|多家|重点|职业|高职|民办|公立|私立|医学|专科|投资|贸易|航空|电子|管理|创业|红筹|物业|物流|金融|证券|地产|建筑|食品|能源|石油|电力|网络|传媒|影视|旅游|咨询|广告|遗产|重点|附属|第一附属|第二附属|传播|电视广播|足球|职业足球|专业|特别|残疾人创业|IT)(?:有限公司|公司|集团|大学|学院|银行|委员会|法院|医院|协会|研究院|研究所|俱乐部|联盟|学会|实验室|办公室)$/u;
