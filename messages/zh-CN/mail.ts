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
};
