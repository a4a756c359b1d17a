import type { mail as source } from "#messages/zh-CN/mail";

export const mail: typeof source = {
  invite: ({ site, inviter, role, link, days }) => ({
    subject: `${inviter} invites you to ${site}`,
    text: `Hello,

${inviter} invites you to join ${site} as ${role}.

Open this link, choose a password, and you are in:
${link}

The link works once, for ${days} ${days === 1 ? "day" : "days"}. If you do not know ${inviter}, you can ignore this message.

${site}
`,
  }),
  reset: ({ site, name, link, hours }) => ({
    subject: `Your password at ${site}`,
    text: `Hello ${name},

Open this link to choose a new password:
${link}

The link works once, for ${hours} ${hours === 1 ? "hour" : "hours"}. Afterwards you sign in again on all your devices.
If you did not ask for this, ignore this message: your password stays as it is.

${site}
`,
  }),
};
