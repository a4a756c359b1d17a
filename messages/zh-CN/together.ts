/** 几个人一起写同一篇稿件。 */
export const together = {
  present: (count: number) => `另有 ${count} 人打开了这篇稿件`,
  person: (name: string, here: boolean) => (here ? `${name}，正在正文里` : name),
  denied: {
    denied: "您不能再改这篇稿件了。还没存上的内容留在这个页面里，可以复制出来。",
    schema: "编辑器已经更新，这个页面还是旧的。请重新载入，写的内容不会丢。",
    tooLarge: "这次的内容太多，稿件装不下。请撤销刚才的粘贴，或者复制出来另存。",
  },
  reload: "重新载入",
};
