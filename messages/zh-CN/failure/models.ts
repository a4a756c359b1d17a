/** 模型没有办成的事；接在 failure.ts 里各自的位置上，也按代码的字母顺序。 */
type Values = Record<string, string | number>;

/** 对方的原话，有就照引。 */
function said({ detail }: Values): string {
  return detail ? `对方说：“${detail}”` : "";
}

export const answers = {
  "answer.empty": "还没有写出字来，没有可采用的。请等它写出来。",
  "answer.other": "这些文字不是那份答复里的，没有采用。请刷新，从答复里再取一次。",
  "answer.taken": (p: Values) => `${p.name || "同事"}刚刚采用了这一条，以那一次为准。稿件没有改动。`,
  "answer.unknown": "找不到这份答复，可能已经到期删除。可以再问一次。",
};

export const budgets = {
  "budget.person": "您这个月的模型预算不够问这一次了，没有问。已经写出的都在；请找总编调整，或等下个月。",
  "budget.site": "全站这个月的模型预算不够问这一次了，没有问。已经写出的都在；请找总编调整，或等下个月。",
  "budget.task": "这项任务这个月的预算不够问这一次了，没有问。已经写出的都在；请找总编调整，或等下个月。",
};

export const models = {
  "model.address": (p: Values) => `${p.host} 不许去，没有保存，填的都还在。内网地址和少见的端口，要请运行网站的人先写进环境变量 MODEL_HOSTS 再重启。`,
  "model.already": "同事刚做过同一件事，这一次没有改动。请刷新再看。",
  "model.atWork": "这个模型的名额都在用，没有测。请等它写完再试。",
  "model.call.address": (p: Values) => `模型的地址不许去，没有问。请检查地址；内网的要写进环境变量 MODEL_HOSTS。${said(p)}`,
  "model.call.busy": (p: Values) => `模型那边太忙，或者额度用完了，没有答。请过一会儿再试。${said(p)}`,
  "model.call.cut": (p: Values) => `模型写到一半断了，已经写出的留着。请再试一次。${said(p)}`,
  "model.call.down": (p: Values) => `模型那边出错了，或者连不上，没有答。请过一会儿再试，或换一个模型。${said(p)}`,
  "model.call.empty": (p: Values) => `模型答了空白。请再试一次，或换一个模型。${said(p)}`,
  "model.call.endless": (p: Values) => `模型写个没完，已经断开，写出的留着。请再试一次，或换一个模型。${said(p)}`,
  "model.call.filtered": (p: Values) => `模型的服务商把这次答复过滤掉了。可以换个说法，或换一个模型。${said(p)}`,
  "model.call.key": (p: Values) => `密钥不对，或者没有用这个模型的权限，没有答。请在“模型”里重新填密钥。${said(p)}`,
  "model.call.lost": (p: Values) => `服务器中途停了，已经写出的留着。请再试一次。${said(p)}`,
  "model.call.malformed": (p: Values) => `模型答的不是所要的格式，没有用它。请再试一次，或换一个模型。${said(p)}`,
  "model.call.notFound": (p: Values) => `那个地址上没有这个模型。请检查地址和模型编号。${said(p)}`,
  "model.call.refused": (p: Values) => `模型那边不接受这次请求，没有答。请检查模型的设置。${said(p)}`,
  "model.call.slow": (p: Values) => `模型太久没有应答，不再等了。请过一会儿再试，或换一个模型。${said(p)}`,
  "model.call.stopped": (p: Values) => `这次答复被停下了，已经写出的留着。${said(p)}`,
  "model.call.tooLong": (p: Values) => `文字太长，这个模型一次读不下，没有答。请选短一些的一段，或换一个模型。${said(p)}`,
  "model.call.withdrawn": (p: Values) => `这个模型刚被撤下，写到一半断开了，已经写出的留着。请再问一次，会换一个模型。${said(p)}`,
  "model.keyAgain": "地址换了主机，存着的密钥不会送到新的地方。没有保存，填的都还在；请重新填密钥，或勾上去掉它。",
  "model.keyUnreadable": "站点换过密钥，这个模型存着的读不出来了，没有问。请在“模型”里重新填一次。",
  "model.lost": "服务器中途停了，这份答复没有写完，已经写出的留着。请再问一次。",
  "model.noSources": "这篇稿件还没有可读的来源，没有问。请先在“来源”里添加，再请它写。",
  "model.none": "现在没有可以问的模型，没有问。请总编在“模型”里添加一个，或看看为什么都用不了。",
  "model.noneForDrafts": "现有的模型都不许看未发表的文字，没有问。请总编在“模型”里许可，或添加一个自托管的。",
  "model.noneForSources": "没有一个模型可以看来源的原文，没有去问。请总编在“模型”里允许，或者接入一个可以看的。",
  "model.nothingSelected": "请先选中一段文字，再问。",
  "model.nothingThere": "稿件里还没有这项任务要用的文字，没有问。请先写一些再试。",
  "model.rate": "这个模型的币种没有汇率，算不出花费，没有问。请总编在“模型”的预算里填上。",
  "model.resting": "这个模型刚才几次没有答好，正在歇。请过一会儿再试。",
  "model.stale": "别人刚改过模型的设置，您填的没有保存，还在屏幕上。请记下来，刷新后再改。",
  "model.tooLong": "文字太长，模型一次读不下，没有问。请选短一些的一段。",
  "model.tooMany": (p: Values) => `同时最多问 ${p.maximum} 次，这一次没有问。请等前面的写完，或停下一个。`,
  "model.unknown": "找不到这个模型。请刷新再看。",
  "model.withdrawn": "这个模型已经撤下，没有问。请换一个，或请总编恢复使用。",
};
