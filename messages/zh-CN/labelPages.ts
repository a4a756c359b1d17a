/** 按设置写成的两页：“我们怎样使用 AI”里关于标识的部分，和使用条款。 */
type Place = "start" | "end" | "both";
const places: Record<Place, string> = { start: "正文之前", end: "正文之后", both: "正文之前和之后" };

export const labelPages = {
  ai: {
    models: { title: "现在用了什么", none: "本站使用的发布程序没有接入任何 AI 模型。它不写稿，不改稿，不翻译，也不画图。", rules: "程序自动完成的只有按固定规则就能算清的事：识别导入稿件的标题和来源，统计字数和阅读时间，由标题生成网址，检查发布前还缺什么。栏目里的文章按时间排列，不按读者的口味推荐。" },
    marks: {
      title: "怎样标出机器生成的内容",
      text: (term: string, place: Place) => [
        `稿件里由机器写的文字，从进入编辑台起就带着记号，直到有人把它重新写过。发布时，程序按句统计留下的比例。只要还有一句，文章就带标识“${term}”和这个比例，印在${places[place]}，也印在列表里的标题旁边。没有哪个设置、哪个人能去掉它。`,
        "标识是靛蓝色的。这种颜色在本站只用于机器生成的内容。订阅、Markdown 副本、打印出来的纸和读者复制走的文字，都带着同一句标识。",
        "上传的图片如果在文件里带着 AI 标识，程序缩放、转换格式时会把它写进每一份图片，不会抹掉。",
      ],
    },
    implicit: { title: "给程序看的标识", text: (producer: string, propagator: string) => [`同一篇文章的网页、订阅和副本里，还有一份程序读得懂的标识，关键词是 AIGC，写明内容由 AI 生成、生成者和传播者（${producer === propagator ? producer : `${producer}，${propagator}`}），以及这次发布的编号。网页里另有国际新闻电信理事会（IPTC）规定的来源类型。`] },
    people: { title: "人做什么", text: ["机器写的文字，由读过它的人采用或者申报；是谁，记在编辑台里。事实、数字、引语由编辑对照来源核对，文章由署名的人和责任编辑负责。每篇文章都附有“这篇文章如何写成”，写着经过。"] },
    blind: { title: "程序看不出什么", text: ["记者和编辑在别处使用了什么工具，程序无从知道，也不靠猜测给文章贴标签。别处生成的文字，由用它的人自己申报；这要靠编辑部的规定和如实的说明。"] },
    wrong: { title: "出了错怎么办", text: ["不论错误是人还是机器造成的，都公开更正，写明改了什么、什么时候改的；无法补救的就撤稿，原来的网址上留下说明。"] },
    terms: "使用条款",
  },
  terms: {
    title: "使用条款",
    short: "使用条款",
    description: "本站的 AI 标识是什么、印在哪里，由谁负责，转载时要做什么，怎样投诉。",
    lead: "读者、转载者和引用本站内容的程序，都请看这一页。",
    ours: "编辑部的条款",
    label: {
      title: "显式标识",
      text: (term: string, place: Place, badge: string) => [`含有机器生成文字的文章，标识用语是“${term}”，后面写明比例，例如“${badge}”。它印在文章${places[place]}，也印在首页、栏目、标签、作者、专题、往期、搜索结果等列表里的标题旁边，以及订阅内容、Markdown 副本、打印件和复制出去的文字里。`, "带标识的图片，标识写在图片文件里，本站生成的各种尺寸都保留。"],
    },
    implicit: {
      title: "隐式标识",
      text: (producer: string, propagator: string) => [`网页、订阅内容和副本的元数据里有名为 AIGC 的标识，含七项：Label（1 表示由 AI 生成）、ContentProducer（生成者，${producer}）、ProduceID（本站给这次发布的编号）、ContentPropagator（传播者，${propagator}）、PropagateID（传播编号），以及两项留作防篡改用的 ReservedCode1、ReservedCode2，现在为空。`],
    },
    duty: { title: "转载和使用", text: ["任何人不得删除、篡改、伪造、隐匿这些标识。转载、摘录带标识的文字时，请保留标识，并注明出处。", "把本站内容改写、翻译或者再交给机器生成，也要按规定加上标识。"] },
    copy: { title: "不带显式标识的副本", text: (contact: string) => [`确有需要、愿意承担标识义务和使用责任的，可以向编辑部索取不带显式标识的副本${contact}。编辑部与您约定用途和责任以后提供，并登记对象、用途和约定，至少保存六个月。隐式标识保留在副本里。`] },
    responsible: { title: "谁负责", text: (name: string) => [`文章由署名的人写成，责任编辑审定，${name}承担编辑责任。机器不署名，也不负责。`] },
    complain: { title: "投诉和更正", text: (contact: string) => [`发现没有标出的机器文字、标错的比例，或者任何事实错误，请告诉编辑部${contact}。核实以后公开更正，更正列表长期公开。`] },
    at: (contact: string) => `（${contact}）`,
    nobody: "",
    example: "18%",
    seeAi: "我们怎样使用 AI",
  },
};
