/** What models say about their answer, before and behind it, and when they give none. */

const openZh = "(?:好的|好|当然可以|当然|没问题|可以|明白了?|收到|遵命)";
const pointZh = "(?:我(?:已|为|将|来|会)|以下|下面|如下|这是|这里是|(?:根据|按照|依据)(?:您|你|以上|上述|资料|材料|所给|给定|提供|原文|稿件)|为您|为你|请看|请查收)";
/** What is named behind "以下是". "以下是投票结果：" begins an article as well, and is none of them. */
const workZh = "(?:改写|重写|润色|修改后|调整后|压缩|缩写|精简|扩写|扩充|续写|导读|标题|摘要|提纲|大纲|采访问题|标签|帖文|帖子|文案|版本|为您|为你|生成|拟定|拟写)";
const thingZh = "(?:改写|重写|润色|修改|调整|压缩|缩写|精简|扩写|扩充|续写|导读|标题|摘要|概括|总结|提纲|大纲|问题|采访|标签|帖文|帖子|文案|版本|结果|建议|要求|文字|内容|段落|答案|稿件)";
const thingEn = "(?:rewrit|rework|revis|edit|shorten|condens|expand|continu|version|headline|title|standfirst|summar|outline|question|interview|tag|post|paragraph|passage|text|draft|suggest|option|result|list|request|article|tone)";
const openEn = "(?:sure(?: thing)?|certainly|of course|absolutely|okay|ok|great|got it|understood|no problem|yes)";
const labelZh = "(?:改写|重写|修改|润色|调整|压缩|缩写|扩写|续写)(?:后的?)?(?:的?(?:文字|文本|内容|版本|段落|稿件?))?|导读|摘要|标题|提纲|写作提纲|采访提纲|采访问题|问题|标签|帖文";
const labelEn = "(?:(?:rewritten|revised|shortened|expanded|reworked|edited) (?:text|version|passage|paragraph)|standfirst|summary|headlines?|outline|(?:interview )?questions?|tags?|(?:social media )?posts?|continuation)";

/** Each stands at the beginning of a line and ends before the first word that was asked for. */
const prefaces: readonly RegExp[] = [
  new RegExp(`^${openZh}[，,。.！!、\\s]*$`, "u"),
  new RegExp(`^${openZh}[，,。！!、\\s]+[^：:\\n。]{0,80}[：:]\\s*`, "u"),
  new RegExp(`^${openZh}[，,。！!、\\s]+(?=[^\\n]{0,80}$)[^\\n]*${thingZh}[^\\n]*$`, "u"),
  new RegExp(`^${pointZh}(?=[^：:\\n。]{0,80}${workZh})[^：:\\n。]{0,90}[：:]\\s*`, "u"),
  new RegExp(`^${pointZh}(?=[^\\n]{0,60}$)[^\\n]*${workZh}[^\\n]*如下[。：:]?$`, "u"),
  new RegExp(`^【?(?:${labelZh})】?[：:]\\s*`, "u"),
  new RegExp(`^【?(?:${labelZh})】?$`, "u"),
  new RegExp(`^${openEn}[,.!\\s]*$`, "iu"),
  new RegExp(`^(?:${openEn}[,.!:;\\s\\u2014-]+)?(?:here(?:['’]s| is| are)|below (?:is|are)|the following (?:is|are)|these are|this is|i(?:['’]ve| have))(?=[^:\\n]{0,100}${thingEn})[^:\\n]{0,140}:\\s*`, "iu"),
  new RegExp(`^${openEn}[,.!:;\\s\\u2014-]+(?=[^\\n]{0,140}$)[^\\n]*${thingEn}[^\\n]*[.!:]$`, "iu"),
  new RegExp(`^${labelEn}:\\s*`, "iu"),
  new RegExp(`^${labelEn}$`, "iu"),
];

/** Each is a whole line at the end. */
const postscripts: readonly RegExp[] = [
  /^希望(?:以上|这些|这个|这|上述|能|对)[^\n]{0,60}(?:帮助|帮到|满意|有用|符合|满足|喜欢|要求|需求)/u,
  /^以上(?:就是|即为|是|内容|文字|标题|问题|提纲|标签|均|皆|都)[^\n]{0,80}(?:供|仅|参考|要求|资料|希望|选择|标题|问题|提纲|标签|改写|续写|结果|生成)/u,
  /^(?:如果|如|若)(?:您|你)?(?:还)?(?:需要?|有|想|希望)[^\n]{0,60}(?:告诉|告知|随时|调整|修改|改写|补充|其他版本|联系我|我可以|为您|为你)/u,
  /^(?:请|欢迎)?随时(?:告诉|告知|联系|提出)/u,
  /^[（(]?(?:注|说明|备注|注意|字数|全文|共|约)(?:[：:]|\s*\d+\s*字)/u,
  /^(?:i )?hope (?:this|that|these|it)\b[^\n]{0,100}/iu,
  /^(?:please )?(?:let me know|feel free)\b/iu,
  /^(?:if you|should you|would you)\b[^\n]{0,120}\b(?:let me know|i can|i['’]ll|i['’]d|happy to|feel free|adjust|revise|further|another version|changes)\b/iu,
  /^[([]?(?:note|notes|word count|character count|explanation)\s*:/iu,
];

const refusals: readonly RegExp[] = [
  /^(?:非常|十分|很)?(?:抱歉|对不起)[，,。！!\s]*(?:但)?(?:我|作为|您|你|这|由于|无法|不能)/u,
  /^(?:作为|我是)(?:一个|一款|一名)?(?:AI|人工智能|大?语言模型|智能助手)/iu,
  /^我(?:无法|不能|没有办法)(?:满足|完成|提供|协助|执行|帮助|生成|回答|处理)/u,
  /^(?:i['’]m|i am)? ?(?:very |so )?sorry,? (?:but )?(?:i|as an)\b/iu,
  /^as an ai\b/iu,
  /^i (?:can['’]?t|cannot|can not|am unable to|['’]m unable to|won['’]t) (?:help|assist|comply|provide|do|fulfil|continue|create|generate|write)\b/iu,
];
const longestRefusal = 500;

const said = (patterns: readonly RegExp[], line: string | undefined) => line !== undefined && patterns.some((pattern) => pattern.test(line));
const seen = (line: string) => line !== "";

/**
 * The lines that were asked for. Null for a refusal.
 * @param lines trimmed @param of what was to be reworked, or "": what it begins or ends with is no remark
 */
export function withoutTalk(lines: readonly string[], of: string): string[] | null {
  const own = of.split("\n").map((line) => line.trim()).filter(seen);
  const kept = [...lines];
  if (!said(prefaces, own[0])) takeFromStart(kept);
  if (!said(postscripts, own.at(-1))) takeFromEnd(kept);
  const first = kept.find(seen);
  if (said(refusals, first) && !said(refusals, own[0]) && kept.join("\n").length <= longestRefusal) return null;
  return kept;
}

/** More remarks than these in a row nobody makes. */
const mostRemarks = 3;

function takeFromStart(lines: string[]): void {
  for (let turn = 0; turn < mostRemarks; turn++) {
    const at = lines.findIndex(seen);
    const line = lines[at] ?? "";
    const found = prefaces.map((pattern) => pattern.exec(line)?.[0] ?? "").find(seen);
    if (found === undefined) return;
    lines[at] = line.slice(found.length).trim();
  }
}

function takeFromEnd(lines: string[]): void {
  for (let turn = 0; turn < mostRemarks; turn++) {
    const at = lines.findLastIndex(seen);
    if (!said(postscripts, lines[at])) return;
    lines[at] = "";
  }
}
