/** Help about accounts and looking after the site. What stands in quotation marks are the very words of buttons and fields, taken from where they live. */
import type { house as source } from "#messages/zh-CN/help/house";
import { aiLabel } from "../aiLabel.ts";
import { audit } from "../audit.ts";
import { desk } from "../desk.ts";
import { house as words } from "../house.ts";
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
      `“${people.invite}”: an address and a role. The link works once, for seven days; where there is no mail server, hand on the one on the screen.`,
      `Four roles. ${desk.role.author}: ${people.roleMeaning.author} ${desk.role.editor}: ${people.roleMeaning.editor} ${desk.role.chief}: ${people.roleMeaning.chief} ${desk.role.admin}: ${people.roleMeaning.admin}`,
      `Which sections an editor has is decided under “${desk.sections}”.`,
      "Another role counts at once; a lower one ends the person’s sessions. Your own role and the owner’s cannot be changed.",
      `For somebody who is away, “${people.suspend}”, and “${people.restore}” later. For a forgotten password, “${people.resetLink}”; for a lost phone and lost codes, open their name and press “${security.person.drop}”.`,
      `Somebody leaves: open their name, choose “${security.person.heir}” and press “${security.person.leave}”. Articles in hand, responsibilities and sections go over; printed names stay.`,
    ],
    trouble: [
      "The last admin cannot be suspended, demoted or deleted: make somebody else an admin first.",
      "An invitation did not arrive: take it back and send another, or hand on the link. The older link stops working.",
      "Whoever takes over has to be an editor at least, and able to sign in.",
      "The owner lost their own second factor: on the server, run npx linjia user drop-second-factor with their address.",
    ],
  },
  security: {
    title: "Signing in safely",
    lead: "Something besides the password: codes from an app, passkeys, recovery codes; and where you are signed in.",
    steps: [
      `“${security.totp.begin}”: scan the picture with an authenticator app, type its six digits once and press “${security.totp.confirm}”.`,
      `The recovery codes that follow are shown once: write them down or print them, then press “${security.codes.kept}”. When some are used up, “${security.codes.renew}”.`,
      `“${security.passkeys.add}”: sign in by fingerprint, face or security key. At the door press “${security.door.byPasskey}”; no password is needed.`,
      `If “${people.devicesTitle}” lists something you do not know, press “${people.endDevice}”, then change your password: that ends every other session.`,
      `If “${security.linked.title}” lists one you do not use, press “${security.linked.unlink}”; to use it again, press “${security.linked.allow}” and sign in with it.`,
      `“${security.history.title}” says when and how somebody signed in as you. A new device is told to you.`,
    ],
    trouble: [
      `Your phone is not at hand: at the second step press “${security.door.useRecovery}”. Each code works once.`,
      "Codes are always wrong: set your phone’s clock. One that was used already is followed by the next within half a minute.",
      `Forgotten password: “${security.door.forgot}” at the door, or ask an admin for a link.`,
      "After ten wrong tries there is a quarter of an hour to wait, also with the right password.",
      "You were signed out by itself: the site says how long one stays signed in, and how long with nothing happening. Words that were not saved are on your device, and go out after you sign in.",
    ],
  },
  settings: {
    title: "Site settings and mail",
    lead: "Name, languages, filing numbers and labels of the whole site, and the way to all other settings.",
    steps: [
      `“${settings.names}”, “${settings.place}”, “${settings.pictures}”, “${settings.filing}” and “${aiLabel.settings.title}” are changed and saved together, and readers’ pages follow at once.`,
      `“${security.rules.title}”: roles that need a second factor; “${security.rules.stay}” and “${security.rules.idle}”, which count at once for those who are signed in; “${security.rules.hour}”. Letters that did not go out are listed there.`,
      `“${care.title}”: “${care.mailSend}” shows whether mail gets through; maintenance is switched on there as well.`,
      `“${storage.title}”: where database, pictures and backups lie, how much they take, how much room is left.`,
      `Review steps and the strictness of the fact check are set for each section, under “${desk.sections}”.`,
      `“${settings.removeSamples}” takes away the sample articles that came with the site; those you changed stay.`,
    ],
    trouble: [
      "Saving says that somebody has just changed it: yours was not saved. Reload, look, and change it again.",
      "Mail does not get through: the server is named in SMTP_URL of the environment, and counts from the next start. Without one, links of invitations and new passwords are only shown on the screen.",
      `“${storage.title}” says that the disk is nearly full: remove old backups, then add room.`,
      "The mail server is away for a while: letters wait and are tried after one minute, two, four, at most an hour; only one that is of no more use is given up.",
    ],
  },
  redirects: {
    title: "Redirects and maintenance",
    lead: "Old addresses that lead to new ones; and a desk that can be looked at but not written to, while readers notice nothing.",
    steps: [
      `Fill in “${redirects.from}” and “${redirects.to}” and press “${redirects.save}”. Both begin with /, without the host.`,
      `For many, “${redirects.importTitle}”: CSV with two columns, UTF-8 or GBK. What is right is taken, what is not is listed line by line.`,
      "When a section, tag, series or author gets another address, a redirect is added by itself. Articles go by their number and need none.",
      `Maintenance is under “${care.title}”: write a word to everybody, press “${care.switchOn}”, and “${care.switchOff}” when you are done.`,
      "Meanwhile admins can still change settings and make backups; scheduled articles wait until it is over.",
    ],
    trouble: [
      "It would go in a circle: the new address leads back to the old one already. Remove that redirect first.",
      "Addresses of the desk and of the program cannot be led away, and nothing leads to another site.",
      "Words written in an editor during maintenance stay on each device and go out when it is over.",
      "You cannot get into the desk: on the server, run npx linjia maintenance off.",
    ],
  },
  backups: {
    title: "Backup and restore",
    lead: "All data and pictures in one file, read back when it is made, and compared once more when it is restored.",
    steps: [
      `“${backups.make}”. You may leave the page; how it ended is written there.`,
      `Tick “${backups.daily}”, with its hour and “${backups.keep}”; one that was missed is made when the server is back. Those made by hand are never removed by themselves.`,
      `“${backups.download}” one and put it on another machine; only the owner can, and the audit log says so each time. It holds the hashes of passwords and the key that signs sessions: guard it like a password.`,
      `If you doubt an old one, “${backups.verify}” it.`,
      "Restoring is done on the server: npx linjia restore FILE --into EMPTY-FOLDER. Every table and file is compared, and it only counts if all are the same. Everybody signs in again afterwards.",
      "With the built-in database one is made before each update, and the last three are kept. With a database of your own, make one yourself first.",
    ],
    trouble: [
      "Not enough room: nothing was begun, and there is no half of a file. Remove old ones, or add room.",
      "A backup is cut off or damaged: all of it is refused, and your data are untouched. Take another one.",
      "There are data where it should go: take an empty folder. Nothing is ever written over.",
      "A backup is newer than the program: restore it with a program as new.",
    ],
  },
  audit: {
    title: "Audit log",
    lead: "Who did what to which thing, when and from where, before and after. Nobody can change or remove a line.",
    steps: [
      `Narrow it down by person, action, subject and day, and press “${audit.find}”.`,
      `“${audit.show}” has the particulars; for settings, “${audit.before}” and “${audit.after}”.`,
      `“${audit.exportUtf8}” or “${audit.exportGbk}” gives what is narrowed down now; where an old spreadsheet shows nonsense, take GBK.`,
      "What the command line and the clock do stands under the system.",
    ],
    trouble: [
      `Nothing is found: “${audit.all}” starts over. Days are those of the site’s time zone.`,
      "There is something nobody did: end that person’s sessions, suspend the account, and look at its sign-in history.",
    ],
  },
};
