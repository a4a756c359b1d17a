/** 更正、AI 说明、网站地图，和文章末尾的分享。 */
export const about = {
  corrections: {
    title: "更正与补充",
    short: "更正",
    description: "文章刊出后，凡是改过的事实和补上的内容，都公开记在这里，也写在原文里。",
    empty: "还没有更正。发现文章有误，请告诉编辑部，我们会公开改正。",
    kind: { correction: "更正", update: "补充" },
    /** 正文前的一行提示，点它跳到文末。 */
    notice: { correction: (moment: string) => `本文有更正，${moment}`, update: (moment: string) => `本文有补充，${moment}` },
    /** 下线后改过再发，又没有写明改了什么。 */
    republished: "本文曾经下线，修改后重新发布。",
    retracted: "这篇文章已撤回",
    earlier: "更早的更正",
    newest: "回到最新",
  },
  retraction: { reason: (reason: string) => `原因：${reason}` },

  ai: {
    title: "我们怎样使用 AI",
    short: "AI 使用说明",
    description: "哪些内容有机器参与，怎样标出来，由谁负责。",
    lead: "署名的人对每一句话负责。机器写的，要说明是机器写的。",
    label: "AI 使用说明",
    ours: "编辑部的说明",
    seeCorrections: "查看全部更正",
  },

  sitemap: {
    title: "网站地图",
    description: "本站的栏目、作者、往期和说明，都在这一页。",
    sections: "栏目",
    authors: "作者",
    archive: "往期",
    all: "全部月份",
    follow: "订阅",
    everything: "全部文章（RSS）",
    ofSection: (name: string) => `${name}（RSS）`,
    about: "关于本站",
  },

  traditional: { to: "繁體", toTitle: "以繁體字閱讀本文", back: "简体", backTitle: "用简体字阅读本文" },

  share: {
    title: "分享",
    copy: "复制链接",
    copied: "已复制",
    system: "分享到……",
    weibo: "微博",
    qr: "二维码",
    qrAlt: "本文地址的二维码，用手机扫一扫即可打开",
  },

  resume: { offer: "这篇文章上次没有读完。", go: "接着读", close: "不用了" },
  searchBox: { close: "关闭", keys: "按 / 键打开搜索" },
};
