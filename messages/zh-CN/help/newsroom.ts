/** 帮助里关于审稿与发布的各页。引号里的都是按钮和栏目上的原话，取自各处的词，不另外写。 */
import { calendar } from "../calendar.ts";
import { changes } from "../changes.ts";
import { editor } from "../editor.ts";
import { facts } from "../facts.ts";
import { home } from "../home.ts";
import { notices } from "../notices.ts";
import { pitches } from "../pitches.ts";
import { reposts } from "../reposts.ts";
import { review } from "../review.ts";
import { security } from "../security.ts";
import { series } from "../series.ts";
import { taxonomy } from "../taxonomy.ts";
import { terms } from "../terms.ts";

export const newsroom = {
  pitches: {
    title: "选题",
    lead: "想写什么，先放到板上；编辑采用，派给人写，或者说明为什么不写。",
    steps: [
      `按“${pitches.propose}”，写下“${pitches.headline}”和“${pitches.text}”：为什么值得写，去问谁、查什么。不必写成稿子。`,
      `编辑作出决定以前，自己提的可以“${pitches.edit}”或“${pitches.withdraw}”，别人动不了。`,
      `栏目编辑和总编可以“${pitches.accept}”：选好“${pitches.writer}”，要的话写上“${pitches.dueAt}”。选题就成了草稿，写的人和提出人都会收到提醒，想法留在稿件旁边。没有定栏目的，由总编决定。`,
      `“${pitches.decline}”要写理由，提出人看得到；没有采用的选题连同理由留在板上。`,
      `“${pitches.exportUtf8}”和“${pitches.exportGbk}”把眼前这一类存成表格。`,
    ],
    trouble: [
      "说别人已经决定了：同事比您快，以先决定的为准。",
      "说选题刚被改过：看过新的想法再决定。",
      "在稿件列表里找不到：没有采用的选题还不是稿件，只在板上。",
    ],
  },
  reviews: {
    title: "审校",
    lead: "稿件从作者到读者之间的各审各校：谁在哪一刻，为哪一份文字签了名。",
    steps: [
      `作者写好以后按“${review.panel.submit}”，可以指定下一位、定时限、写附言；不定时限，就是 24 小时。时限快到，手里有稿的人会收到提醒。没有人签过名之前，可以“${review.panel.withdraw}”。`,
      `轮到您的稿件在“${review.desk}”的“${review.views.mine}”里，时限近的在前；也会有提醒。`,
      `看过以后按“${review.panel.sign(review.step.review.first)}”这样的按钮。签名认准这一份文字：改动一个字，或者改动署名、责编、来源、题图，签名就失效，并且写明为什么。`,
      `要改的按“${review.panel.return}”，理由必填；先在正文里选中一处，理由就写在那一处旁边。退回以后这一轮要重新签。`,
      `“${review.form.presets.simple}”和“${review.form.presets.threeReviews}”按栏目来定；三审三校里，一个人不能签两审，也不能签两校，同一审次的审和校要由两个人做，不审自己的稿件。终审由总编签；有事实与来源矛盾，签不了终审。`,
      `“${review.panel.takeOver}”“${review.panel.assign}”“${review.panel.setDue}”管稿件在谁手里、什么时候要。`,
      `等不得的，栏目允许时，总编可以“${review.panel.publishUrgent}”：几小时内没有审完会自动下线，时间过了四分之三会提醒大家。“${review.panel.sheet}”记着每一个签名，可以“${review.sheet.print}”。`,
    ],
    trouble: [
      `按钮旁写着“${review.barrier.notOpen}”：前一审次还没签完。写着“${review.barrier.oneReview}”：请另一位同事来。`,
      "签的时候说稿件刚被改过：没有签上。看过新的文字再签。",
      "签名失效了：把文字改回原样，签名重新有效；退回过的，要重新签。",
      "送错了，已经有人签过：撤不回，请编辑退回。",
      "先发后审到时被下线：这一轮要审完才能再发布。",
    ],
  },
  calendar: {
    title: "发布、排期与解禁",
    lead: "什么时候让读者看到，什么时候之前谁也不能发，什么时候下线；一日、一周、一月的安排。",
    steps: [
      `在稿件右边的“${editor.tabs.publish}”里，“${editor.checklist.title}”没有“${editor.checklist.level.block}”的项目，就可以“${editor.when.now}”。`,
      `“${editor.when.schedule}”：选好时间按“${editor.when.scheduleNow}”。到点发布的是排定时的内容；之后又改过，要重新排定。`,
      `“${changes.embargo.title}”：到时间之前谁也不能发布，也不能排在它前面。`,
      `“${changes.takeDown.title}”：到时间自动下线。要马上下线，按“${editor.when.unpublish}”；稿件还在，可以重新发布。`,
      `“${calendar.title}”按“${calendar.views.day}”“${calendar.views.week}”“${calendar.views.month}”看。拖动就改排；选中以后左右键移一天，上下键移一刻钟，回车输入时间。`,
      `写着“${calendar.collides}”的，与同一栏目的另一篇相隔不到一刻钟。`,
    ],
    trouble: [
      "说时间刚被改过：同事比您快。刷新，看过新的安排再改。",
      `拖不动：定时发布、解禁和下线由这个栏目的编辑或总编来改；审校时限在稿件里改，已经发布的不动。`,
      "时间过了没有发出：多半是清单上又有了必须补的项目，或者审校的签名失效了，相关的人会收到提醒。补齐再发。",
      "夏令时跳过的钟点会直说，并告诉您实际是几点。时间都按站点的时区。",
    ],
  },
  corrections: {
    title: "更正与撤稿",
    lead: "读者已经看到的文章，不能悄悄改动：每次修改都说明是什么。",
    steps: [
      `照常改稿，按“${editor.publishChanges}”，会问“${changes.title}”。`,
      `“${changes.kinds.correction.name}”：${changes.kinds.correction.meaning}。写清原来怎样错、现在改成什么，附上日期印在文章里，也列在更正页上。`,
      `“${changes.kinds.update.name}”：${changes.kinds.update.meaning}。写清补了什么，同样公开。`,
      `“${changes.kinds.typo.name}”：${changes.kinds.typo.meaning}。不上更正页，只记在文章的写作过程里。`,
      `只改标签、栏目这些不算改动内容的，不会问。改署名、来源、题图，会问。`,
      `文章有根本的错误，总编按“${changes.retract}”，写明“${changes.reason}”。原网址从此只说明撤回的原因。`,
    ],
    trouble: [
      `还没想好怎么说：按“${changes.notYet}”，修改留在稿件里，读者看到的不变。`,
      "要审校的栏目：修改同样要先审完，签名不全发不出去。",
      `撤稿不能恢复。只是暂时不想让人看到，请用“${editor.when.unpublish}”。`,
      "下线以后改了再发：同样要说明改了什么。",
    ],
  },
  reposts: {
    title: "转载",
    lead: "转载别人的文章，要有来源、原作者、原标题、责任编辑和授权，来源要在您的名单里。",
    steps: [
      `在“${editor.tabs.details}”里把“${editor.details.kind}”选成“${editor.details.kinds.repost}”，来源里把一条定为“${editor.details.relations.origin}”，填网址、“${editor.details.originalAuthor}”“${editor.details.originalHeadline}”。`,
      `填“${reposts.permission}”：${reposts.permissionHint}。`,
      `把原文附到首发处，按“${reposts.compare.label}”，左右看改了哪些字。`,
      `缺的都列在“${editor.checklist.title}”，补齐才能发布。`,
      `“${reposts.title}”里总编可以“${reposts.import.send}”名单（CSV，可以写生效和失效日期），同时可以有几份；并定下“${reposts.rule}”怎么办：“${reposts.rules.block}”“${reposts.rules.warn}”还是“${reposts.rules.allow}”。`,
    ],
    trouble: [
      "清单说来源不在名单里：看名称和网址写得对不对；网址包括下级域名，名称不计空格和标点。",
      "来源在名单里，但已过有效期：请总编导入新的名单。",
      "导入说第几行不对：整份没有导入。改好那一行再来。",
      "没有名单时，不核对来源，其余的照样要有。",
    ],
  },
  terms: {
    title: "用字用词",
    lead: "容易写错的字词、计量单位和各处自己的忌用词，写稿时标出来，离线也行。",
    steps: [
      `正文里标出的词，点一下，右边“${facts.tab}”面板里就是它的卡片。“${terms.severity.block}”必须处理才能发布，“${terms.severity.warn}”“${terms.severity.note}”请再看看。`,
      `按“${terms.editor.suggests("……")}”改掉，可以撤销；引文、专名没有错，按“${terms.editor.letStand}”，写明理由。拦截的词由这个栏目的编辑决定。`,
      `总编在“${terms.title}”里“${terms.import.send}”词表（CSV、JSON，或一行一个 错 → 对），可以“${terms.list.activate}”或“${terms.list.deactivate}”。`,
      `点开一份词表，可以查找、“${terms.page.add}”、写“${terms.page.exceptions}”；每次“${terms.page.save}”，旧的一版随时可以“${terms.page.restore}”。`,
      `换了词表以后，按“${terms.archive.start}”，把读者能看到的文章全部看一遍，在后台进行。`,
    ],
    trouble: [
      "总是误报：给这个词条加例外，写含有它的更长的词。",
      `别人刚存了一版：您的修改没有存，看过新的再改。`,
      "导入说第几行不对：整份没有导入，原来的词表不变。",
      `保留错了：在卡片上按“${terms.editor.withdraw}”，会重新提示。`,
    ],
  },
  home: {
    title: "首页编排",
    lead: "决定首页的头条、置顶和各栏目；没有排的地方按发布时间自动补上。",
    steps: [
      "先选中文首页还是英文首页，两个分开编排。",
      `“${home.chooseLead}”，或者不选，由程序从最新的五篇里挑有图的一篇。`,
      `“${home.add}”，用上移、下移排顺序；也可以拖，或者在手柄上按空格拿起、方向键移动、空格放下。`,
      "各栏目区定下显示不显示、几条，并且可以置顶一条。",
      `“${home.preview}”看没有保存的样子，“${home.save}”（⌘S 或 Ctrl+S）以后读者马上看到。`,
    ],
    trouble: [
      `别人刚改过：可以“${home.takeOver}”，您的那一份点“${home.undo}”换得回来；或者“${home.putMine}”。`,
      `想从头来：“${home.reset}”，再保存。`,
      "置顶的文章下线了：位置上会写明，自动换上别的。",
    ],
  },
  sections: {
    title: "栏目、专题与标签",
    lead: "文章归在哪里：一个栏目，若干标签，可以属于一个专题。",
    steps: [
      `“${taxonomy.newSection}”，用上移、下移排顺序：读者看到的导航就是这个顺序。`,
      `每个栏目可以“${taxonomy.chooseEditors}”：选中的编辑可以编辑、发布这个栏目的稿件。`,
      `“${review.form.open}”：选“${review.form.presets.simple}”“${review.form.presets.threeReviews}”或“${review.form.presets.own}”，并定下能不能先发后审。改了马上对在审的稿件有效。`,
      `“${taxonomy.factRule}”可以从严：处处要有出处，或由人核实。`,
      `“${series.desk.make}”以后，在稿件的“${editor.tabs.details}”里选它；专题里的文章自动有上一篇和下一篇。`,
      `意思相同的标签，用“${taxonomy.mergeTag}”；旧标签的网址会自动转过去。`,
    ],
    trouble: [
      "删不掉栏目：里面还有稿件，先移到别的栏目。",
      "改了网址：旧网址自动转到新网址。",
      "没有人可选：先在用户里邀请一位编辑，或把记者改成编辑。",
    ],
  },
  notices: {
    title: "提醒",
    lead: "同事提到您、稿件轮到您、账号有变化时，在这里和邮件里告诉您。",
    steps: [
      `顶上的铃铛写着有几条未读；点开一条就到那篇稿件、那段评论，同时标为已读。也可以“${notices.markAll}”。`,
      `要不要邮件，在“${security.title}”的“${security.mailNotices}”里选：“${security.mailChoices.atOnce}”“${security.mailChoices.daily}”或“${security.mailChoices.never}”。`,
      "账号安全方面的信不受这个选择影响，总是马上寄。",
    ],
    trouble: [
      "点开说看不到：稿件已经删除，或者不再归您管。",
      "收不到邮件：看垃圾邮件；再请管理员看有没有设置邮件服务器，有没有没寄出的信。",
    ],
  },
};
