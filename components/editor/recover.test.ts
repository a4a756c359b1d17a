import { afterEach, beforeEach, expect, test, vi } from "vitest";
import * as Y from "yjs";
import type { ArticleDetails } from "#lib/articles/types";
import { Keeping } from "./collab/keeping.ts";
import { DraftLink } from "./collab/link.ts";
import { comparisonOf } from "./conflict/settle.ts";
import { Observable } from "./observable.ts";
import { takeOffer } from "./recover.ts";
import type { KeptCopy } from "./saving/copies.ts";
import type { Offer } from "./saving/recovery.ts";
import { detailsOf, screen } from "./saving/testing.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** As it lies on the device, where an editor of before has put it: it knew neither of the two fields. */
function keptByEarlier(slug: string): KeptCopy {
  const { metaDescription: _, socialMediaId: __, ...known } = detailsOf({ slug });
  return { details: JSON.parse(JSON.stringify(known)), key: "older", articleId: 7, personId: 3, version: 1, unsaved: ["details"], at: 1 };
}

function roomWith(copy: KeptCopy) {
  const details = detailsOf({ slug: "now", metaDescription: "现在的描述", socialMediaId: 3 });
  const { saver, device } = screen(details);
  const state = Buffer.from(Y.encodeStateAsUpdate(new Y.Doc())).toString("base64");
  const link = new DraftLink({ articleId: 7, person: { id: 3, name: "甲" }, state, seed: "seed", version: 1, savedAt: null, mayWrite: true });
  link.state.change({ connected: true });
  const offer = new Observable<Offer | null>({ copy, kind: "details", moved: false });
  return { saver: new Keeping(link, saver), copies: device, offer, comparing: new Observable<"conflict" | KeptCopy | null>(copy), details: new Observable<ArticleDetails>(details) };
}

test("details that an earlier version of the editor kept leave fields alone that it did not know", () => {
  const room = roomWith(keptByEarlier("kept"));
  takeOffer({ room });
  expect(room.details.get()).toEqual(detailsOf({ slug: "kept", metaDescription: "现在的描述", socialMediaId: 3 }));
});

test("nor are those fields anything to choose between", () => {
  const room = roomWith(keptByEarlier("kept"));
  expect(comparisonOf({ room })).toMatchObject({ disputed: ["slug"], mine: { metaDescription: "现在的描述" }, details: { slug: "kept", metaDescription: "现在的描述", socialMediaId: 3 } });
});
