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
  account: ({ site, name, what, when, from, link }) => ({
    subject: `${what} (${site})`,
    text: `Hello ${name},

Your account at ${site}: ${what.charAt(0).toLowerCase()}${what.slice(1)}.
When: ${when}${from && `\nFrom: ${from}`}

If this was you, there is nothing to do. If it was not, change your password now and sign out the devices you do not know:
${link}

${site}
`,
  }),
  news: {
    newDevice: "Signed in on a new device",
    passwordChanged: "The password was changed",
    totpOn: "Codes from an app were turned on",
    totpOff: "Codes from an app were turned off",
    passkeyAdded: "A passkey was added",
    passkeyRemoved: "A passkey was removed",
    codesRenewed: "New recovery codes were made",
    factorsDropped: "An admin took your second factor away",
    accountLinked: "An account elsewhere was linked and signs you in from now on",
    accountUnlinked: "An account elsewhere was unlinked",
  },
  notices: ({ site, name, lines, more, link, settings }) => ({
    subject: lines.length === 1 && lines[0] ? lines[0].text : `${lines.length + more} new notices (${site})`,
    text: `Hello ${name},

${linesOf(lines)}
${more > 0 ? `\nAnd ${more} more, all of them here:\n` : "\nAll notices:\n"}${link}

To have these letters less often, or not at all, change it in your profile:
${settings}

${site}
`,
  }),
  digest: ({ site, name, lines, more, link, settings }) => ({
    subject: `Today's notices: ${lines.length + more} (${site})`,
    text: `Hello ${name}. What you have not read since the last digest:

${linesOf(lines)}
${more > 0 ? `\nAnd ${more} more, all of them here:\n` : "\nAll notices:\n"}${link}

To have these letters at once, or not at all, change it in your profile:
${settings}

${site}
`,
  }),
};

function linesOf(lines: { text: string; link: string }[]): string {
  return lines.map(({ text, link }) => `· ${text}${link && `\n  ${link}`}`).join("\n");
}
