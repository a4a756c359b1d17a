/** The weightiest words of a Chinese text, by TF-IDF. The dictionaries take 90 MB, and are loaded when something is published for the first time. */
import { setImmediate as breathe } from "node:timers/promises";
import { once } from "#lib/kernel/process";

type Extract = (text: string, most: number) => string[];

/** Words so common in reports that they say nothing of this one; the dictionary rates some of them high. */
const stopWords = new Set("一个 一些 一种 一样 一次 一直 一份 一起 一位 一年 一句 两个 两年 三年 三个 几个 上午 下午 今天 昨天 明天 去年 今年 明年 不是 不能 不会 不过 不同 不要 为了 之后 之前 之间 也是 也没 什么 他们 她们 它们 我们 你们 他说 但是 作为 使用 写着 出来 分钟 包括 另一 只是 只有 可以 可能 各种 同时 后来 告诉 因为 因此 大家 如果 如何 它们 已经 已有 怎么 怎样 所以 所有 所在 才能 把握 方面 是否 时候 时间 最后 有人 有关 有些 有的 本来 来说 每个 每天 每年 没有 没人 然后 由于 目前 看到 看见 知道 第一 第二 第三 等等 继续 自己 至少 虽然 觉得 认为 许多 记者 说法 起来 超过 进行 这个 这些 这里 这样 还有 还是 这种 通过 那个 那些 那里 那么 部分 里面 问题 需要 非常 开始 表示 其中 其他 以及 以后 以前 以来 或者 而且 一定 一般 一边 几乎 仍然 从来 并不 并没 应该 还要 不再 不到 上面 下面 个人 事情 东西 地方 办法 先后 附近".split(" "));

/** Loaded in steps: readers are answered in between. The longest takes 0.2 s. */
async function load(): Promise<Extract> {
  const { Jieba, TfIdf } = await import("@node-rs/jieba");
  const { dict, idf } = await import("@node-rs/jieba/dict.js");
  await breathe();
  const jieba = Jieba.withDict(dict);
  await breathe();
  const weights = TfIdf.withDict(idf);
  // Words that the dictionary does not have would be guessed from their surroundings, otherwise in every text.
  weights.setConfig({ minKeywordLength: 2, useHmm: false });
  return (text, most) => weights.extractKeywords(jieba, text, most + spare).map(({ keyword }) => keyword.toLowerCase()).filter(tells).slice(0, most);
}

/** More than are wanted: those that say nothing are sorted out afterwards. */
const spare = 24;
/** 三十八个, 第四版, 一九四六年: how many there are is no subject. */
const count = /^第?[〇零一二两三四五六七八九十百千万几半]+(?:[个种门份年月日次位名只件台座张条块元角分盒帧期级版层部朵辆家届天页间篇句斤度]|分之[一二三四五六七八九十])?$/;
const tells = (word: string) => !stopWords.has(word) && !count.test(word) && !/^[\p{N}\p{P}\p{S}]+$/u.test(word) && !/^[a-z]{1,2}$/.test(word);

/** A word of a headline counts like so many of the text. */
const inHead = 3;

export async function chineseWords(head: string, text: string, most: number): Promise<string[]> {
  const extract = await once("chinese-words", load);
  return [...new Set(extract(`${`${head}\n`.repeat(inHead)}${text}`.normalize("NFKC"), most))];
}
