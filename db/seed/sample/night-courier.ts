/** Sample story: one delivery order after eleven at night, taken apart to the last fen. */

import { sampleNote } from "./people.ts";
import type { SampleArticle } from "./types.ts";

const body = `![雨夜的街道上，一辆外卖摩托亮着一盏车灯驶过](sample:night-courier "夜里十一点以后，一小时里真正骑行的时间约占一半。 | 插图：邻家")

23点04分，老苗的手机响了一声。一份牛肉粉，加一个卤蛋，从南门桥送到三公里外的针织厂宿舍。订单显示顾客付了33.80元，他能拿到的是5.40元。

“其余的去哪儿了？”这个问题是我们问的。他从来不问，他说问了也没有时间听。

我们向7位骑手、5家商户收集了42份结算单，都是同一个夏天、同一座城市、23点以后的。把它们对在一起，可以还原出一张订单的路径。

## 33.80元的路

以老苗送的这份牛肉粉为例。

| 谁 | 到手（元） | 说明 |
| :--- | ---: | :--- |
| 商家 | 22.36 | 粉、卤蛋和打包盒，已扣除活动让利 |
| 骑手 | 5.40 | 起步价加夜间补贴 |
| 平台 | 4.74 | 技术服务费和履约服务费 |
| 配送站 | 1.10 | 管理费，站长和保险从里面出 |
| 支付通道 | 0.20 | 按笔收取 |
| 合计 | 33.80 | |

商家的22.36元里，食材和打包占了11.90元，剩下的付房租、人工和煤气。粉店老板娘说，堂食一碗她能多挣4元多，可是这个钟点没有人来堂食。“不接单，锅也是热的。”

平台的4.74元看上去不多。这座城市23点以后，一晚大约有18,000单。

## 六十分钟

我们跟着老苗跑了一个小时，从23点到零点，用秒表记下了每一段。

- 骑行31分钟；
- 在店门口等出餐17分钟；
- 爬楼、找门牌、等门禁9分钟；
- 没有单，停在路边3分钟。

一小时送完4单，收入23.50元。扣掉换电池1.20元，车辆折旧1.60元，意外险摊到每小时0.30元，净得20.40元。

42份结算单里，骑手每小时的净收入平均是19.70元，最高31.60元，最低11.30元。最低的那个晚上，有一家店出餐用了38分钟。系统给的补偿是一张券，可以在商城里换雨衣。

> 等待是整张账单上唯一没有写价钱的东西。

## 一个小改动

2025年8月，配送站做过一次试验：把出餐慢的6家店标出来，店家按下“已做好”，系统才派骑手过去。试了两个星期，骑手在店门口的等待从每小时17分钟降到8分钟，商家的差评也少了三成。

试验后来停了。站长说不是谁不愿意，是这6家店里有4家忙起来就忘了按。现在他们在试第二个办法：在出餐口装一个踩的开关，像缝纫机那样。

零点07分，老苗送完最后一单，在针织厂门口给车换电池。换下来的那块还是温的，他拿在手里捂了一会儿。`;

export const nightCourier: SampleArticle = {
  key: "night-courier",
  language: "zh-CN",
  section: "business",
  kind: "original",
  kicker: "账单",
  headline: "夜班外卖员的一小时，平台、商家和他各拿走多少",
  standfirst: "我们用四十二份结算单重建了一张订单的路径。",
  note: sampleNote["zh-CN"],
  body,
  bylines: ["wu-xiaoman"],
  editor: "zhu-qiming",
  tags: ["外卖", "劳动", "小生意"],
  sources: [
    {
      name: "42份骑手与商户结算单汇总",
      url: "https://notes.example.com/courier/settlements",
      author: "邬小满",
      passages: ["来自7位骑手、5家商户，共42份，均为23点以后订单。", "牛肉粉订单：顾客实付33.80元，商家22.36元，骑手5.40元，平台4.74元，配送站1.10元，支付通道0.20元。", "商家食材与打包11.90元；堂食一碗多挣4元以上。", "骑手每小时净收入平均19.70元，最高31.60元，最低11.30元；最低当晚一店出餐38分钟。"],
    },
    {
      name: "邻家随行计时记录",
      url: "https://notes.example.com/courier/one-hour",
      author: "邬小满",
      passages: ["23点04分接单，零点07分送完最后一单。23点至零点共4单，收入23.50元。", "骑行31分钟，等出餐17分钟，爬楼等门禁9分钟，空闲3分钟。", "换电池1.20元，折旧1.60元，意外险0.30元，净得20.40元。"],
    },
    { name: "老苗和粉店老板娘采访记录", url: "https://notes.example.com/courier/interviews", author: "邬小满", passages: ["其余的去哪儿了？（记者问，老苗说没有时间听。）", "不接单，锅也是热的。", "等待是整张账单上唯一没有写价钱的东西。（记者手记）"] },
    { name: "南门桥配送站试验小结", url: "https://station.example.org/nanmenqiao/trial", passages: ["2025年8月，选出餐慢的6家店试行两周；等待由每小时17分钟降到8分钟，差评减少三成。", "6家中有4家高峰时漏按。"] },
    { name: "城市夜间餐饮配送量估算", url: "https://survey.example.org/night-delivery", passages: ["23点以后每晚约18,000单。"] },
  ],
  state: "live",
  daysAgo: 2,
  time: "09:30",
};

const bodyEn = `![A delivery scooter with one headlamp crosses a wet street at night](sample:night-courier "After eleven at night, only about half of an hour is spent riding. | Illustration: Linjia")

At 23:04 Miao’s phone gives a chirp. Beef noodles, one braised egg, from South Gate Bridge to the dormitory of a knitwear factory three kilometres away. The customer has paid 33.80 yuan. Miao will get 5.40.

Where does the rest go? It was we who asked. Miao never does; he says he would not have the time to listen to the answer.

From 7 couriers and 5 kitchens we collected 42 settlement slips, all from one city, one summer, and the hours after eleven. Laid side by side they show the road a single order takes.

## The road of 33.80 yuan

| Who | Yuan | What for |
| :--- | ---: | :--- |
| Kitchen | 22.36 | Noodles, egg, box, less the discount it had to grant |
| Courier | 5.40 | Basic fee and night bonus |
| Platform | 4.74 | Service and fulfilment |
| Depot | 1.10 | The foreman and the insurance come out of this |
| Payment | 0.20 | Per transaction |

Of the kitchen’s share, 11.90 goes into ingredients and packing. A bowl eaten at the counter would earn the owner some 4 yuan more, but nobody sits at her counter at that hour. “The pot is hot either way,” she says.

The platform’s 4.74 looks modest. The city orders about 18,000 such meals after eleven, every night.

## Sixty minutes

We followed Miao with a stopwatch from eleven until midnight. He rode for 31 minutes. For 17 he stood in front of kitchens. Stairs, door codes and wrong doorbells took 9; for 3 there was nothing to do. He delivered 4 orders and earned 23.50 yuan. Less battery (1.20), wear (1.60) and accident cover (0.30), that leaves 20.40.

Across the 42 slips the average is 19.70 an hour, the best 31.60, the worst 11.30. On the worst night one kitchen took 38 minutes. The app said sorry with a voucher, good for a raincoat.

> Waiting is the only thing on the bill without a price.

## A pedal

In August 2025 the depot tried something. For two weeks, 6 slow kitchens had to press a button when the food was ready; only then was a courier sent. Waiting fell from 17 minutes an hour to 8, and bad reviews by three in ten.

Then it petered out. Nobody objected; 4 of the 6 simply forgot the button when it got busy. Now they are trying a switch on the floor, to be worked with the foot, like a sewing machine.

At seven minutes past midnight Miao hands over his last bag and changes the battery outside the factory gate. The old one is still warm. He holds it for a while before he puts it away.`;

export const nightCourierEn: SampleArticle = {
  key: "night-courier-en",
  language: "en",
  section: "business",
  kind: "original",
  kicker: "The bill",
  headline: "One hour after eleven: who gets what from a bowl of noodles",
  standfirst: "Forty-two settlement slips, one stopwatch, and the only item on the bill that has no price.",
  note: sampleNote.en,
  body: bodyEn,
  bylines: ["wu-xiaoman"],
  editor: "zhu-qiming",
  tags: ["外卖", "劳动", "小生意"],
  sources: [
    {
      name: "Summary of 42 settlement slips",
      url: "https://notes.example.com/courier/settlements",
      author: "Wu Xiaoman",
      passages: ["7 couriers, 5 kitchens, 42 slips, all orders after 23:00.", "Beef noodles: paid 33.80 yuan; kitchen 22.36, courier 5.40, platform 4.74, depot 1.10, payment 0.20.", "Ingredients and packing 11.90; eaten in, a bowl earns over 4 yuan more.", "Net per hour: average 19.70, highest 31.60, lowest 11.30; that night one kitchen took 38 minutes."],
    },
    {
      name: "Linjia’s stopwatch record",
      url: "https://notes.example.com/courier/one-hour",
      author: "Wu Xiaoman",
      passages: ["First order 23:04. Riding 31 minutes, waiting 17, stairs and doors 9, idle 3.", "4 orders, 23.50 yuan; battery 1.20, wear 1.60, accident cover 0.30; net 20.40."],
    },
    { name: "Interviews with Miao and the owner of the kitchen", url: "https://notes.example.com/courier/interviews", author: "Wu Xiaoman", passages: ["The pot is hot either way.", "Waiting is the only thing on the bill without a price. (Reporter’s note.)"] },
    { name: "Trial at the South Gate Bridge depot", url: "https://station.example.org/nanmenqiao/trial", passages: ["August 2025, two weeks, 6 kitchens; waiting from 17 minutes an hour to 8; bad reviews down by three in ten.", "4 of the 6 forgot the button at busy times."] },
    { name: "Estimate of night deliveries", url: "https://survey.example.org/night-delivery", passages: ["About 18,000 orders a night after 23:00."] },
  ],
  state: "live",
  daysAgo: 6,
  time: "10:40",
  translationOf: "night-courier",
};
