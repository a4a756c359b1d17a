/** 帮助里关于管理和账号的各页。引号里的都是按钮和栏目上的原话，取自各处的词，不另外写。 */
import { aiLabel } from "../aiLabel.ts";
import { audit } from "../audit.ts";
import { desk } from "../desk.ts";
import { house as words } from "../house.ts";
import { models } from "../models.ts";
import { people } from "../people.ts";
import { security } from "../security.ts";
import { settings } from "../settings.ts";
import { storage } from "../storage.ts";

const { backups, redirects, care } = words;

export const house = {
  people: {
    title: "用户与权限",
    lead: "谁能进编辑台，能做什么；邀请、停用、离职。",
    steps: [
      `“${people.invite}”：填邮箱、选角色。链接七天内有效，只能用一次；没有邮件服务器时，把屏幕上的链接交给对方。`,
      `四种角色：${desk.role.author}，${people.roleMeaning.author}${desk.role.editor}，${people.roleMeaning.editor}${desk.role.chief}，${people.roleMeaning.chief}${desk.role.admin}，${people.roleMeaning.admin}`,
      `编辑负责哪些栏目，在“${desk.sections}”里指定。`,
      `改角色马上有效；降了角色，对方的登录立刻结束。自己的角色、站长的角色不能改。`,
      `暂时不来的人“${people.suspend}”，随时可以“${people.restore}”。忘了密码给“${people.resetLink}”；手机和恢复码都丢了，点开姓名按“${security.person.drop}”。`,
      `离职：点开姓名，选“${security.person.heir}”，按“${security.person.leave}”。手上的稿件、责任编辑和栏目都交过去，已经印出的署名不变。`,
    ],
    trouble: [
      "最后一位管理员不能停用、降级或删除：先让别人当管理员。",
      "邀请没收到：撤回再发一次，或把链接直接交给对方；旧链接随之失效。",
      "接手的人至少要是编辑，而且在职、能登录。",
      "站长自己丢了两步验证：在服务器上执行 npx linjia user drop-second-factor 加邮箱。",
    ],
  },
  security: {
    title: "安全登录",
    lead: "密码之外再加一道：动态验证码、通行密钥、恢复码；看自己在哪些设备上登录。",
    steps: [
      `“${security.totp.begin}”：用手机上的验证器应用扫码，输对一次六位数，按“${security.totp.confirm}”。`,
      `跟着出现的恢复码只显示一次，抄下来或打印好，按“${security.codes.kept}”。用掉几个以后，可以“${security.codes.renew}”。`,
      `“${security.passkeys.add}”：用指纹、面容或安全密钥登录，登录页上按“${security.door.byPasskey}”，不用输密码。`,
      `“${people.devicesTitle}”里有不认识的，按“${people.endDevice}”，再改密码；改了密码，别处的登录全部结束。`,
      `“${security.linked.title}”里有用不着的，按“${security.linked.unlink}”；要再用，按“${security.linked.allow}”，下次登录时重新关联。`,
      `“${security.history.title}”里看谁在什么时候、用什么方式登录过。新设备登录会提醒您。`,
    ],
    trouble: [
      `手机不在手边：在第二步按“${security.door.useRecovery}”。每个恢复码只能用一次。`,
      "验证码总说不对：校准手机的时间；用过的那一个要等下一个。",
      `忘了密码：登录页按“${security.door.forgot}”，或者请管理员给一个链接。`,
      "试错十次，要等一刻钟；等着的时候，对的密码也进不去。",
      "登录自己结束了：站点定了最长多久、多久没有动静就要重新登录。没存上的字留在设备上，登录以后送出。",
    ],
  },
  settings: {
    title: "站点设置与邮件",
    lead: "整个站点的名称、语言、备案、标识，以及通往其他设置的目录。",
    steps: [
      `“${settings.names}”“${settings.place}”“${settings.pictures}”“${settings.filing}”“${aiLabel.settings.title}”一起改、一起保存，读者的页面马上更新。`,
      `“${security.rules.title}”：哪些角色必须两步验证；“${security.rules.stay}”“${security.rules.idle}”，对已经登录的人马上有效；“${security.rules.hour}”。没有寄出的信也列在那里。`,
      `“${care.title}”：按“${care.mailSend}”看邮件通不通；也在这里打开维护状态。`,
      `“${storage.title}”：数据库、图片、备份放在哪里，占了多少，磁盘还剩多少。`,
      `审校流程和事实核对的宽严，按栏目在“${desk.sections}”里定。`,
      `站点自带的示例文章，用“${settings.removeSamples}”一次拿走；您改过的留下。`,
    ],
    trouble: [
      "保存时说别人刚改过：您填的没有存。刷新，看过新的再改。",
      "邮件不通：邮件服务器写在环境变量 SMTP_URL 里，改了要重启。没有设置时，邀请和重设密码的链接只显示在屏幕上。",
      `“${storage.title}”说磁盘快满了：先删旧的备份，再加空间。`,
      "邮件服务器一时连不上：信留着，一分钟、两分钟、四分钟地重试，最长一小时一次；过了用处才放弃。",
    ],
  },
  models: {
    title: "模型与预算",
    lead: "助手问哪些模型、按什么顺序、能看什么、一个月最多花多少；问过的每一次都有记录。",
    steps: [
      `“${models.list.add}”：先选“${models.form.preset}”，再填“${models.form.key}”“${models.form.modelId}”和价格。密钥加密保存，存了就不再显示。`,
      `自己机器上的模型：“${models.form.hosting}”选“${models.list.hosting.self}”，再请运行网站的人在环境变量 MODEL_HOSTS 里写上它的主机和端口，重启。`,
      `按“${models.list.test}”，看它答不答、要多久。这也算一次调用，记一行，花一点钱。`,
      `“${models.form.sees}”：不勾“${models.form.readsDrafts}”，没有发表的文字一个也不给它。`,
      `顺序用“${models.list.up}”“${models.list.down}”调；哪项任务要与众不同，在“${models.order.title}”里定。`,
      `“${models.budget.title}”可以给全站、每个人、每项任务定每月的数；用到八成提醒，用完就不问，已经写出的不受影响。`,
      `“${models.list.withdraw}”马上生效，正在写的也断开；“${models.list.bringBack}”以后照旧。`,
    ],
    trouble: [
      `写着“${models.list.states.unreadable}”：站点换过 AUTH_SECRET，旧密钥解不开了，按“${models.list.edit}”重新填一次。`,
      `写着“${models.list.states.noRate}”：在“${models.budget.title}”里填上那种币的汇率。`,
      `写着“${models.list.states.resting}”：接连没有答好，先歇着，到时自己再试；修好了按“${models.list.test}”，马上恢复。`,
      `钱花到哪里去了：看“${models.spending.title}”，再到“${models.calls.title}”里一行一行查。`,
    ],
  },
  redirects: {
    title: "转址与维护",
    lead: "让旧地址通到新地址；搬家、升级时让读者照常看、编辑台只看不改。",
    steps: [
      `填“${redirects.from}”和“${redirects.to}”，按“${redirects.save}”。两个都以 / 开头，不带域名。`,
      `很多条一起来：“${redirects.importTitle}”，CSV 每行两列，UTF-8 或 GBK 都可以。对的收下，不对的一行一行列出来。`,
      "栏目、标签、专题和作者改网址时，转址自动加上；文章认编号，不用转址。",
      `维护在“${care.title}”里：写一句告诉大家的话，按“${care.switchOn}”，完了按“${care.switchOff}”。`,
      "维护时管理员仍然可以改设置、做备份；定时发布等到结束以后再发。",
    ],
    trouble: [
      "说会转成一个圈：新地址已经转回旧地址，先删掉那一条。",
      "编辑台和程序自己的地址不能转走，也不能转到别的网站。",
      "维护时写在编辑器里的字：留在各人的设备上，结束以后自动送出。",
      "进不了编辑台：在服务器上执行 npx linjia maintenance off。",
    ],
  },
  backups: {
    title: "备份与恢复",
    lead: "全部数据和图片装进一个文件，做好就核对；恢复时再核对一次。",
    steps: [
      `“${backups.make}”，可以离开这一页，做好了会写在这里。`,
      `打开“${backups.daily}”，定好时间和“${backups.keep}”；错过了，开机以后补做。手动做的不会自动删。`,
      `“${backups.download}”一份，存到别的机器上；只有站长能下载，每次都记在操作日志里。里面有密码的散列值和签名用的密钥，像密码一样保管。`,
      `不放心的旧备份，按“${backups.verify}”。`,
      `要回到从前，按“${backups.restore}”：旁边会多出一个新的数据文件夹，逐张表、逐个文件核对，全部一致才算数，正在用的不动；怎样换过去，写在结果里。换一台服务器，用 npx linjia restore 文件 --into 空的文件夹。恢复以后大家重新登录。`,
      "用内置数据库时，升级以前自动做一个备份，留最近三个。用别的数据库时，请自己先备份。",
    ],
    trouble: [
      "空间不够：没有开始，也没有留下半个文件。删掉旧的，或者加空间。",
      "备份不完整或者损坏：整份拒绝，现有的数据不动。换一个备份。",
      "要恢复到的地方已经有数据：换一个空的文件夹，程序不会盖掉任何东西。",
      "备份比程序新：用同样新的程序来恢复。",
    ],
  },
  audit: {
    title: "操作日志",
    lead: "谁在什么时候、从哪里、对什么做了什么，改动前后是怎样；谁也改不了、删不掉。",
    steps: [
      `按人、操作、对象和日期筛选，按“${audit.find}”。`,
      `“${audit.show}”里是当时的详情，设置类的写着“${audit.before}”和“${audit.after}”。`,
      `“${audit.exportUtf8}”或“${audit.exportGbk}”，按现在的筛选导出；老版本的表格软件打开是乱码，就用 GBK 的。`,
      "命令行和定时任务做的，记在系统名下。",
    ],
    trouble: [
      `筛不到：按“${audit.all}”重来；日期按站点的时区。`,
      "看到不认识的操作：在用户里让对方退出登录、停用账号，再看登录记录。",
    ],
  },
};
