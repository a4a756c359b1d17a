/** 给程序读的东西：订阅源、Markdown 副本、llms.txt，以及站点设置里与它们有关的一组。 */
export const machines = {
  follow: { tag: "订阅这个标签（RSS）", author: "订阅这位作者（RSS）" },
  llms: {
    rules: (training: boolean): string => (training ? "每篇文章都有 Markdown 副本：在文章地址后面加 .md。引用时请注明出处，并链接到原文。" : "每篇文章都有 Markdown 副本：在文章地址后面加 .md。引用时请注明出处，并链接到原文。本站不同意用这些文章训练模型。"),
    sections: "栏目",
    newest: "最新文章",
    feeds: (name: string) => `订阅${name}`,
    sitemap: "网站地图",
  },
  copy: { corrections: "更正与更新", kind: { correction: "更正：", update: "更新：" } },
  settings: {
    title: "给程序读",
    lead: "人工智能公司的程序也在读新闻。写在 robots.txt 里，守规矩的程序会照办；不守规矩的，这里挡不住。",
    preset: "人工智能程序",
    presets: { all: "都可以读", answers: "可以用来回答，不可以用来训练", asked: "只在有人问起时来读", none: "都不可以读", own: "自己选" },
    allow: "允许它们",
    purposes: { training: "收集文章训练模型", search: "收录文章，在回答里引用并注明出处", user: "替正在提问的人打开一篇文章" },
    hub: "WebSub 中心",
    hubHint: "文章发布或下线时通知这个地址，订阅者马上就能看到。留空则不通知。",
  },
};
