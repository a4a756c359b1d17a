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
  setUpLead: "Create the owner’s account and give the site a name. You can change all of this later.",
  siteName: "Name of the site",
  yourName: "Your name",
  yourNameHint: "Printed as your byline.",
  language: "Main language",
  languages: { "zh-CN": "中文", en: "English" },
  passwordHint: "At least 10 characters; the longer the better. Spaces are fine.",
  setUp: "Set up",
  settingUp: "Setting up…",

  inviteTitle: (site: string) => `Join ${site}`,
  inviteLead: (role: string) => `You have been invited to join as ${role.toLowerCase()}. Enter your name and choose a password to begin.`,
  join: "Join",
  joining: "Joining…",

  resetTitle: "Choose a new password",
  resetLead: (name: string) => `Hello ${name}. Afterwards you will need to sign in again on every device.`,
  newPassword: "New password",
  reset: "Save the password",
  resetting: "Saving…",

  link: {
    wrong: { title: "This link is not valid", text: "It may not have been copied in full. Copy the whole link and open it again." },
    used: { title: "This link has been used", text: "Each link works once, and a newer link ends the older ones." },
    expired: { title: "This link has expired", text: "Please ask for a new one." },
    done: { title: "This site is already set up", text: "Please sign in." },
  },
  newSetUpLink: "Run this command on the machine the site runs on to get a new link:",
  newInvitation: "Ask whoever invited you for a new link.",
  newResetLink: "Ask an admin for a new link.",
  toSignIn: "Sign in",
  signedInAs: (name: string) => `You are signed in as ${name}.`,
  signOutFirst: "This link is for someone who is not signed in. Sign out to continue.",
  signOut: "Sign out and continue",
  toDesk: "Back to the desk",
};
