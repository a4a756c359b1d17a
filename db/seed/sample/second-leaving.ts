/** Sample story, still a draft: what happens to a coat that was sent back. */

import { sampleNote } from "./people.ts";
import type { SampleArticle } from "./types.ts";

const body = `![高高堆起的纸箱前，一只打开的箱子里露出一件叠好的绿色外套](sample:returned-boxes "退货仓每天收到约9,000个包裹。 | 插图：邻家")

纸箱打开，里面是一件绿色外套，吊牌还在，口袋里有一张电影票根。质检员小穆看了一眼票根上的日期，把外套放进右边的筐。左边的筐是“可再售”，右边的是“二次整理”。

“穿出去看过一场电影，”她说，“衣服不说，票说了。”

汀宁市北郊的这座退货仓每天收到约9,000个包裹，七成是衣服。它们从几百公里外寄来，在这里停留平均38个小时，然后第二次出厂。

## 十二秒

每件衣服，质检员有12秒。看领口、袖口、腋下、里衬，闻一下，摸一遍口袋。

- 可再售，重新打包，占61%；
- 二次整理，熨烫、去味、换吊牌，占27%；
- 残次，折价批发，占9%；
- 销毁，占3%。

口袋里的东西另有一个抽屉。小穆入职一年，见过耳机、钥匙、求职简历，还有一封没有寄出的信。信按客服给的地址寄回去了，没有回音。

## 一件外套的账

（待补：仓储方提供的单件成本表，正在核对运费口径。）

商家的说法是，一件标价259元的外套，被退回一次，要多花21元；退回两次，就不赚钱了。

## 还要问的人

- 仓储公司财务：21元里运费和人工各占多少；
- 平台：退货理由里，“不喜欢”占多少；
- 小穆：那封信。`;

export const secondLeaving: SampleArticle = {
  key: "second-leaving",
  language: "zh-CN",
  section: "business",
  kind: "original",
  kicker: "账单",
  headline: "退货仓里的第二次出厂",
  standfirst: "一件被退回的外套，在仓库里停留三十八个小时。质检员有十二秒，决定它还算不算新的。",
  note: sampleNote["zh-CN"],
  body,
  bylines: ["wu-xiaoman"],
  editor: "zhu-qiming",
  tags: ["电商", "退货", "劳动"],
  sources: [
    { name: "北郊退货仓日报", url: "https://warehouse.tingning.example/daily", passages: ["日均收包约9,000个，七成为服装，平均停留38小时。", "可再售61%，二次整理27%，残次9%，销毁3%；单件质检12秒。"] },
    { name: "小穆采访记录", url: "https://notes.example.com/returns/mu", author: "邬小满", passages: ["穿出去看过一场电影，衣服不说，票说了。"] },
    { name: "商家采访记录", url: "https://notes.example.com/returns/seller", author: "邬小满", passages: ["标价259元的外套，退回一次多花21元。"] },
  ],
  state: "draft",
  daysAgo: 1,
  time: "23:10",
};
