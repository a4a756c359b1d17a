/** Tells whether a line is a byline, and whose. */

/** Family names of nine in ten Chinese people; a bare name on a line of its own is believed only with one of these. */
const families = new Set("李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼官衣楚佟栗匡宗台巫鞠僧桑荆谌银扬明沙伏岑习胥蔺".split(""));
const compoundFamilies = /^(?:欧阳|上官|司马|诸葛|皇甫|令狐|慕容|司徒|尉迟|东方|端木|公孙|夏侯|宇文|长孙)/;
/** Words that stand alone on a line and are no names though they could be. */
const noNames = new Set("前言 引言 引子 导语 导读 编者按 编者 按语 摘要 序言 序章 正文 结语 结束语 后记 尾声 题记 全文 目录 附录 附件 背景 现状 问题 成果 高端 常见 时间 安全 方法 方案 方向 文化 文章 文学 金融 江湖 明天 强国 华为 原因 原则 成功 单位 关键 关于 解决 向前 向上 时代 来源 应用 应对 和平 谈话 连线 商业 官方 计划 计算 全球 简介 简讯 简报 高科技 白皮书 乐园 万象 武汉 江西 安徽 海南 宁波 银行 石油 华北 华南".split(" "));

const han = String.raw`\p{Script=Han}`;
const chineseName = String.raw`(?:${han}[\u3000 ]{1,2}${han}|${han}{2,4}|${han}{2,8}[·•・．]${han}{2,12})`;
const chineseNames = String.raw`${chineseName}(?:[\s、,，/／&和与]+${chineseName}){0,5}`;
const latinWord = String.raw`\p{Lu}[\p{L}.'’-]*`;
const latinName = String.raw`${latinWord}(?:\s+(?:${latinWord}|de|da|di|del|der|den|la|le|van|von|bin|al|y)){1,4}`;
const latinNames = String.raw`${latinName}(?:\s*(?:,|&|and)\s+${latinName}){0,4}`;
const role = String.raw`(?:\S{0,10}(?:记者|通讯员|评论员|特派员|撰稿人)|撰稿|撰文|作者|编译|翻译|图文|口述|整理|文)`;
const closing = String.raw`(?:\s*${han}{0,6}(?:报道|摄影|综合报道|编译|整理|文))?`;

const bulleted = /^\s*[■◎□●▲◆★☆※⊙☉○◇▪▶►◼]\s*/;
const roled = new RegExp(String.raw`^(?:[（(【［\[]\s*)?${role}\s*[:：/／|｜\s]\s*(?<names>${chineseNames}|${latinNames})${closing}\s*[)）】］\]]?$`, "u");
const edited = new RegExp(String.raw`^[（(【［\[]?\s*(?:责任编辑|责编|编辑)\s*[:：/／\s]\s*(?<names>${chineseNames}|${latinNames})\s*[)）】］\]]?$`, "u");
const latinAlone = new RegExp(`^${latinNames}$`, "u");
const english = new RegExp(String.raw`^(?:By|by|BY|Written by|Reported by|Story by|Words by|Text by|Words|Text)\s*:?\s+(?<names>${latinNames}|${latinWord}|${chineseNames})(?:\s*[,|·–—-]\s*(?<more>[^.。!?]{1,60}))?$`, "u");
const bareChinese = new RegExp(String.raw`^(?:${chineseName})(?:[\s、]+${chineseName}){0,3}$`, "u");

/** The names on a byline such as `■李开复`, `本报记者 张三 李四`, `文/张三`, `By Jane Doe, staff writer`; null for other lines. */
export function namesOnByline(line: string): string | null {
  const text = line.trim();
  if (text.length > 80) return null;
  const plain = text.replace(bulleted, "");
  const names = (roled.exec(plain) ?? english.exec(plain))?.groups?.names;
  if (names !== undefined) return listed(names);
  return plain === text ? null : (bareNames(plain) ?? latinNamesAlone(plain));
}

/** The names in `（编辑 张三）`, without a colon as many papers print it. */
export function editorsNames(line: string): string | null {
  const names = edited.exec(line.trim())?.groups?.names;
  return names === undefined ? null : listed(names);
}

/** A line or part of a line that is nothing but Western names. */
export function latinNamesAlone(text: string): string | null {
  return latinAlone.test(text.trim()) ? listed(text) : null;
}

/** A line that is nothing but one to four Chinese names, without any sign that it is a byline. */
export function bareNames(line: string): string | null {
  const text = line.trim();
  if (!bareChinese.test(text)) return null;
  const names = listed(text).split("、");
  return names.every((name) => name.length <= 4 && !noNames.has(name) && (compoundFamilies.test(name) || (name.length <= 3 && families.has(name[0] ?? "")))) ? names.join("、") : null;
}

/** One or several names as they are written after a label; cut where no name can go on. */
export function namesAfterLabel(value: string): string {
  const text = value.trim().replace(/^[|｜/／·:：\s]+|[|｜/／·,，;；\s]+$/g, "");
  const chinese = new RegExp(`^${chineseNames}$`, "u").exec(text);
  return chinese ? listed(text) : text.replace(/\s+/g, " ");
}

function listed(names: string): string {
  const text = names.trim().replace(/\s+/g, " ");
  if (!/\p{Script=Han}/u.test(text)) return text.replace(/\s*,?\s+(?:and|&)\s+/gu, ", ");
  // 李　明: a name of two characters is spaced out to the width of three.
  return text.replace(/(?<!\p{Script=Han})(\p{Script=Han}) (\p{Script=Han})(?!\p{Script=Han})/gu, "$1$2").split(/[\s、,，/／&和与]+/u).filter((name) => name !== "" && !/(?:报道|摄影|编译|整理)$/u.test(name)).join("、");
}
