import { describe, expect, it } from "vitest";
import { readBareNames, readParticulars } from "./particulars.ts";
import { clock } from "./testing.ts";

describe("a line of particulars", () => {
  it.each([
    ["时间:2024-11-18 18:26:20 来源:", {}],
    ["2024年11月18日 18:26　来源：新华社　作者：张三　编辑：李四", { source: "新华社", author: "张三", editor: "李四" }],
    ["发布时间：2024-11-18  来源：人民网-人民日报  点击：1234 字号：大 中 小", { source: "人民网-人民日报" }],
    ["2024-11-18 18:26 云溪晚报", { source: "云溪晚报" }],
    ["来源：云溪晚报 2024年11月18日 18:26", { source: "云溪晚报" }],
    ["By Jane Doe, staff writer | Published: Nov 18, 2024 6:26 PM | Source: Example News", { author: "Jane Doe", source: "Example News" }],
    ["Jane Doe · Nov 18, 2024 · 5 min read", { author: "Jane Doe" }],
    ["Published Nov 18, 2024 6:26 PM", {}],
  ])("%s", (line, expected) => {
    const read = readParticulars(line, clock);
    expect(read).toMatchObject(expected);
    expect(read?.time?.at).toMatch(/^2024-11-1[78]T/);
  });

  it.each([
    ["■李开复", { author: "李开复" }],
    ["□ 李四 王五", { author: "李四、王五" }],
    ["◎本报记者 王小明 李　华 北京报道", { author: "王小明、李华" }],
    ["文/张三", { author: "张三" }],
    ["【作者】李四", { author: "李四" }],
    ["（记者 张三、李四）", { author: "张三、李四" }],
    ["作者：阿列克谢·伊万诺夫", { author: "阿列克谢·伊万诺夫" }],
    ["By Jane Doe and Tom van der Berg", { author: "Jane Doe, Tom van der Berg" }],
    ["（责任编辑：张三）", { editor: "张三" }],
    ["(编辑 张三)", { editor: "张三" }],
    ["责编：张三 校对：李四", { editor: "张三" }],
    ["来源：", {}],
    ["原文链接：https://a.example/b", { url: "https://a.example/b" }],
    ["标题：一座县城", { headline: "一座县城" }],
    ["导读：第一句。第二句。", { standfirst: "第一句。第二句。" }],
    ["关键词：人工智能 大模型", { tags: ["人工智能", "大模型"] }],
  ])("%s", (line, expected) => expect(readParticulars(line, clock)).toEqual(expected));

  it.each(["记者：您怎么看这个问题？", "评论：这本书很好看。", "编辑：您好，请坐。", "2024年11月18日，公司宣布推出新产品。", "11月18日，记者从省里获悉", "By 2030 the company will grow", "时间：一个永恒的话题", "时间和来源：这是很重要的两件事", "Nov 18, 2024 was a day that changed everything for them", "■ 大模型的未来", "大模子也会“横三竖四”", "普通的一句话。", ""])("is not %j", (line) => expect(readParticulars(line, clock)).toBeNull());
});

describe("a bare name", () => {
  it.each([["李开复", "李开复"], ["李　明", "李明"], ["欧阳锋", "欧阳锋"], ["张三 李四", "张三、李四"]])("%s", (line, author) => expect(readBareNames(line)).toEqual({ author }));
  it.each(["前言", "高端制造", "大模型", "背景", "引子", "成功", "安全", "1. 张三", "Jane"])("is not %s", (line) => expect(readBareNames(line)).toBeNull());
});
