/** Invented names: people of the stories, places, companies, and the sixty authors. */

const split = (text: string): readonly string[] => text.trim().split(/\s+/);

export const surnames = split("赵 钱 孙 周 吴 郑 冯 陈 褚 卫 蒋 沈 韩 杨 朱 秦 尤 许 何 吕 施 张 孔 曹 严 金 魏 陶 姜 戚 谢 邹 喻 柏 章 云 苏 潘 葛 范 彭 郎 鲁 韦 昌 苗 方 俞 任 袁 柳 鲍 史 唐 费 廉 岑 薛 雷 贺 倪 汤 滕 殷 罗 毕 郝 邬 安 常 乐 于 时 傅 卞 齐 康 伍 余 顾 孟 黄 穆 萧 尹 姚 邵 汪 祁 毛 狄 臧 戴 宋 庞 熊 纪 舒 屈 项 祝 董 梁 杜 阮 蓝 季 贾 路 江 童 颜 郭 梅 林 钟 丘 骆 高 夏 蔡 田 樊 胡 凌 霍 虞 万 柯 卢 莫 房 缪 干 解 应 宗 丁 宣 邓 单 杭 洪 包 左 石 崔 吉 龚 程 邢 裴 陆 翁 荀 甄 曲 封 储 靳 糜 松 井 段 富 巫 焦 巴 弓 牧 隗 山 谷 车 侯 全 班 仰 秋 仲 伊 宫");
export const manNames = split("守田 长河 启元 建林 志平 国梁 永年 德海 春生 满仓 有根 小川 思远 一鸣 开山 伯安 传福 景行 大为 家栋 东升 水生 树民 文渊 光启 厚德 致和 培基 立秋 鸿声 振宇 青山 冬至 维民 克勤 子健 北辰 望舒 云起 乐天 松年 敬之 怀谷 少波 亦凡 明远 汉章 楚才 天佑 季常 仲平 世安 承志 润生 正清 孝先 宗岳");
export const womanNames = split("桂香 玉兰 秀芹 月娥 晓雯 若溪 春燕 素心 冬梅 丽华 巧云 知微 念慈 雨桐 静姝 小满 采薇 海棠 敏中 佩兰 云锦 书意 荷生 秋实 晚照 惠珍 淑宁 爱莲 青禾 红霞 立夏 望舒 清和 如意 幼安 南枝 语嫣 文茵 思齐 令仪 时雨 安歌 亦欢 兰芝 梓青 见微 宝珠 彩凤 映雪 初晴 木兰 向晚 可心 翠屏 银杏 阿英 小荷");

const placeHeads = split("砚 荻 霁 棠 汀 澄 岑 榆 柘 沅 泖 菱 苕 蓼 枫 桐 栎 樟 鹭 鹤 雁 鸥 凫 潭 渚 渡 坞 岫 茗 稔 穗 禾 麓 砀 磐 岚 霜 朔 望 归 栖 听 揽 云 墨 石 竹 松 杏 梨");
const placeTails = split("川 溪 浦 湾 岭 坪 洲 塘 泽 原 陂 埠 桥 屏 渚 岸 垌 峒 墟 圩 畈 垭 冲 源 台 阁 林 荡 港 崖");
const realPlaces = new Set(["溆浦", "枫溪", "竹溪", "石泽", "石林", "石台", "云溪", "松原", "松溪", "竹山", "竹林", "桐林", "桐源", "梨林", "石桥", "云台", "石塘", "松林", "归源", "云林"]);

/** Two-character roots that are no county of the map, as far as we know. */
export const placeRoots: readonly string[] = placeHeads.flatMap((head) => placeTails.map((tail) => head + tail)).filter((root) => root[0] !== root[1] && !realPlaces.has(root));

export const firmHeads = split("澄 拙 恒 衡 远 朴 知 听 观 见 守 行 起 立 青 白 玄 素 晓 初 长 广 平 安 同 和 合 众 立 启");
export const firmTails = split("远 石 序 舟 帆 野 泉 木 禾 川 桥 数 智 微 芒 尺 度 衡 量 方 圆 弦 光 原 谷 渡 岸 垒 砺 械");

/** Author: key and slug, name as printed in Chinese and in English. */
export type GeneratorAuthor = { key: string; name: string; nameEn: string };

const authorList = `
安若水 An Ruoshui|白晓岑 Bai Xiaocen|柏青原 Bai Qingyuan|卞秋声 Bian Qiusheng|蔡知许 Cai Zhixu|曹北雁 Cao Beiyan|岑立冬 Cen Lidong|常念之 Chang Nianzhi|陈亦樵 Chen Yiqiao|程素问 Cheng Suwen
褚晚山 Chu Wanshan|戴南渡 Dai Nandu|丁未央 Ding Weiyang|董小池 Dong Xiaochi|杜若川 Du Ruochuan|樊一苇 Fan Yiwei|方见山 Fang Jianshan|费长庚 Fei Changgeng|傅听泉 Fu Tingquan|高予怀 Gao Yuhuai
葛明夷 Ge Mingyi|龚半夏 Gong Banxia|顾怀沙 Gu Huaisha|韩述白 Han Shubai|何其昀 He Qiyun|贺亭云 He Tingyun|洪照野 Hong Zhaoye|胡不归 Hu Bugui|霍思遥 Huo Siyao|季鹿鸣 Ji Luming
江有汜 Jiang Yousi|姜采葑 Jiang Caifeng|金石鸣 Jin Shiming|康以安 Kang Yian|柯云麓 Ke Yunlu|蓝未名 Lan Weiming|雷允升 Lei Yunsheng|黎见秋 Li Jianqiu|梁上青 Liang Shangqing|凌子衿 Ling Zijin
柳下安 Liu Xiaan|卢照水 Lu Zhaoshui|骆以宁 Luo Yining|梅溪声 Mei Xisheng|孟知还 Meng Zhihuan|莫问津 Mo Wenjin|倪海月 Ni Haiyue|潘未晞 Pan Weixi|裴南星 Pei Nanxing|祁连雪 Qi Lianxue
秦观澜 Qin Guanlan|屈小禾 Qu Xiaohe|阮青芜 Ruan Qingwu|邵既明 Shao Jiming|沈砚之 Shen Yanzhi|施无咎 Shi Wujiu|苏见夏 Su Jianxia|唐棣棠 Tang Ditang|陶知晚 Tao Zhiwan|温如许 Wen Ruxu`;

export const generatorAuthors: readonly GeneratorAuthor[] = authorList
  .trim()
  .split(/[|\n]/)
  .map((entry) => {
    const [name = "", ...english] = entry.trim().split(" ");
    const nameEn = english.join(" ");
    return { key: nameEn.toLowerCase().replace(" ", "-"), name, nameEn };
  });
