/** Sample story: a county counts the server cabinets it paid for. */

import { sampleNote } from "./people.ts";
import type { SampleArticle } from "./types.ts";

const body = `![远山和红日之下，一排深色机柜只有三台亮着灯](sample:compute-ledger "白芦县算力中心共有4,016台机柜，清点当天亮灯1,164台。 | 插图：邻家")

机房的门禁是新换的。管理员刷了三次卡，第三次，门才打开。里面有4,016台机柜，亮着灯的是1,164台，不到三分之一。我们数了两遍，用了一个下午。

这里是白芦县算力中心。项目2023年9月立项，2024年3月招标，2025年1月通电。招标公告写明，总投资27.4亿元，其中七成来自专项债。县里人习惯叫它“东边那两栋白楼”，因为入夜以后，全县只有那里的空调外机还在响。

## 先到的账单

负责运营的公司在2025年底的回函中说，全年平均上架率为31%。这个数字与供电记录并不一致。供电所的结算单显示，两栋楼2025年共用电5,460万千瓦时。按设计能效1.3扣掉制冷等损耗，再按每柜8千瓦折算，只相当于599台机柜全年满载，约占总数的15%。

运营公司解释，“上架”指设备装进了机柜，不等于设备在运行。两个数字因此都没有错，只是回答了不同的问题。县里要付的钱，跟哪一个数字都没有关系。

| 2025年收支 | 金额（万元） |
| :--- | ---: |
| 机柜租金收入 | 4,120 |
| 电费支出 | 2,621 |
| 专项债利息支出 | 5,946 |
| 运维与人员支出 | 1,380 |
| 收支差额 | −5,827 |

差额由县财政以购买服务的名义补足。在公开的决算表里，它和其他二十三个项目合并列在“信息化支出”一栏，看不出单独的数目。我们是把运营公司的年报和决算表对照着读，才把它减出来的。

## 合同里没有写的事

合同共六十二页，规定了电价、带宽和违约责任，却没有规定谁来使用。附件七的标题是“用户导入计划”，正文只有四个字：另行约定。

“大家都默认会有人来，”一位参与谈判的人回忆，“没有人问过第二个问题。”

> 没有人问过第二个问题。

第一个问题是建不建。可行性研究报告预计，到2026年全县需要5,200台机柜。依据是一份问卷，发给38家本地企业，收回11份，其中4家填写了具体数量。报告把这4家的平均值乘以全县规模以上企业的户数，得出了结论。

接下来的两年里，县里换了三任分管领导，项目名称改过四次，每一次都更长一些。

## 机房里的人

![傍晚的田野上，输电塔一座接一座走向一栋亮着几扇窗的平房](sample:power-lines "为算力中心新建的输电线路长11公里，穿过芦口镇的稻田。 | 插图：邻家")

夜班有六个人。值班长姓覃，以前在水泥厂看回转窑。他说两份工作很像，都是守着一个不能停的东西，靠声音判断它好不好。“满负荷的机房像下雨，”他说，“我们这里大多数时候是滴水。”

他带我们看最里面一排。机柜上的保护膜还没有撕，膜上落了灰，灰上有人用手指写过一个日期。他不记得是谁写的，也没有擦。

## 谁在使用这些机器

按照县数据局提供的清单，亮着灯的1,164台机柜是这样分配的：

- 477台租给一家做短视频渲染的公司，合同2027年到期；
- 256台属于一家气象研究所，用来跑山洪预报；
- 221台是县里自己的政务云；
- 其余210台分给17个零散用户，最小的一个只租了半台。

气象研究所的项目负责人说，过去预报一场山洪，只能提前两个小时；换到这里计算以后，是六个小时。“这四个小时值多少钱，”她说，“账本上没有一栏可以写。”

县里正在谈一个新方案，把空着的机柜按小时租给邻省的高校。谈判到了第三轮。这一次，附件七有十二页。`;

const sourcesZh: SampleArticle["sources"] = [
  {
    name: "邻家现场清点记录",
    url: "https://notes.example.com/bailu/cabinet-count",
    author: "岑晚舟",
    passages: ["一号楼、二号楼合计机柜4,016台，两次清点结果一致。", "清点时运行指示灯亮起的机柜1,164台。", "夜班六人，值班长覃某原在水泥厂看回转窑。", "新建输电线路11公里，经过芦口镇。"],
  },
  {
    name: "白芦县公共资源交易中心招标公告",
    url: "https://ggzy.bailu.example/notice/2024-0317",
    headline: "白芦县算力中心一期工程招标公告",
    passages: ["本项目于2023年9月立项，2024年3月公开招标。", "项目总投资27.4亿元，其中七成为专项债资金。", "设计能效1.3，单柜额定功率8千瓦。"],
  },
  {
    name: "运营公司回函",
    url: "https://yunduo.example/reply/2025-12",
    passages: ["中心2025年1月通电，截至2025年底全年平均上架率为31%。", "上架指设备完成装柜，不以是否运行为准。", "2025年机柜租金收入4,120万元，电费2,621万元，运维与人员1,380万元，与专项债利息相抵后收支差额−5,827万元。"],
  },
  {
    name: "芦口供电所用电结算单",
    url: "https://power.bailu.example/settlement/2025",
    passages: ["算力中心一号楼、二号楼2025年结算电量5,460万千瓦时。", "邻家据此计算：扣除制冷等损耗后为4,200万千瓦时，相当于599台机柜全年满载，占15%。"],
  },
  {
    name: "白芦县2025年财政决算公开表",
    url: "https://czj.bailu.example/final-accounts/2025",
    passages: ["算力中心专项债当年付息5,946万元。", "信息化支出合并列示，含购买服务等二十四个项目。"],
  },
  {
    name: "项目合同及可行性研究报告",
    url: "https://archive.bailu.example/compute-centre/contract",
    passages: ["合同正文及附件共六十二页。附件七“用户导入计划”：另行约定。", "预计到2026年全县机柜需求为5,200台。", "问卷发放38家企业，收回11份，其中4家填写数量。"],
  },
  { name: "谈判参与者、值班长和气象研究所采访记录", url: "https://notes.example.com/bailu/interviews", author: "岑晚舟", passages: ["大家都默认会有人来，没有人问过第二个问题。", "县里换了三任分管领导，项目名称改过四次。", "县里人习惯叫它东边那两栋白楼。", "满负荷的机房像下雨，我们这里大多数时候是滴水。", "山洪预报由提前两个小时变为六个小时。这四个小时值多少钱，账本上没有一栏可以写。", "本次采访走访两个机房，查阅公开文件十一份。"] },
  {
    name: "白芦县数据局机柜使用清单",
    url: "https://data.bailu.example/cabinets/in-use",
    passages: ["短视频渲染企业477台，合同2027年到期；气象研究所256台；政务云221台；其他17个用户210台。"],
  },
];

export const computeLedger: SampleArticle = {
  key: "compute-ledger",
  language: "zh-CN",
  section: "ai",
  kind: "original",
  kicker: "深度",
  headline: "一座县城的算力账本：三年、四千台机柜和一份没有写完的合同",
  standfirst: "当地以为自己买来的是未来，账单却先一步抵达。记者查阅了十一份公开文件，走访两个机房，试着回答一个简单的问题：这些机器现在在为谁工作。",
  note: sampleNote["zh-CN"],
  body,
  bylines: ["cen-wanzhou", "luo-zhiwei"],
  editor: "zhong-yiru",
  tags: ["算力", "专项债", "县域", "数据中心"],
  sources: sourcesZh,
  state: "live",
  daysAgo: 0,
  time: "07:40",
};

const bodyEn = `![A row of dark server cabinets under distant hills and a red sun; only three of them are lit](sample:compute-ledger "Bailu’s computing centre holds 4,016 cabinets. On the day we counted, 1,164 were running. | Illustration: Linjia")

The lock on the server room is new. The attendant swiped his card three times before the door gave way. Inside stand 4,016 cabinets. We counted the ones with lights on, twice, and it took an afternoon: 1,164, a little under a third.

Bailu is a county of rice, cement and one good river. In March 2024 it invited bids for a computing centre that would cost 2.74 billion yuan, seven-tenths of it borrowed through special-purpose bonds. Power was switched on in January 2025. People here call it “the two white buildings in the east”, because after dark they are the only thing in the county that still hums.

## The bill came first

The company that runs the centre says 31% of the cabinets were filled on average in 2025. The electricity records suggest something else. The two buildings drew 54.6 million kilowatt-hours that year; take away what cooling uses, divide by the 8 kilowatts each cabinet was designed for, and you get 599 cabinets working flat out, or 15%.

Both figures are correct, the company replied: a cabinet counts as filled once machines have been bolted into it, whether or not anyone has turned them on. They answer different questions. What the county pays depends on neither.

| 2025 | million yuan |
| :--- | ---: |
| Rent from cabinets | 41.20 |
| Electricity | 26.21 |
| Interest on the bonds | 59.46 |
| Upkeep and staff | 13.80 |
| Shortfall | 58.27 |

The shortfall is covered from the county budget as a purchase of services. In the published accounts it disappears into a line called “information technology” together with 23 other items. We found it by subtraction.

## What the contract leaves out

The contract runs to 62 pages. It fixes the price of power, the bandwidth and the penalties for being late. It does not say who will use the machines. Annex 7 is headed “Plan for bringing in users”. Its whole text reads: *to be agreed separately*.

“Everyone assumed they would come,” says one of the people who sat at the table. “Nobody asked the second question.”

> Nobody asked the second question.

The first question had been whether to build. A feasibility study forecast that the county would need 5,200 cabinets by 2026. The forecast rested on a questionnaire sent to 38 local companies. Eleven answered. Four gave a number.

## Who is in there

By the county’s own list, the 1,164 running cabinets are shared out like this:

- 477 render short videos for one company, whose lease ends in 2027;
- 256 belong to a meteorological institute that forecasts flash floods;
- 221 carry the county’s own offices;
- 210 are split among 17 small tenants, one of whom rents half a cabinet.

The head of the flood project says her team used to see a flood coming two hours ahead. Now it is six. “There is no column in the ledger,” she says, “for the other four.”

The county is now in its third round of talks to lease the idle cabinets by the hour to universities in the next province. This time, Annex 7 is twelve pages long.`;

const sourcesEn: SampleArticle["sources"] = [
  { name: "Linjia’s count on site", url: "https://notes.example.com/bailu/cabinet-count", author: "Cen Wanzhou", passages: ["Buildings one and two together: 4,016 cabinets, counted twice. Cabinets with running lights: 1,164."] },
  {
    name: "Tender notice, Bailu public resources exchange",
    url: "https://ggzy.bailu.example/notice/2024-0317",
    passages: ["Published March 2024. Total investment 2.74 billion yuan (27.4亿元), of which seven-tenths special-purpose bonds.", "Rated power 8 kilowatts per cabinet."],
  },
  {
    name: "Reply of the operating company",
    url: "https://yunduo.example/reply/2025-12",
    passages: ["Power on in January 2025; average fill rate for 2025: 31%.", "2025, in million yuan: rent 41.20, electricity 26.21, upkeep and staff 13.80; shortfall after interest 58.27."],
  },
  { name: "Electricity settlement, Lukou supply office", url: "https://power.bailu.example/settlement/2025", passages: ["Settled in 2025: 54.6 million kilowatt-hours.", "Linjia’s calculation: equal to 599 cabinets at full load all year, or 15%."] },
  { name: "Bailu final accounts 2025", url: "https://czj.bailu.example/final-accounts/2025", passages: ["Interest paid on the centre’s bonds: 59.46 million yuan.", "“information technology”: one line, this item and 23 others."] },
  {
    name: "Contract and feasibility study",
    url: "https://archive.bailu.example/compute-centre/contract",
    passages: ["Contract and annexes: 62 pages. Annex 7, “Plan for bringing in users”: to be agreed separately.", "Demand in 2026: 5,200 cabinets. Questionnaires: 38 sent, eleven returned, four with a number."],
  },
  { name: "Interviews with a negotiator and the flood project", url: "https://notes.example.com/bailu/interviews", author: "Cen Wanzhou", passages: ["Everyone assumed they would come. Nobody asked the second question.", "People call it the two white buildings in the east.", "Two hours of warning became six. There is no column in the ledger for the other four.", "Eleven public documents read; two buildings visited."] },
  { name: "List of cabinets in use, county data bureau", url: "https://data.bailu.example/cabinets/in-use", passages: ["Video rendering 477 (lease to 2027); meteorological institute 256; county offices 221; 17 other tenants 210."] },
];

export const computeLedgerEn: SampleArticle = {
  key: "compute-ledger-en",
  language: "en",
  section: "ai",
  kind: "original",
  kicker: "In depth",
  headline: "A county bought four thousand server cabinets. Who is using them?",
  standfirst: "Bailu thought it was buying the future; the bills got there first. We read eleven public documents, counted the lights in two buildings, and looked for the page of the contract that nobody wrote.",
  note: sampleNote.en,
  body: bodyEn,
  bylines: ["cen-wanzhou", "luo-zhiwei"],
  editor: "zhong-yiru",
  tags: ["算力", "专项债", "数据中心"],
  sources: sourcesEn,
  state: "live",
  daysAgo: 0,
  time: "09:10",
  translationOf: "compute-ledger",
};
