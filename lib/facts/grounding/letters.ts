/** What kinds of character a text is made of, and one way of writing to compare by: small letters, no signs of control. Pure. */
import { fold } from "#lib/facts/fold";

/** As long as the text given, place by place. */
export function plain(text: string): string {
  const folded = fold(text);
  const small = folded.toLowerCase();
  // A letter that grows when it is made small (İ) would move what stands behind it.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return (small.length === text.length ? small : folded).replace(/[\u0000-\u001f]/g, "\n");
}

const isHan = (unit: number) => (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf) || unit === 0x3007;
const isLetter = (unit: number) => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xc0 && unit <= 0x24f);
/** The dot inside of foreign names belongs to the word. */
export const isWordUnit = (unit: number) => isHan(unit) || isLetter(unit) || unit === 0xb7;
export const isDigit = (unit: number) => unit >= 0x30 && unit <= 0x39;

export const functionSigns = new Set("的了着过在是为与和及或将被把对向从由于以之其这那此该个也都还又更最很已就才只并而但则若如让使给到得地所等们中上下内外里前后间时");
const surnames = new Set("赵钱孙李周吴郑王冯陈卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜谢邹喻柏苏潘葛范彭郎鲁韦马苗方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕罗毕郝邬安常乐傅齐康余元卜顾孟黄穆萧尹姚邵汪祁毛禹狄米贝明戴宋庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路江童颜郭梅盛林钟徐邱骆高夏蔡田樊胡凌霍万柯卢莫房解应宗丁宣邓郁单洪包左石崔吉龚程邢裴陆荣翁段侯武刘景詹龙叶黎白赖卓池乔闻党翟谭劳申冉桑牛尚温庄晏柴瞿阎慕连习艾易廖耿匡文寇广欧沃利聂晁敖融冷辛简饶曾沙丰关查荆红游竺权盖益桓公");
/** Characters that foreign names are written with. */
const foreign = new Set("阿埃艾爱安奥巴班贝比彼毕宾波伯博布查茨达戴丹德登迪蒂丁多厄尔法凡菲费芬弗福富盖冈戈格根古哈海汉赫亨胡华霍基吉加贾杰金卡坎康考科克肯库拉莱赖兰朗劳勒雷里利莉林琳隆卢鲁路伦罗洛马玛麦迈曼梅门蒙米密摩莫默姆穆纳娜南内尼诺欧帕佩皮普奇恰乔切让萨塞桑森沙珊史斯丝司苏索塔泰坦唐特滕图托瓦万威韦维温沃乌西希夏肖谢辛休雅亚扬耶伊尤约扎詹朱兹佐齐");
const numerals = new Set("零一二两三四五六七八九十百千万亿半〇几数");
const times = new Set("年月日时天周季晚晨夜昨今明春夏秋冬初末");
const placeTails = new Set("省市县区镇乡村州郡国岛港湾山河湖海路街桥江洲寺城");
const bodyTails = new Set("局部厅委会院所校社团队司行厂馆站台处办组店中心厦宫场室府军");
const postTails = new Set("长任记席理监裁授员师家者官手星人兵");

/** What a word looks like by its characters alone, each from 0 to 1. `listed`: it is one listed word, so no name. */
export function lookOf(word: string, listed: boolean): number[] {
  const share = (signs: Set<string>) => [...word].filter((sign) => signs.has(sign)).length / word.length;
  const last = word.slice(-1);
  const is = (yes: boolean) => (yes ? 1 : 0);
  return [
    share(functionSigns), share(foreign), share(numerals), share(times), is(/[不未无没非否勿莫拒]/.test(word)), is(/[最首唯顶极全]/.test(word)),
    is(!listed && word.length >= 2 && word.length <= 4 && surnames.has(word.charAt(0))), is(word.includes("·")), is(/[a-z]/.test(word)),
    is(placeTails.has(last)), is(bodyTails.has(last)), is(postTails.has(last)),
  ];
}
