/** Sample story: three people bring a newspaper supplement of 1946 back to where it can be read. */

import { sampleNote } from "./people.ts";
import type { SampleArticle } from "./types.ts";

const body = `![修复台上一张残破发黄的旧报纸，旁边放着毛笔、糨糊碟和补纸](sample:newspaper-mending "补纸要比原纸略薄、略浅，让后来的人看得出哪里是补的。 | 插图：邻家")

汀宁市图书馆地下二层没有窗，常年20℃，湿度50%。三个人在这里上班，他们的同事是一台扫描仪、一台压力机和1,140期《芦江晚报》。

报纸是1946年到1949年的，四开四版，用的是战后最便宜的竹浆纸。这种纸酸性重，放得越久越脆。修复组测过，没有处理的纸张酸碱度只有4.6，翻动一次，边角就掉一层屑。

“它不是旧了，”组长丁敏中说，“它是在慢慢地烧。”

## 每天六页

一页报纸要走六道工序：

1. 除尘，用软毛刷和橡皮粉；
2. 测酸，在不起眼的角上滴一滴水；
3. 脱酸，浸在弱碱水里，晾到酸碱度升至7.4；
4. 补缺，用糨糊把补纸接上去；
5. 压平，压力机下放一夜；
6. 扫描，正反各一次，600线。

快不了。三个人每天完成6页，一年做满365天也只有2,190页，而全部报纸有4,560页。丁敏中算过账：从2025年元旦开工，到年底正好做完2,190页，剩下2,370页，还要395天。中间只要有一个人休假，日子就往后推。

她把每一期报纸按破损程度分成三级，写在一张表上，贴在冰箱门上。冰箱里放糨糊，也放她们的午饭。

| 等级 | 状况 | 期数 |
| :--- | :--- | ---: |
| 一级 | 可以翻动 | 312 |
| 二级 | 翻动会碎 | 498 |
| 三级 | 粘连成块 | 330 |

## 灯下

副刊叫《灯下》，在第四版，每周三、周六出。研究者要看的是头版，丁敏中偏爱这里。

《灯下》登小说，也登米价、药方和启事。修到第207期时，一块三级粘连的报纸揭开，露出半栏从来没有人引用过的小字。那是一则寻物启事：

> 前夜大雨，余在南门渡口错取黑布伞一柄。失主之伞骨直，余之伞骨弯。盼携弯者来换直者。灯下社转陈君。

她们三个人读完，谁都没有说话。最年轻的小樊后来在往后的报纸里一期一期地找，想知道那把伞有没有换回来。找到第231期，在同一个位置，有一行更小的字：“伞已换讫，陈君谢。”

## 看得出来的补丁

修复有一条规矩：补上去的要让人看得出来。补纸颜色比原纸浅一点，厚度薄一点，接缝不超过2毫米。缺掉的字不补写，哪怕上下文已经把它逼得只剩一种可能。

有一回，市里一家印刷厂送来方案，说可以让机器把缺字补全，版面会好看得多。丁敏中看了样张，确实好看，字体也对。她把样张退了回去。

“看不出来的修复，”她说，“跟造假之间只差一张标签，而标签是会掉的。”

扫描好的页面，读者可以在图书馆一楼的终端上看。去年有4,380人次点开过。看得最久的一页不是头版，是第207期第四版，平均停留6分20秒。那一栏没有几个字，大概都是在找那把伞。`;

export const newspaperMenders: SampleArticle = {
  key: "newspaper-menders",
  language: "zh-CN",
  section: "culture",
  kind: "original",
  kicker: "人物",
  headline: "旧报纸修复师：让一九四六年的副刊重新开口",
  standfirst: "图书馆地下二层，三个人和一台扫描仪，每天只能完成六页。",
  note: sampleNote["zh-CN"],
  body,
  bylines: ["shi-yinan"],
  editor: "zhong-yiru",
  tags: ["旧报纸", "图书馆", "手艺"],
  sources: [
    {
      name: "汀宁市图书馆《芦江晚报》修复工作日志",
      url: "https://library.tingning.example/restoration/log",
      author: "丁敏中",
      passages: ["库房温度20℃，湿度50%。馆藏1946年至1949年《芦江晚报》1,140期，四开四版，共4,560页。", "处理前酸碱度4.6，脱酸后7.4。扫描600线。", "每天6页；2025年元旦开工，365天完成2,190页，余2,370页，尚需395天。", "破损分级：一级312期，二级498期，三级330期。", "接缝不超过2毫米；缺字不补写。"],
    },
    { name: "《芦江晚报》第207期第四版", url: "https://library.tingning.example/lujiang/207/4", headline: "灯下", passages: ["前夜大雨，余在南门渡口错取黑布伞一柄。失主之伞骨直，余之伞骨弯。盼携弯者来换直者。灯下社转陈君。"] },
    { name: "《芦江晚报》第231期第四版", url: "https://library.tingning.example/lujiang/231/4", passages: ["第231期：伞已换讫，陈君谢。"] },
    { name: "丁敏中采访记录", url: "https://notes.example.com/tingning/menders", author: "施以南", passages: ["它不是旧了，它是在慢慢地烧。", "看不出来的修复，跟造假之间只差一张标签，而标签是会掉的。"] },
    { name: "图书馆阅览终端使用统计", url: "https://library.tingning.example/statistics/terminals", passages: ["全年点开扫描页面4,380人次；第207期第四版平均停留6分20秒，为各页最长。"] },
  ],
  state: "live",
  daysAgo: 1,
  time: "18:02",
};

const bodyEn = `![A torn yellow newspaper page on a mending table, with a brush, a dish of paste and scraps of repair paper](sample:newspaper-mending "Repair paper is a shade lighter than the original, so that later readers can tell what was added. | Illustration: Linjia")

There are no windows on the second basement floor of the Tingning library. It is 20 degrees all year. Three people work here, with a scanner, a press, and 1,140 issues of the *Lujiang Evening News*.

The paper was printed between 1946 and 1949 on the cheapest bamboo pulp that could be had after the war. Such paper is sour, and goes on souring. The menders measure a pH of 4.6 before they begin; turn a page and a layer of its edge comes off on your sleeve.

“It isn’t old,” says Ding Minzhong, who leads the team. “It is burning, very slowly.”

## Six pages a day

Each page is brushed, tested, bathed until its pH has climbed to 7.4, patched, pressed overnight and scanned. None of this can be hurried. At 6 pages a day, the first 365 days yielded 2,190. There are 4,560. The remaining 2,370 will take another 395 days, provided nobody catches a cold.

The damage comes in three grades. In 312 issues the pages can be turned; in 498 they break when you try; the other 330 have grown together into bricks.

## Under the lamp

Historians want the front pages. Ding prefers the fourth, where a supplement called *Under the Lamp* printed serial novels, the price of rice, remedies for cough and small notices.

In issue 207, a brick when they found it, a column came up that no one had ever quoted:

> In the rain of the night before last I took the wrong black umbrella from the South Gate ferry. Its owner’s ribs are straight; mine are bent. Let him who holds the bent one come for the straight. Mr Chen, care of Under the Lamp.

The three of them read it and said nothing. Fan, the youngest, then went looking through the issues that followed, one by one, to find out whether Mr Chen ever got his umbrella back. In issue 231, in the same corner, stands one line, smaller still: *Umbrellas exchanged. Thanks, Chen.*

## Patches that show

The trade has a rule: what you add must be seen. The patch is a little paler than the page and a little thinner, and overlaps it by no more than 2 millimetres. Missing characters are left missing, even where only one could possibly fit.

A printing works once offered to have a machine fill them in. The samples were handsome; even the typeface was right. Ding sent them back.

“Between a repair you can’t see and a forgery there is only a label,” she says, “and labels fall off.”

Scanned pages can be read at a terminal upstairs. Last year people opened them 4,380 times. The one they stayed with longest, for 6 minutes and 20 seconds on average, is page four of issue 207. There is not much on it to read. Most of them, one imagines, were looking for the umbrella.`;

export const newspaperMendersEn: SampleArticle = {
  key: "newspaper-menders-en",
  language: "en",
  section: "culture",
  kind: "original",
  kicker: "Portrait",
  headline: "The people who are putting out a very slow fire",
  standfirst: "Three menders and a scanner, two floors below a library, are saving a newspaper of the 1940s at six pages a day.",
  note: sampleNote.en,
  body: bodyEn,
  bylines: ["shi-yinan"],
  editor: "zhong-yiru",
  tags: ["旧报纸", "图书馆", "手艺"],
  sources: [
    {
      name: "Restoration log, Tingning library",
      url: "https://library.tingning.example/restoration/log",
      author: "Ding Minzhong",
      passages: ["Store kept at 20 degrees. Lujiang Evening News, 1946 to 1949: 1,140 issues, 4,560 pages. A paper of the 1940s.", "pH 4.6 before treatment, 7.4 after.", "6 pages a day; 365 days, 2,190 pages; 2,370 left, 395 days.", "Grade one 312 issues, grade two 498, grade three 330.", "Overlap of patches: at most 2 millimetres. Missing characters are not written in."],
    },
    { name: "Lujiang Evening News, issue 207, page four", url: "https://library.tingning.example/lujiang/207/4", passages: ["Issue 207, translated by Linjia: In the rain of the night before last I took the wrong black umbrella from the South Gate ferry. Its owner’s ribs are straight; mine are bent. Let him who holds the bent one come for the straight. Mr Chen, care of Under the Lamp."] },
    { name: "Lujiang Evening News, issue 231, page four", url: "https://library.tingning.example/lujiang/231/4", passages: ["Umbrellas exchanged. Thanks, Chen. (Issue 231.)"] },
    { name: "Interview with Ding Minzhong", url: "https://notes.example.com/tingning/menders", author: "Shi Yinan", passages: ["It isn’t old. It is burning, very slowly.", "Between a repair you can’t see and a forgery there is only a label, and labels fall off."] },
    { name: "Use of the reading terminals", url: "https://library.tingning.example/statistics/terminals", passages: ["Scanned pages opened 4,380 times in the year; longest average stay 6 minutes 20 seconds, issue 207, page four."] },
  ],
  state: "live",
  daysAgo: 3,
  time: "12:00",
  translationOf: "newspaper-menders",
};
