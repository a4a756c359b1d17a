import type { offline as zh } from "../zh-CN/offline.ts";

/** No network, copies on this device, and signing out with text that has not been saved. */
export const offline: typeof zh = {
  apart: "Saved · offline",
  apartKept: "There is no connection to the server. You can go on writing: the text is kept on this device and saved once you are connected.",
  apartNotKept: "There is no connection to the server, and this device cannot keep a copy. Wait until you are connected, or leave this page open.",
  noCopy: "This device cannot keep a copy: its storage is full, or the browser does not allow it. Stay online; what you write goes straight to the server.",
  calm: {
    title: "This page cannot be opened now",
    text: "The server cannot be reached. Articles you have opened on this device still open at their address; what is kept on this device is saved once you are connected.",
    retry: "Try again",
  },
  older: {
    explain: "This text was left by an older version of the editor; it replaces nothing by itself.",
    keep: "Keep it in the history",
    saveFile: "Save as a file",
    kept: (number) => `Kept as version ${number}; compare and restore it under History.`,
  },
  leaving: {
    title: "Some text is not on the server yet",
    lead: (count) => (count === 1 ? "This device holds text of one article that the server does not have:" : `This device holds text of ${count} articles that the server does not have:`),
    explain: "Signing out clears articles off this device. They could not be saved just now and will be lost if you sign out.",
    untitled: (articleId) => `Article without a headline (no. ${articleId})`,
    unreadable: (articleId) => `Article no. ${articleId} (this device did not give out its text, so it is not certain that all of it was saved)`,
    stay: "Stay signed in",
    saveFile: "Save as a file",
    saved: "Saved as a file.",
    leave: "Sign out anyway",
    sending: "Sending text that has not been saved…",
  },
};
