/** Digits that are no numbers: telephone numbers, ISBN, versions, documents, trains and aircraft; and words that only contain a numeral. Pure. */
import { readNumeral } from "./chinese-numeral.ts";
import type { Measure } from "./measure.ts";

/** Makers' names that stand apart from the version, which is no number then. */
const versioned = "iPhone|iPad|Windows|Android|Boeing|Airbus|Galaxy|GPT|Claude(?: Opus| Sonnet| Haiku)?|Gemini|Llama|Qwen|Grok|DeepSeek|Kimi|ERNIE|Apollo|Xbox|PlayStation|Mate|Python|Java|Node\\.?js|iOS|macOS|iPadOS|watchOS|HarmonyOS|Linux|Ubuntu|Debian|Chrome|Firefox|Safari|MySQL|PostgreSQL|Redis|Kubernetes|TypeScript|Bluetooth|Wi-?Fi|USB|HTTP|[Vv]ersion|版本号?|鸿蒙|骁龙|天玑|麒麟|锐龙|酷睿|文心(?:一言|大模型)?|通义千问|混元|星火|波音|空客";
/** What is read once and not again from each of its signs stands in a lookahead: a fingerprint of 40 digits would take years else. */
const designations: readonly RegExp[] = [
  /(?<![\d.,])\d{16,}(?![\d.])/g,
  /IS[BS]N(?:-1[03])?[:： ]*[\dX-]{9,17}|97[89]-[\d-]{8,13}\d/gi,
  /(?<![\d.])(?:\+?86[- ]?)?1[3-9]\d{9}(?!\d)|(?<!\d)0\d{2,3}-\d{7,8}(?!\d)|(?<!\d)[48]00-?\d{3,4}-?\d{3,4}(?!\d)|(?<!\d)0\d{2,3}[- ]\d{3,4} \d{4}(?!\d)|(?<!\d)1[3-9]\d[ -]\d{4}[ -]\d{4}(?!\d)|[（(]0\d{2,3}[)）] ?\d{7,8}(?!\d)|(?<!\d)[48]00 \d{3,4} \d{3,4}(?!\d)|(?<![\d.,])\d{5,6}(?=(?:政务|服务|便民|市民){0,3}热线)|(?<=(?:电话|热线|致电|拨打)[:： ]?)(?:\d{1,3}(?:,\d{3})+|\d{3,12}|[零〇一二三四五六七八九十百千]{3,})(?!\d)/g,
  /(?<![\d.])\+\d{1,3}[ -]?(?:\(\d{1,4}\)[ -]?)?\d{2,4}(?:[ -]?\d{2,4}){1,3}(?!\d)|\(\d{3}\) ?\d{3}-\d{4}(?!\d)|(?<![\d.,])0\d{2,4} \d{3,4} \d{3,4}(?!\d)|(?<=\b(?:call|dial|phone|telephone|tel|fax|hotline)[:.]? )\d{3,4}[ -]?\d{3,4}(?:[ -]?\d{3,4})?(?![\d%])/gi,
  /(?<=(?:邮编|邮政编码|代码|编号|单号|账号|帐号|卡号|QQ群?号?|微信号?|学号|工号|案号|批号|序列号|流水号|许可证号?)[:：为是 ]{0,2})[A-Za-z]{0,4}\d{4,}(?![\d.])|(?<![\d.])\d{6}\.(?:SH|SZ|BJ)\b|(?<![\d.])\d{4,5}\.HK\b/g,
  /公元前(?:约)?(?:\d{1,4}|[零〇一二三四五六七八九十百千]{1,5})(?:年|世纪)|(?:洪武|永乐|嘉靖|万历|崇祯|顺治|康熙|雍正|乾隆|嘉庆|道光|咸丰|同治|光绪|宣统|贞观|开元|天宝)(?:元|\d{1,2}|[一二三四五六七八九十]{1,3})年|(?:(?:农历|阴历)(?:正|腊|冬|闰?[一二三四五六七八九十]{1,2})|正|腊|冬)月(?:初[一二三四五六七八九十]|廿[一二三四五六七八九]?|[二三]?十[一二三四五六七八九]?)/g,
  /(?<![\d.])\d{1,2}[·•]\d{1,2}(?![\d.%])/g,
  /(?:[歼轰运直强教]|东风|巨浪|红旗|鹰击|霹雳|苏|米格|翼龙|彩虹)-\d+[A-Za-z]*(?![\d.%])/g,
  /[〔[【(（](?:19|20)\d\d[〕\]】)）]\s?(?:第\s?)?\d+号/g,
  /(?:(?<=[路街道巷弄])\d+(?:弄\d+)?号|\d+(?:号院|号楼|号线|单元|幢))(?:\d+(?:号院|号楼|号|单元|室|栋|幢|层))*/g,
  /(?<!二)十[一二三四五]五(?=[”"」]?(?:规划|期间|时期|以来|末|开局|初|$|[”"」，。、]))/g,
  /(?<![\d.])(?!(?:1[5-9]|20)\d\d\.\d{1,2}\.\d{1,2}(?![\d.]))[vV]?\d+\.\d+\.\d+(?:\.\d+)*(?![\d.]*[年月日])/g,
  /(?<![A-Za-z\d])[A-Za-z]{1,12}-?(?=(\d+(?:\.\d+)?[A-Za-z\d]*(?:-[A-Za-z\d]+)*))\1(?![\d%]|\.\d|,\d{3}|[万亿千百]|个百分点)/g,
  new RegExp(`(?<![A-Za-z\\d.])(?:${versioned}) ?\\d+(?:\\.\\d+)*(?:-\\d+)?[A-Za-z]*(?![\\d%]|\\.\\d| ?(?:[mb]illion|thousand|percent|per cent|[万亿%人名家个台款元]))`, "g"),
  /(?<![A-Za-z\d])[A-Z][A-Za-z]{0,4}(?:\d{1,3}(?:,\d{3})+|[零〇一二三四五六七八九十百千]{2,})(?![支个名人家只项年月日条岁天元点分场位届多余万亿%.\d])/g,
  /(?<=波音|空客)[零〇一二三四五六七八九十百千]{2,}/g,
  /(?<![\d.-])[1-9]\d{2}-\d{1,2}(?![\d.%-])/g,
  /(?<![\d.A-Za-z])\d{1,4}[A-Z](?![A-Za-z])(?!\d)/g,
];
/** A run of letters before a number is often another word: GDP6.7%, NBA30支, RMB100, Q3. */
const otherWord = /^(?:Q[1-4]|H[12]|(?:RMB|USD|CNY|EUR|HKD|GBP|JPY|US|HK|NT)\d.*|[A-Z]{2,}\d+|(?:the|in|of|to|at|on|by|and|or|from|about|than|over|under|mid-?|early-?|late-?|pre-?|post-?)\d.*)$/i;
const counted = /^(?:支|个|名|人|家|只|项|年|月|日|条|岁|天|元|点|分|场|位|届|[多余])/;

/** `taken`: one byte per UTF-16 unit, set where a rule has read something. What is found is marked in it. */
export function findDesignations(text: string, taken: Uint8Array): Measure[] {
  const found: Measure[] = [];
  for (const pattern of designations) {
    for (const { 0: words, index: from } of text.matchAll(pattern)) {
      const to = from + words.length;
      if (taken[from] === 1 || taken[to - 1] === 1) continue;
      if (otherWord.test(words) && (!/^[A-Z]{2,}\d+$/.test(words) || counted.test(text.slice(to)))) continue;
      taken.fill(1, from, to);
      // 5G, 3D and the like are words.
      if (words.length < 3) continue;
      const value = `title:${plain(words)}`;
      found.push({ from, to, kind: "title", value, dimension: "designation", low: 0, high: 0, hedge: "", exact: [] });
    }
  }
  return found;
}

/** 波音 787-9, g4,617 and G四千六百一十七 are written in other ways elsewhere. */
function plain(words: string): string {
  const numeral = /[零〇一二三四五六七八九十百千]{3,}|(?<=[A-Za-z])[零〇一二三四五六七八九十百千]{2,}/.exec(words)?.[0] ?? "";
  if (/^十.五$/.test(words)) return words;
  const read = numeral === "" ? null : readNumeral(numeral);
  return (read === null ? words : words.replace(numeral, String(read.low))).toLowerCase().replace(/(?<=^is[bs]n)-1[03](?=[:： ])/, "").replace(/[\s：:,]|^(?:波音|空客|boeing|airbus)/g, "");
}

const idioms = /一起|一些|一下|一定|一直|一般|一样|一致|一切|一旦|一再|一向|一面|一边|一方面|一方|一带一路|一带|一路|一系列|一体|一流|一线|一度|一举|一时|一点|一批|一同|一律|一味|一经|一心|一手|(?<!翻了?)一番|一行|一大|一批|一名|一个(?![半亿多余])|一位|一家|一种|一项|一次|一场|一条|一份|一座|一张|一段|万一|统一|唯一|同一|单一|逐一|(?<!分)之一|第一时间|进一步|双十[一二]|三峡|三亚|三明|三星|三农|三维|三军|三角|三甲|三文鱼|五一|十一黄金周|十一假期|五粮液|六安|六盘水|七夕|八卦|九寨沟|九江|十堰|百度|百姓|百货|百科|百花|千万别|千万不|千方百计|千家万户|万科|万达|万物|万象|万里|万众|万能|十分|四川|四处|四周|四大|五大|六大|三大|两大|八大|十大|两会|两岸|两国|两地|两者|两侧|两边|两旁|双方|三方|三国|三世|二世|一世|四世|五世|六世|七世|八世|九世|二手|二维|二次元|二胎|二孩|二战|一战|不三不四|再三|两院|两极|两性|二人转|四季|五金|五官|五环|六一|七一|八一|九一八|七七事变|四化|三七|万宁|万州|亿万|百分百|十足|十字|八达岭|三明治|三里屯|五台山|五道口|六朝|千岛湖|千禧|百年|万年|千古|万岁|万维/g;

/** Words that only contain a numeral. Longer numerals are left alone: 一百三峡 is none of them. */
export function markIdioms(text: string, taken: Uint8Array): void {
  for (const { 0: word, index } of text.matchAll(idioms)) {
    const before = text[index - 1] ?? "";
    if (/[\d一二两三四五六七八九十百千万亿几数余多第.]/.test(before) && /^[一二两三四五六七八九十百千万亿]/.test(word)) continue;
    taken.fill(1, index, index + word.length);
  }
}
