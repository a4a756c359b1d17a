/** 站里寄出的信。每封信都写明是哪个站、谁发的、点了会怎样、什么时候失效。 */
export type Letter = { subject: string; text: string };

export const mail = {
  invite: ({ site, inviter, role, link, days }: { site: string; inviter: string; role: string; link: string; days: number }): Letter => ({
    subject: `${inviter}邀请您加入${site}`,
    text: `您好：

${inviter}邀请您加入“${site}”，角色是${role}。

请打开下面的链接，设一个密码，就可以开始：
${link}

链接 ${days} 天内有效，只能用一次。如果您不认识${inviter}，不用理会这封信。

${site}
`,
  }),
  reset: ({ site, name, link, hours }: { site: string; name: string; link: string; hours: number }): Letter => ({
    subject: `重设您在${site}的密码`,
    text: `${name}，您好：

请打开下面的链接，设一个新密码：
${link}

链接 ${hours} 小时内有效，只能用一次。设好以后，您在所有设备上都要重新登录。
如果您没有要求重设密码，不用理会这封信，现在的密码照旧。

${site}
`,
  }),
  account: ({ site, name, what, when, from, link }: { site: string; name: string; what: string; when: string; from: string; link: string }): Letter => ({
    subject: `${what}（${site}）`,
    text: `${name}，您好：

您在“${site}”的账号：${what}。
时间：${when}${from && `\n来自：${from}`}

如果是您本人，不用理会这封信。如果不是，请马上修改密码，并在下面这一页退出不认识的设备：
${link}

${site}
`,
  }),
  news: {
    newDevice: "在一台新设备上登录了",
    passwordChanged: "修改了密码",
    totpOn: "打开了动态验证码",
    totpOff: "关闭了动态验证码",
    passkeyAdded: "添加了一个通行密钥",
    passkeyRemoved: "移除了一个通行密钥",
    codesRenewed: "换了一套恢复码",
    factorsDropped: "管理员清除了您的两步验证",
    accountLinked: "关联了一个统一登录的账号，以后可以用它登录",
    accountUnlinked: "解除了一个统一登录账号的关联",
  },
  notices: ({ site, name, lines, more, link, settings }: Told): Letter => ({
    subject: lines.length === 1 && lines[0] ? lines[0].text : `${lines.length + more} 条新提醒（${site}）`,
    text: `${name}，您好：

${linesOf(lines)}
${more > 0 ? `\n还有 ${more} 条，都在这里：\n` : "\n全部提醒：\n"}${link}

不想这样收信，可以在个人资料里改：
${settings}

${site}
`,
  }),
  digest: ({ site, name, lines, more, link, settings }: Told): Letter => ({
    subject: `今天的 ${lines.length + more} 条提醒（${site}）`,
    text: `${name}，您好。上一封汇总以来，您还没有看过的提醒：

${linesOf(lines)}
${more > 0 ? `\n还有 ${more} 条，都在这里：\n` : "\n全部提醒：\n"}${link}

不想这样收信，可以在个人资料里改：
${settings}

${site}
`,
  }),
};

type Told = { site: string; name: string; lines: { text: string; link: string }[]; more: number; link: string; settings: string };

function linesOf(lines: Told["lines"]): string {
  return lines.map(({ text, link }) => `· ${text}${link && `\n  ${link}`}`).join("\n");
}
