/** Help about accounts and looking after the site. What stands in quotation marks are the very words of buttons and fields, taken from where they live. */
import type { house as source } from "#messages/zh-CN/help/house";
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

export const house: typeof source = {
  people: {
    title: "People and rights",
    lead: "Who may enter the desk, and what they may do; inviting, suspending, leaving.",
    steps: [
      `“${people.invite}”: an address and a role. The link works once, for seven days; where there is no mail server, pass on the one shown on screen.`,
      `Four roles. ${desk.role.author}: ${people.roleMeaning.author} ${desk.role.editor}: ${people.roleMeaning.editor} ${desk.role.chief}: ${people.roleMeaning.chief} ${desk.role.admin}: ${people.roleMeaning.admin}`,
      `Which sections an editor has is decided under “${desk.sections}”.`,
      "A new role takes effect at once; a lower one ends the person’s sessions. Your own role and the owner’s cannot be changed.",
      `For somebody who is away, “${people.suspend}”, and “${people.restore}” later. For a forgotten password, “${people.resetLink}”; for a lost phone and lost codes, open their name and press “${security.person.drop}”.`,
      `Somebody leaves: open their name, choose “${security.person.heir}” and press “${security.person.leave}”. Articles in hand, responsibilities and sections go over; printed names stay.`,
    ],
    trouble: [
      "The last admin cannot be suspended, demoted or deleted: make somebody else an admin first.",
      "An invitation did not arrive: revoke it and send another, or pass on the link yourself. The older link stops working.",
      "Whoever takes over has to be an editor at least, and able to sign in.",
      "The owner lost their own second factor: on the server, run npx linjia user drop-second-factor with their address.",
    ],
  },
  security: {
    title: "Signing in safely",
    lead: "A second factor besides the password: codes from an app, passkeys, recovery codes; and where you are signed in.",
    steps: [
      `“${security.totp.begin}”: scan the picture with an authenticator app, type its six digits once and press “${security.totp.confirm}”.`,
      `The recovery codes that follow are shown once: write them down or print them, then press “${security.codes.kept}”. When some are used up, “${security.codes.renew}”.`,
      `“${security.passkeys.add}”: sign in by fingerprint, face or security key. At the door press “${security.door.byPasskey}”; no password is needed.`,
      `If “${people.devicesTitle}” lists something you do not know, press “${people.endDevice}”, then change your password: that ends every other session.`,
      `If “${security.linked.title}” lists one you do not use, press “${security.linked.unlink}”; to use it again, press “${security.linked.allow}” and sign in with it.`,
      `“${security.history.title}” says when and how somebody signed in as you. You are told about each new device.`,
    ],
    trouble: [
      `Your phone is not at hand: at the second step press “${security.door.useRecovery}”. Each code works once.`,
      "Codes are always wrong: set your phone’s clock. A used code is followed by the next within half a minute.",
      `Forgotten password: “${security.door.forgot}” at the door, or ask an admin for a link.`,
      "After ten wrong tries there is a quarter of an hour to wait, also with the right password.",
      "You were signed out automatically: the site limits how long people stay signed in, and how long without doing anything. Unsaved text is on your device, and is saved after you sign in.",
    ],
  },
  settings: {
    title: "Site settings and mail",
    lead: "Name, languages, filing numbers and labels of the whole site, and the way to all other settings.",
    steps: [
      `“${settings.names}”, “${settings.place}”, “${settings.pictures}”, “${settings.filing}” and “${aiLabel.settings.title}” are changed and saved together, and readers’ pages follow at once.`,
      `“${security.rules.title}”: roles that need a second factor; “${security.rules.stay}” and “${security.rules.idle}”, which apply at once to people who are signed in; “${security.rules.hour}”. Messages that could not be sent are listed there.`,
      `“${care.title}”: “${care.mailSend}” shows whether mail gets through; maintenance is switched on there as well.`,
      `“${storage.title}”: where database, pictures and backups are kept, how much space they take, and how much is left.`,
      `Review steps and the strictness of the fact check are set for each section, under “${desk.sections}”.`,
      `“${settings.removeSamples}” removes the sample articles that came with the site; those you edited stay.`,
    ],
    trouble: [
      "Saving says that somebody has just changed it: yours was not saved. Reload, look, and change it again.",
      "Mail does not get through: the server is set by SMTP_URL in the environment, and takes effect at the next start. Without one, links of invitations and new passwords are only shown on the screen.",
      `“${storage.title}” says that the disk is nearly full: remove old backups, then add space.`,
      "The mail server is away for a while: messages wait and are retried after one minute, two, four, at most an hour; only those that have become useless are given up.",
    ],
  },
  models: {
    title: "Models and budgets",
    lead: "Which models the assistant asks, in which order, what they may see and what a month may cost; and a line for every call.",
    steps: [
      `“${models.list.add}”: choose “${models.form.preset}”, then fill in “${models.form.key}”, “${models.form.modelId}” and the prices. The key is stored encrypted and never shown again.`,
      `For a model on a machine of your own, “${models.form.hosting}” is “${models.list.hosting.self}”, and whoever runs the site names its host and port in MODEL_HOSTS and restarts.`,
      `“${models.list.test}” shows whether it answers, and how soon. That is a call as well: it costs a little and stands in the log.`,
      `“${models.form.sees}”: without “${models.form.readsDrafts}”, no word that readers do not have yet is sent to it.`,
      `“${models.list.up}” and “${models.list.down}” set the order; a task that needs another has one under “${models.order.title}”.`,
      `“${models.budget.title}” limit a month for the whole site, for each person and for each task. At four fifths you are told; when one is used up nothing more is asked, and what was written is untouched.`,
      `“${models.list.withdraw}” works at once, also on what is being written. “${models.list.bringBack}” undoes it.`,
    ],
    trouble: [
      `“${models.list.states.unreadable}”: AUTH_SECRET was changed and the old key cannot be opened. Press “${models.list.edit}” and enter it again.`,
      `“${models.list.states.noRate}”: enter the exchange rate of that currency under “${models.budget.title}”.`,
      `“${models.list.states.resting}”: it failed several times and is left alone until it is tried again by itself. When it is mended, “${models.list.test}” ends that.`,
      `To see where the money went, look at “${models.spending.title}”, then at the single lines of “${models.calls.title}”.`,
    ],
  },
  redirects: {
    title: "Redirects and maintenance",
    lead: "Old addresses that lead to new ones; and a desk that can be looked at but not written to, while readers notice nothing.",
    steps: [
      `Fill in “${redirects.from}” and “${redirects.to}” and press “${redirects.save}”. Both start with /, without the domain.`,
      `For many, “${redirects.importTitle}”: CSV with two columns, UTF-8 or GBK. Valid lines are imported; the others are listed line by line.`,
      "When a section, tag, series or author gets another address, a redirect is added automatically. Articles are found by their number and need none.",
      `Maintenance is under “${care.title}”: write a message to everybody, press “${care.switchOn}”, and “${care.switchOff}” when you are done.`,
      "Meanwhile admins can still change settings and make backups; scheduled articles wait until it is over.",
    ],
    trouble: [
      "It would form a loop: the new address already leads back to the old one. Remove that redirect first.",
      "Addresses of the desk and of the software cannot be redirected, and nothing leads to another site.",
      "Text written in an editor during maintenance stays on the device and is saved when it is over.",
      "You cannot get into the desk: on the server, run npx linjia maintenance off.",
    ],
  },
  backups: {
    title: "Backup and restore",
    lead: "All data and pictures in one file, read back when it is made, and compared once more when it is restored.",
    steps: [
      `“${backups.make}”. You may leave the page; how it ended is written there.`,
      `Tick “${backups.daily}”, with its hour and “${backups.keep}”; a missed one is made once the server is running again. Manual backups are never deleted automatically.`,
      `“${backups.download}” one and put it on another machine; only the owner can, and the audit log says so each time. It contains password hashes and the key that signs sessions: guard it like a password.`,
      `If you doubt an old one, “${backups.verify}” it.`,
      `To go back to an earlier state, press “${backups.restore}”. It makes a new data folder beside the one in use, which stays as it is. Every table and file is compared, and the restore counts only if all of it matches; the result says how to switch over. On another server, use npx linjia restore FILE --into EMPTY-FOLDER. Everybody signs in again afterwards.`,
      "With the built-in database, a backup is made before each update, and the last three are kept. With a database of your own, make one yourself first.",
    ],
    trouble: [
      "Not enough space: nothing was begun, and no partial file was left. Remove old ones, or add space.",
      "A backup is cut off or damaged: it is refused as a whole, and your data is untouched. Use another one.",
      "There is already data where it should go: choose an empty folder. Nothing is ever overwritten.",
      "A backup is newer than the program: restore it with the same version or a newer one.",
    ],
  },
  audit: {
    title: "Audit log",
    lead: "Who did what to which thing, when and from where, before and after. Nobody can change or remove an entry.",
    steps: [
      `Narrow it down by person, action, subject and day, and press “${audit.find}”.`,
      `“${audit.show}” shows the details; for settings, “${audit.before}” and “${audit.after}”.`,
      `“${audit.exportUtf8}” or “${audit.exportGbk}” exports what the filters find; if an old spreadsheet shows gibberish, use GBK.`,
      `What the command line and scheduled jobs do is listed under “${audit.actor.system}”.`,
    ],
    trouble: [
      `Nothing is found: “${audit.all}” starts over. Days are those of the site’s time zone.`,
      "There is something nobody did: end that person’s sessions, suspend the account, and look at its sign-in history.",
    ],
  },
};
