/** Sample story: nine people read seven model licences before they may ship a product. */

import { sampleNote } from "./people.ts";
import type { SampleArticle } from "./types.ts";

const body = `![一张写满小字的长纸折成七折，最后一折上垂着一枚红色圆章](sample:licence-folds "七份许可证打印出来一共93页。 | 插图：邻家")

听松科技的会议室里有一面墙贴满了纸。左边是七个模型的名字，右边是七种许可证，中间连着红绿两色的毛线。绿色表示“可以”，红色表示“不可以”，还有很多根挂在半空，两头都没有着落。

“半空的那些最贵，”产品负责人阮青说，“每一根都要问律师。”

听松只有9个人，做的东西很小：把药品说明书拍下来，念给老人听，并回答“能不能和降压药一起吃”这一类问题。2025年3月，他们挑好了模型，以为一周就能上线。真正上线是7月。中间的四个月，用来弄明白自己有没有资格发布。

## 三种“开放”

七个模型在下载页上都写着“开放”。阮青把它们分成三堆。

第一堆有2个，用的是软件行业熟悉的宽松许可证，保留署名就可以商用。第二堆有3个，许可证由模型公司自己起草，允许商用，但附有条件。还有2个只开放给研究，网页上的“开放”二字下面，有一行灰色的小字。

“都叫开放，”她说，“像三个人都说自己会游泳，一个能救人，一个只在浅水区，一个是在岸上看过。”

把七份许可证打印出来，一共93页。最短的1页，最长的31页。最长的那一份里，“合理”一词出现了44次，没有一处写明由谁来判断。

## 那些挂在半空的条款

让听松停下来的，主要是下面四类条款。

| 条款 | 几份许可证里有 | 对听松意味着什么 |
| :--- | ---: | :--- |
| 月活用户超过上限须另行申请 | 2 | 上限100万，眼下用不着，融资时要解释 |
| 衍生模型的名称须以原模型名开头 | 3 | 产品名字要改 |
| 不得用输出训练其他模型 | 4 | 老人的提问不能拿来改进自己的小模型 |
| 用途清单可由发布方随时修改 | 2 | 今天合规，明天未必 |

最后一类最让人为难。其中一份许可证在四个月里改过两次，用途清单从14条变成17条，新增的一条是“不得提供未经授权的医疗意见”。念说明书算不算医疗意见，阮青问了三位律师，得到三种回答。

律师费一共花了8.6万元，比同期的服务器费用还多。

## 一门外语

给听松提供咨询的律师姓孟，过去做软件授权。她说软件的许可证经过几十年打磨，句子难看，但每个词是什么意思，行内有共识。模型的许可证还没有走到这一步：权重算不算作品，输出归谁，微调以后是新东西还是旧东西，条文里各写各的。

> 它像一门正在形成的外语，词有了，语法还没有定。

她给客户的建议很朴素：下载那一天，把许可证全文连同网页一起存下来，记下日期；以后换版本，就再存一份。“将来有争议，先要说清楚你当时答应的是什么。”

## 墙上的那张表

7月，听松上线了。用的是第一堆里的一个模型，参数只有最初选定那个的四分之一。它念说明书时偶尔会在剂量单位前面停顿一下，团队后来发现老人喜欢这个停顿，因为听得清。

会议室的毛线已经拆掉，换成了一张表，只有四列：模型、版本、许可证存档日期、谁读过全文。最后一列里，每一行都签着两个名字。`;

const sources: SampleArticle["sources"] = [
  {
    name: "听松科技许可证比对表",
    url: "https://tingsong.example/licences/comparison",
    author: "阮青",
    passages: ["团队9人，2025年3月选型，7月上线。", "七份许可证共93页，最短1页，最长31页；最长一份中“合理”出现44次。", "可商用宽松许可2个，自拟附条件许可3个，仅限研究2个。", "月活上限100万：2份；名称须以原模型名开头：3份；不得用输出训练其他模型：4份；用途清单可随时修改：2份。"],
  },
  { name: "某模型许可证更新记录", url: "https://licences.example.org/diff/usage-list", passages: ["2025年3月至7月修订两次，用途清单由14条增至17条。", "新增：不得提供未经授权的医疗意见。"] },
  { name: "听松科技费用明细", url: "https://tingsong.example/ledger/2025-h1", passages: ["律师咨询费合计8.6万元，同期服务器费用5.2万元。"] },
  { name: "阮青采访记录", url: "https://notes.example.com/interviews/ruan", author: "罗知微", passages: ["半空的那些最贵，每一根都要问律师。", "老人问得最多的是：能不能和降压药一起吃。", "像三个人都说自己会游泳，一个能救人，一个只在浅水区，一个是在岸上看过。", "念说明书算不算医疗意见，问了三位律师，得到三种回答。"] },
  { name: "孟律师采访录音整理", url: "https://notes.example.com/interviews/meng", author: "罗知微", passages: ["它像一门正在形成的外语，词有了，语法还没有定。", "下载那一天把许可证全文连同网页一起存下来。将来有争议，先要说清楚你当时答应的是什么。"] },
];

export const licenceLanguage: SampleArticle = {
  key: "licence-language",
  language: "zh-CN",
  section: "tech",
  kind: "original",
  kicker: "观察",
  headline: "开源模型的许可证，正在变成一门新的外语",
  standfirst: "七种许可证、三种“开放”，一家创业公司花了四个月才弄明白自己能不能发布产品。",
  note: sampleNote["zh-CN"],
  body,
  bylines: ["luo-zhiwei"],
  editor: "zhong-yiru",
  tags: ["开源", "许可证", "大模型", "创业"],
  sources,
  state: "live",
  daysAgo: 1,
  time: "21:15",
};

const bodyEn = `![A long sheet of small print folded seven times, a round red seal hanging from the last fold](sample:licence-folds "Printed out, the seven licences came to 93 pages. | Illustration: Linjia")

One wall of the meeting room at Tingsong is covered in paper. On the left, the names of seven language models. On the right, seven licences. Between them runs knitting wool: green for *yes*, red for *no*, and a good many strands that hang in mid-air, tied to nothing.

“Those are the expensive ones,” says Ruan Qing, who runs the product. “Each of them means calling a lawyer.”

Tingsong is nine people. What they make is modest: you photograph the leaflet from a box of pills, and a voice reads it to your grandmother and answers her when she asks whether it goes with her blood-pressure tablets. In March 2025 they had chosen a model and expected to launch within a week. They launched in July. The four months between went into finding out whether they were allowed to.

## Three ways of being open

All seven models say “open” on the page you download them from. Ruan sorted them into three piles. Two came under permissive licences the software trade has known for decades: keep the credit, do what you like. Three came under terms their makers had written themselves, commercial use included, with conditions. Two were open to researchers only, as a line of grey type explains below the word.

“Three people tell you they can swim,” she says. “One is a lifeguard, one keeps to the shallow end, and one has watched from the beach.”

The shortest licence is 1 page long, the longest 31. The longest uses the word “reasonable” 44 times and never says who decides.

## The hanging strands

Four kinds of clause held things up:

1. a ceiling on monthly users, 1 million, after which you must apply again (2 licences);
2. a rule that anything built on the model carries the model’s name first (3);
3. a ban on training other models with its answers (4);
4. a list of forbidden uses that the maker may change at any time (2).

The last was the worst. One such list changed twice during those four months, growing from 14 entries to 17. Among the new ones: no unauthorised medical advice. Is reading a leaflet aloud advice? Ruan asked three lawyers and received three answers. Together with the other questions they cost 86,000 yuan, more than the servers did.

## A language without grammar

Meng, one of those lawyers, spent years on software licences. Ugly sentences, she says, but everyone in the trade knows what each word means. Model licences have not got that far. Whether weights are a work, who owns an answer, whether a fine-tuned model is the old thing or a new one: each document decides for itself.

> It is a foreign language still being born. There are words. There is no grammar yet.

Her advice is plain. On the day you download a model, save the whole licence and the page it came from, and write down the date. If it ever comes to an argument, the first question will be what you agreed to at the time.

Tingsong went out with a model from the first pile, a quarter of the size of the one they had wanted. It hesitates slightly before units of dosage. Its listeners, it turns out, like the pause.

The wool is gone from the wall. In its place hangs a table with four columns: model, version, the day the licence was saved, and who has read it to the end. Every row carries two names.`;

export const licenceLanguageEn: SampleArticle = {
  key: "licence-language-en",
  language: "en",
  section: "tech",
  kind: "original",
  kicker: "Observed",
  headline: "Seven licences, three meanings of “open”, four months lost",
  standfirst: "A company of nine wanted to read medicine leaflets aloud to old people. First it had to learn a language that has no grammar yet.",
  note: sampleNote.en,
  body: bodyEn,
  bylines: ["luo-zhiwei"],
  editor: "zhong-yiru",
  tags: ["开源", "许可证", "大模型"],
  sources: [
    {
      name: "Tingsong’s comparison of licences",
      url: "https://tingsong.example/licences/comparison",
      author: "Ruan Qing",
      passages: ["Nine people; model chosen in March 2025, product launched in July.", "Seven licences, 93 pages; shortest 1, longest 31; “reasonable” occurs 44 times in the longest.", "Ceiling of 1 million monthly users: 2; name first: 3; no training with output: 4; list of uses may change: 2."],
    },
    { name: "Change log of one model licence", url: "https://licences.example.org/diff/usage-list", passages: ["Revised twice between March and July 2025; list of uses from 14 entries to 17.", "Added: no unauthorised medical advice."] },
    { name: "Tingsong’s expenses, first half of 2025", url: "https://tingsong.example/ledger/2025-h1", passages: ["Legal advice 86,000 yuan; servers 52,000 yuan."] },
    { name: "Interview with Ruan Qing", url: "https://notes.example.com/interviews/ruan", author: "Luo Zhiwei", passages: ["Those are the expensive ones. Each of them means calling a lawyer.", "Three people tell you they can swim. One is a lifeguard, one keeps to the shallow end, and one has watched from the beach.", "Three lawyers, three answers."] },
    { name: "Interview with Meng, lawyer", url: "https://notes.example.com/interviews/meng", author: "Luo Zhiwei", passages: ["It is a foreign language still being born. There are words. There is no grammar yet."] },
  ],
  state: "live",
  daysAgo: 2,
  time: "08:00",
  translationOf: "licence-language",
};
