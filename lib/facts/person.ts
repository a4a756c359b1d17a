/** Persons: beside a role or a verb of saying, and transliterated names whole. Pure. */
import type { Stretch } from "./types.ts";

/** Characters that foreign names are written with. */
const sound = "阿埃艾爱安昂奥巴白班邦保鲍贝本比彼宾波伯勃博布查察楚茨达戴丹当道德登邓迪蒂丁东杜顿多恩尔法凡范菲费芬佛夫弗福富盖冈高戈哥格葛根古瓜圭哈海汉豪赫黑亨洪胡华怀惠霍基吉加贾简杰金津久卡凯坎康考柯科克肯孔库昆夸拉莱赖兰朗劳勒雷黎李里理利丽莉列林琳留龙卢鲁路伦罗洛马玛迈麦曼芒梅门蒙孟米密明莫默姆穆纳娜南瑙内尼妮宁纽努诺欧帕潘庞佩彭皮平蒲普齐奇契恰乔琼热仁日荣茹瑞若萨塞桑瑟森沙莎山尚舍申圣什施史舒朔思斯丝松苏孙索塔泰坦汤唐陶特腾提田廷图土托瓦万旺威维韦魏温文翁沃乌武西希锡夏香肖谢辛欣休许雪雅亚扬耶叶伊因英尤于约泽扎詹张珍卓兹佐祖弥娅蕾历莲延卜连切涅捷杭治得娃叙聂茨冯阮黎歇赞宗扎旦次央措坚赛拜贝茵琪璐雯蒙隆塔岑坡鲍布缇珀茜薇嘉黛赛乃内曾侯贡钦铁隆韩车辉";
const foreign = new RegExp(`[${sound}]{1,8}(?:[·•・][${sound}]{1,8}){1,3}`, "g");
/** What foreign names in Chinese and names in letters cannot be without: most texts are not looked through for them. */
const [dotted, latin] = [/[·•・]/, /[A-Z][a-z]/];
const surname = "(?:欧阳|司马|上官|诸葛|夏侯|慕容|尉迟|[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉龚程嵇邢滑裴陆荣翁荀羊惠甄曲封储靳段焦巴牧山谷车侯全班仰秋仲伊宫宁仇栾甘祖武符刘景詹束龙叶幸司黎薄印宿白怀蒲邰从鄂索咸赖卓屠蒙池乔闻党翟谭劳申扶堵冉宰雍桑桂牛寿通边扈燕冀浦尚农温别庄晏柴瞿阎充慕连茹习艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄东殴沃利蔚越夔隆师巩聂晁勾敖融冷辛阚那简饶空曾沙养鞠须丰巢关蒯相查后荆红游权盖益桓公肖])";
const given = "[\\p{Script=Han}]{1,2}?";
const verb = "(?:表示|介绍|指出|认为|告诉|透露|强调|坦言|回忆|说|称|宣布|解释|写道|回应|呼吁|建议|坦承|补充)";
/** Words that stand right behind a name and are none of it. */
const next = "[在的对和与及等从于是为则也还就向将已曾今昨当率到出会以参主获担介]";
const clauseSign = "[，。、：；（）()“”！？\\s]|$";
/** Names that begin or end with a word of grammar: 李和平, 周永和. */
const named = `(?:[和向为从在]\\p{Script=Han}(?=${verb}|${clauseSign}|${next})|\\p{Script=Han}[和与为对从在于](?=${verb}|${clauseSign})|\\p{Script=Han}和(?=[的在对与将已也还就则曾向从是]))`;
const common = "[王李张刘陈杨黄赵周吴徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖金韦贾夏付邹熊白孟秦邱侯江尹薛闫段雷龙黎陶贺毛郝顾龚邵覃武钱戴严孔汤]";
const role = "(?:主席|总理|总统|外长|部长|省长|市长|县长|区长|州长|书记|局长|厅长|处长|司长|院长|校长|所长|行长|会长|社长|台长|馆长|董事长|总经理|总裁|经理|主任|秘书长|发言人|委员|代表|大使|教授|博士|研究员|专家|院士|医生|教练|主帅|队长|选手|球员|运动员|导演|演员|作家|画家|律师|法官|检察官|记者|编辑|总监|负责人|创始人|首席执行官|工程师|先生|女士|同志|学者|分析师|将军|司令|参谋长|总书记|村民|市民|老人|居民|网友)";
const notGiven = "(?![的在和与及对向将已曾说称也则还就是为等从于])";
const afterRole = new RegExp(`${role}(${common}${named}|${surname}${notGiven}${given}(?=${verb}|${clauseSign}|\\d|${next}))`, "gu");
const saying = new RegExp(verb, "g");
/** 李强也表示, 李强等表示: small words before the verb. */
const small = "[等也还则就均都又亦曾已将再仍]";
const beforeVerb = new RegExp(`(?:^|[，。、：；“”\\s）]|${role})(${common}${named}|${surname}${notGiven}\\p{Script=Han}(?:(?!${small})\\p{Script=Han})?)${small}?(?:\\d{1,2}日)?(?:对[^，。]{1,8})?$`, "u");
const latinTitle = /(?<=\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Gov|Gen|President|Minister|Premier|Chancellor|Secretary|Chairman|Professor|Mayor|Director|Spokesman|Spokeswoman)\.? )[A-Z][a-z'’-]+(?: (?:[A-Z]\.|[A-Z][a-z'’-]+)){0,3}|(?<![A-Za-z.] )(?<![A-Za-z])[A-Z][a-z'’-]+(?: (?:[A-Z]\.|[A-Z][a-z'’-]+)){1,3}(?=,? (?:said|says|told|added|noted|announced|warned|wrote)\b)|(?<=\b(?:said|says) )(?:[A-Z][a-z'’-]+ ){0,4}[A-Z][a-z'’-]+ [A-Z][a-z'’-]+(?=[.,;:]| (?:on|in|at|of|who|and|after)\b)/g;
const office = /^(?:(?:The|Foreign|Prime|Defen[cs]e|Finance|Vice|Deputy|Chief|Executive|Minister|President|Premier|Chancellor|Secretary|Chairman|Professor|Mayor|Director|Spokesman|Spokeswoman|Justice|Judge|Senator|Governor|General|Officer) )+/;
/** What looks like a name beside a verb of saying and is a common word. */
const words = /^(?:方面|文章|任何|明确|经济|时任|计划|全国|公司|安全|常务|高度|向来|国家|广大|文件|从不|都|连|相关|那么|公告|应当|成员|应该|解放|关于|通报|万一|通知|和|白皮书|后来|于是|经|有关|国务|曾经|越来|别|封|单|公安|沙特|东方|通过|相|于|充分|容易|强|管理|明|左右|居民|时间|成功|师傅|家属|高层|上述|向|党|党中央|路透|法新|应邀|宣布|公诉人|宣言|时代|司法|乐评|安康|包括|关于|相应|解释|胡同|方案|查处|和平|时间|后者|计划)/;

export function findPersons(text: string): Stretch[] {
  const found = (dotted.test(text) ? [...text.matchAll(foreign)] : []).map(({ 0: name, index }) => trimmed(text, index, index + name.length));
  for (const { 0: whole, 1: name = "", index } of text.matchAll(afterRole)) add(found, name, index + whole.length - name.length);
  for (const { index } of text.matchAll(saying)) {
    const from = Math.max(0, index - 18);
    const match = beforeVerb.exec(text.slice(from, index));
    if (match !== null) add(found, match[1] ?? "", from + match.index + match[0].indexOf(match[1] ?? "", match[0].startsWith(match[1] ?? "") ? 0 : 1));
  }
  if (latin.test(text)) for (const { 0: name, index } of text.matchAll(latinTitle)) found.push({ from: index + (office.exec(name)?.[0].length ?? 0), to: index + name.length });
  return found;
}

function add(found: Stretch[], name: string, from: number): void {
  if (name !== "" && !words.test(name)) found.push({ from, to: from + name.length });
}

/** 总理佐马赫特·阿基莫夫博士: the ends of a role before the name and of one behind it are written with the same characters. */
function trimmed(text: string, from: number, to: number): Stretch {
  const before = /(?:总理|经理|助理|代理|律师|主席|特使|队长)$/.test(text.slice(Math.max(0, from - 1), from + 1)) ? 1 : 0;
  return { from: from + before, to: /^[博爵]士|^将军|^主席/.test(text.slice(to - 1, to + 1)) ? to - 1 : to };
}
