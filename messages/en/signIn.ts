/** Signing in, setting the site up, joining it, choosing a password. */
import type { signIn as source } from "#messages/zh-CN/signIn";

export const signIn: typeof source = {
  title: "Sign in",
  lead: "Sign in to the desk",
  email: "E-mail",
  password: "Password",
  submit: "Sign in",
  working: "Signing in…",
  forgotten: "Forgotten your password? Ask an admin for a link to choose a new one.",
  connectionLost: "The server could not be reached. What you typed is still here; please try again.",
  otherLanguage: "中文",
  show: "Show the password",
  hide: "Hide the password",

  setUpTitle: "Set up the site",
  setUpLead: "Make the owner's account and give the site a name. All of it can be changed later.",
  siteName: "Name of the site",
  yourName: "Your name",
  yourNameHint: "Printed above what you write.",
  language: "Main language",
  languages: { "zh-CN": "中文", en: "English" },
  passwordHint: "At least 10 characters; the longer the better. Spaces are fine.",
  setUp: "Set up",
  settingUp: "Setting up…",

  inviteTitle: (site: string) => `Join ${site}`,
  inviteLead: (role: string) => `You are invited as ${role.toLowerCase()}. Give your name, choose a password, and begin.`,
  join: "Join",
  joining: "Joining…",

  resetTitle: "Choose a new password",
  resetLead: (name: string) => `Hello ${name}. Afterwards you will have to sign in again on every device.`,
  newPassword: "New password",
  reset: "Save the password",
  resetting: "Saving…",

  link: {
    wrong: { title: "This link is wrong", text: "It may not have been copied whole. Copy all of it and open it again." },
    used: { title: "This link has been used", text: "Each link works once, and a newer link ends the older ones." },
    expired: { title: "This link has expired", text: "Please ask for a new one." },
    done: { title: "This site is set up already", text: "Please sign in." },
  },
  newSetUpLink: "Run this command on the machine the site runs on to get a new link:",
  newInvitation: "Ask whoever invited you for a new link.",
  newResetLink: "Ask an admin for a new link.",
  toSignIn: "Sign in",
  signedInAs: (name: string) => `You are signed in as ${name}.`,
  signOutFirst: "This link is for somebody who is not signed in. Sign out to go on.",
  signOut: "Sign out and go on",
  toDesk: "Back to the desk",
};
