/** 帮助里关于写稿的各页。引号里的都是按钮和栏目上的原话，取自各处的词，不另外写。 */
import { aiLabel } from "../aiLabel.ts";
import { articles } from "../articles.ts";
import { comfort } from "../comfort.ts";
import { comments } from "../comments.ts";
import { desk } from "../desk.ts";
import { editor } from "../editor.ts";
import { facts } from "../facts.ts";
import { generated } from "../generated.ts";
import { history } from "../history.ts";
import { offline } from "../offline.ts";
import { paste } from "../paste.ts";
import { previews } from "../previews.ts";
import { sources } from "../sources.ts";
import { suggest } from "../suggest.ts";
import { taxonomy } from "../taxonomy.ts";

export const writing = {
  writing: {
    title: "写稿与保存",
    lead: "写一篇稿件：一个人写，几个人一起写，没有网也能写。",
    steps: [
      `在“${desk.articles}”里按“${desk.write}”。标题、导读、正文直接写在纸面上；在正文里输入 / 可以插入小标题、图片、表格。列表里 J、K 上下选稿件，/ 去查找。`,
      `栏目、标签、署名、责任编辑在右边的“${editor.tabs.details}”里填。光标不在文字里时按 ?，看全部“${comfort.keys.title}”。`,
      `保存不用管：写下的字马上送到服务器，存进磁盘以后，上面才写“${editor.saving.saved}”。`,
      `几个人可以同时写一篇，各人的光标带着名字，谁的字都不会丢。只有“${editor.tabs.details}”里同一项两个人都改了，才要按“${editor.notice.resolve}”选一边。`,
      `对一段话有意见，选中它按“${comments.begin}”，用 @ 可以提到同事；评论不改稿件，读者也看不到。想改又要留原文，先打开“${suggest.mode.off}”，您的增删等人按“${suggest.card.accept}”或“${suggest.card.reject}”。没决定的修订会挡住发布。`,
      `“${history.tab}”里有每一个版本：停笔五分钟，或连续写了半小时，自动存一个；也可以按“${history.keep.button}”。打开一个版本看不同，再按“${history.restore.button(3)}”；恢复之前的内容另存一版，不会丢。`,
      `按“${editor.preview}”看印出来的样子。给没有账号的人看，用“${previews.open}”，链接有期限，随时可以“${previews.revoke}”。`,
    ],
    trouble: [
      `写着“${editor.saving.offline}”：接着写。内容留在这台设备上，连上以后自动送出。打开过的稿件，断网时也能重新打开。`,
      `写着“${editor.saving.signedOut}”：按“${editor.notice.signIn}”，登录以后回到原来的标签页，会接着保存。`,
      `写着“${editor.saving.notKept}”：按“${editor.notice.copyAll}”把正文放到别处，再关页面。`,
      `浏览器崩了、关错了：重新打开稿件，没送出的字会自己回来；资料没存上的，会问您要不要“${editor.recovery.take}”。`,
      `退出登录时说“${offline.leaving.title}”：先等它送出，或者按“${offline.leaving.saveFile}”。`,
      `误按了“${editor.when.remove}”：马上按“${editor.when.undo}”。`,
    ],
  },
  sources: {
    title: "来源",
    lead: "稿件依据的网页、文件、文字和采访，存一份原样的文字，写稿时对照，发布后印出来。",
    steps: [
      `在稿件右边打开“${sources.panel.tab}”，粘贴网址按回车，或者拖进一个文件（${sources.panel.fileHint}）；也可以按“${sources.panel.text}”“${sources.panel.interview}”“${sources.panel.article}”。`,
      `在正文里点好位置，展开来源的文字，按“${sources.panel.quote}”，引语和出处一起放进正文；先选中几个字，就只引用这几个字。`,
      "来源的先后就是印出来的编号，用上下箭头调整。",
      `从稿件移开的来源还在来源库里，可以马上按“${sources.panel.undo}”。`,
      `编辑台的“${sources.title}”是全部来源：按种类和状态筛选，搜索名称、作者、网址和正文，看它用在哪些稿件里。没有稿件要用也可以先“${sources.list.add}”。`,
      `打开一条来源，补上原作者、日期和许可。“${sources.page.note}”只给同事看，从不印出来。`,
      `稿件已经发布，或者最近一个月改过的，网页来源每天自动比对一次，也可以按“${sources.page.compare}”。变了的写着“${sources.changed}”，看过再按“${sources.page.accept}”或“${sources.page.keepOld}”。`,
    ],
    trouble: [
      `网页要登录、没有正文：在浏览器里复制文字，按“${sources.panel.instead}”；只想留个网址，按“${sources.panel.anyway}”。`,
      "扫描的 PDF 里没有文字，程序会直说；先做文字识别（OCR）再传。",
      "超过 50 MB 的文件：拆成几份，或只留用得着的几页。一篇稿件最多 100 条来源。",
      `网页没有了：留存的文字还在，“${sources.page.history}”里有每一次的样子。`,
      "来源用在您不能改的稿件里：名称、网址由能改全部稿件的同事来改。",
    ],
  },
  facts: {
    title: "事实与核实",
    lead: "稿件里的数字、日期、金额、人名、引语，一处一处与来源对照，边写边对，不联网，不用模型。",
    steps: [
      `先附上来源，再打开右边的“${facts.tab}”。每一处是四种状态之一：“${facts.state.supported}”“${facts.state.contradicted}”“${facts.state.unsupported}”“${facts.state.verified}”。`,
      `红的与来源矛盾，卡片上有来源的原文。稿件错了，按“${facts.fix("……")}”一次改好，可以撤销。`,
      `确实以稿件为准，按“${facts.verify}”，写明怎样核实的，发布后读者看得到这句话。与来源矛盾的，只能由这个栏目的编辑或总编核实。`,
      `没有出处的，按“${facts.addSource}”，或者按“${facts.verify}”。核实错了按“${facts.withdraw}”。`,
      `挡住发布的有：与来源矛盾的；机器写的、没有出处也没有人核实的；栏目从严的（“${taxonomy.factRule}”），所有没有出处的。其余只提醒。`,
      `另外这些也挡住发布：没有标题、正文、栏目或署名，图片没有替代文字，修订还没决定，拦截的词没处理，转载缺项，审校没签完。面板里“${editor.checklist.title}”一组逐条列出，按“${editor.checklist.go}”就到那里。`,
      `“${facts.group.wording(2).replace(/ 2$/, "")}”这一组只供参考，从不影响发布。`,
    ],
    trouble: [
      "没有网：不能取来源，照样写；连上以后自动核对。",
      "核实过的文字被删了：核实留着，把文字放回来，它重新生效。",
      `来源换了，又与核实不一致：这一处重新变红，请再看一次。`,
      "认错了、没认出来：程序按规则找，不懂意思。多认的核实一句就过；漏认的不会标出，仍要自己看。",
    ],
  },
  labels: {
    title: "机器写的文字与标识",
    lead: "用模型写的、改的、译的文字，申报以后带上标识，一直带到由人改写为止；发布后读者看得到。",
    steps: [
      `选中机器写的文字，在格式条上按“${generated.tool}”；或者在“${editor.tabs.publish}”里的“${generated.title}”按“${generated.declareAll}”，标题、导读、图说也一起算。`,
      `填“${generated.dialog.model}”，实在不知道就勾“${generated.dialog.unknown}”。`,
      `文字下面有靛色的线，页脚写着“${generated.share(0.18)}”这样的占比。${generated.rule}`,
      `误报了：把光标放进文字，按“${generated.card.withdraw}”，写明理由。申报和撤回都留在记录里。`,
      `发布以后，文章、列表、订阅、复制和打印的文字都带标识；文章末尾的“${aiLabel.record.title}”说明谁做了什么。`,
      `标识的用语、位置、代码在“${desk.settings}”的“${aiLabel.settings.title}”里，没有关掉它的开关。`,
      `有人要不带标识的副本：总编在“${aiLabel.copies.title}”里先登记约定，再按“${aiLabel.copies.submit}”。`,
    ],
    trouble: [
      "撤销去掉了标识，标识又回来了：申报过的文字只有改写或撤回申报才去得掉标识。",
      "清单说机器写的文字里有事实没有出处：补来源，或者由人核实，否则不能发布。",
      `导入的文件带有 AI 标识：“${articles.declareAll}”已经替您勾上；只有一部分是机器写的，就取消，做成草稿以后再申报那一部分。`,
    ],
  },
  import: {
    title: "导入",
    lead: "把现成的网页、文本、Markdown 或 Word 文档变成草稿。",
    steps: [
      `在“${articles.importTitle}”里选一个文件或者拖进来（.html、.txt、.md 5 MB 以内，.docx 20 MB 以内）；或者填网址，按“${paste.address.fetch}”；或者整页粘贴，按“${articles.recognise}”。`,
      `在“${articles.found}”里逐项核对标题、时间、来源、作者和正文。没认出的补上，认错的改掉。`,
      "看一眼去掉了什么：导航、版权行、相关阅读这些不算文章的内容都列在下面。",
      `认出是别处首发的，“${articles.kindLabel}”就是“${articles.kind.repost}”，原作者、原题和网址一起带过去；不对就改。`,
      `按“${articles.makeDraft}”。别的网站上的图片这时一并取来；取不到的留下网址，在草稿里再补。`,
    ],
    trouble: [
      "打不开网址：在浏览器里打开那一页，全选复制，粘贴进来。",
      ".doc、.wps 请先在 Word 或 WPS 里另存为 .docx；加了密码的先去掉密码。",
      "有读不出的字，会用 � 代替：请另存为 UTF-8 再试。GBK 和 UTF-16 一般认得出来。",
      `认得不对：按“${articles.startOver}”，只粘贴正文那一部分。`,
    ],
  },
};
