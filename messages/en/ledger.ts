import type { ledger as zh } from "../zh-CN/ledger.ts";

/** Facts and sources as readers see them. */
export const ledger: typeof zh = {
  summary: (all, sourced) => (all === 1 ? `1 claim, ${sourced === 1 ? "with a public source" : "no public source"}` : `${all} claims, ${sourced} with a public source`),
  verified: (count) => (count === 1 ? "1 more was verified by the newsroom" : `${count} more were verified by the newsroom`),
  verifiedList: "Verified by people",
  by: (name) => `Verified by ${name}`,
  byNewsroom: "Verified by the newsroom",
  reason: (by, reason) => `${by}: ${reason}`,
  copy: { sources: "Sources", verified: "Verified by people" },
};
