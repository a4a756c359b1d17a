/** 粘贴、从别处带来的图片，以及一键整理。 */
export const paste = {
  picture: {
    waiting: "图片在排队，轮到就去取。可以接着写。",
    fetching: "正在把这张图片取到图库。可以接着写。",
    failed: (line: string, reason: string) => `这张图片没有取来：${line}。${reason}上面这一行留着，图片没有丢。`,
    offline: "网络断开了。",
    retry: "再取一次",
    leave: "不取了，留下这一行",
    carried: (number: number, mark: string) => `图片 ${number}-${mark}`,
  },

  tooLarge: {
    title: "剪贴板里的东西太多",
    lead: (megabytes: string, most: number) => `一共 ${megabytes} MB，超过 ${most} MB，没有粘进来，正文没有变。`,
    what: "可以先存成文件，分几次粘；也可以只粘文字，图片和格式留在文件里。",
    save: "存成文件",
    wordsOnly: "只粘文字",
    close: "不粘了",
    fileName: "剪贴板",
  },

  tidy: {
    open: "整理排版",
    openLabel: "整理标点、引号、空格和全角数字，先看再改",
    title: "整理排版",
    lead: (count: number) => `找到 ${count} 处。勾上的才会改；改过以后可以撤销。`,
    nothing: "没有要整理的。引号、破折号、省略号、空格和全角数字都好。",
    untouched: "代码、公式和链接的网址不动。",
    all: "全选",
    none: "全不选",
    apply: (count: number) => `改这 ${count} 处`,
    close: "关闭",
    moved: (count: number) => `有 ${count} 处在这期间被改过，没有动。`,
    applied: (count: number) => `整理了 ${count} 处。`,
    more: (count: number) => `还有 ${count} 处，改完这些再整理一次。`,
    blank: "空格",
    nothingLeft: "删去",
    rule: {
      quotes: "引号",
      dash: "破折号",
      ellipsis: "省略号",
      blankBefore: "标点前的空格",
      blanks: "多余的空格",
      digits: "全角数字和字母",
      punctuation: "半角标点",
    },
  },

  address: {
    label: "或者填网址",
    hint: "我们去取这个网页，再认出标题、作者和正文。内网地址不取。",
    fetch: "去取网页",
    fetching: "正在取……",
  },
};
