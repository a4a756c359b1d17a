import type { together as zh } from "../zh-CN/together.ts";

/** Several people writing in one article. */
export const together: typeof zh = {
  present: (count) => (count === 1 ? "One more person has this article open" : `${count} more people have this article open`),
  person: (name, here) => (here ? `${name}, writing in the body` : name),
  denied: {
    denied: "You may no longer change this article. What has not been saved is still on this page; you can copy it.",
    schema: "The editor has been updated and this page is from before. Reload it; nothing you wrote is lost.",
    tooLarge: "This is more than one article can hold. Undo what you just pasted, or copy it into a file.",
  },
  reload: "Reload",
};
