/** 断网、本机留底，以及带着没存上的内容退出登录。 */
export const offline = {
  apart: "已保存 · 未连接",
  apartKept: "现在没有连上服务器。可以接着写：内容留在这台设备上，连上以后自动保存。",
  apartNotKept: "现在没有连上服务器，这台设备也无法留存备份。请等恢复连接再写；已经写下的，请不要关闭本页。",
  noCopy: "这台设备无法留存备份（存储已满，或者浏览器不允许）。请保持联网：写的内容会直接存到服务器。",
  calm: {
    title: "现在打不开这一页",
    text: "没有连上服务器。在这台设备上打开过的稿件，断网时还能从它的地址打开；已留在这台设备上的内容，连上以后自动保存。",
    retry: "再试一次",
  },
  older: {
    explain: "那是旧版编辑器留下的正文，不会自动替换现在的。",
    keep: "存进历史版本",
    saveFile: "存成文件",
    kept: (number: number) => `已存为第 ${number} 版，可以在“历史”里对照、恢复。`,
  },
  leaving: {
    title: "还有内容没存到服务器",
    lead: (count: number) => (count === 1 ? "这台设备上有一篇稿件的内容，服务器还没有：" : `这台设备上有 ${count} 篇稿件的内容，服务器还没有：`),
    explain: "退出登录会清除这台设备上的稿件。这些内容刚才没能传到服务器，退出后将无法找回。",
    untitled: (articleId: number) => `没有标题的稿件（${articleId} 号）`,
    unreadable: (articleId: number) => `${articleId} 号稿件（这台设备没有读出它的内容，无法确认是否都已存到服务器）`,
    stay: "先不退出",
    saveFile: "存成文件",
    saved: "已存成文件。",
    leave: "仍然退出",
    sending: "正在把没存上的内容送到服务器……",
  },
};
