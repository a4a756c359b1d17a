import { expect, test, vi } from "vitest";
import * as Y from "yjs";
import type { SaveStatus } from "../saving/status.ts";
import { screen, settled } from "../saving/testing.ts";
import { Keeping, together } from "./keeping.ts";
import { DraftLink, type LinkState } from "./link.ts";

const link: LinkState = { saved: true, connected: true, late: false, apart: false, keptHere: true, noCopy: false, denied: null, mayWrite: true, version: 4, savedAt: "2026-11-26T01:00:00Z" };
const details: SaveStatus = { state: "saved", unsaved: false, version: 5, message: null, keptHere: true, savedAt: "2026-11-26T02:00:00Z", conflict: null, tookOver: null, denied: null, noCopy: false };
/** A network there is. */
vi.stubGlobal("navigator", { onLine: true });
const of = (ofLink: Partial<LinkState>, ofDetails: Partial<SaveStatus> = {}) => together({ ...link, ...ofLink }, { ...details, ...ofDetails });

test("saved is said only when the server has text and details", () => {
  expect(of({}).state).toBe("saved");
  expect(of({ saved: false }).state).toBe("saving");
  expect(of({}, { state: "saving", unsaved: true })).toMatchObject({ state: "saving", unsaved: true });
});

test("what is worst is told", () => {
  expect(of({ saved: false, connected: false, denied: "signedOut" }, { state: "conflict" }).state).toBe("signedOut");
  expect(of({ denied: "tooLarge" }).state).toBe("refused");
  expect(of({ saved: false, connected: false }, { state: "conflict" }).state).toBe("conflict");
  expect(of({ saved: false, late: true }).state).toBe("away");
  expect(of({}, { state: "offline" }).state).toBe("offline");
});

test("without a line to the server nobody is told that all is well, even where nothing waits", () => {
  expect(of({ connected: false }).state).toBe("saved");
  expect(of({ connected: false, apart: true }).state).toBe("apart");
  expect(of({ connected: false, apart: true }, { state: "saving" }).state).toBe("saving");
});

test("what is written before the line stands is being saved, and only after a moment is the server said to be away", () => {
  expect(of({ saved: false, connected: false }).state).toBe("saving");
  expect(of({ saved: false, connected: false, apart: true }).state).toBe("away");
  vi.stubGlobal("navigator", { onLine: false });
  expect(of({ saved: false, connected: false }).state).toBe("offline");
  vi.stubGlobal("navigator", { onLine: true });
});

test("a copy on this device is never claimed where it cannot keep one", () => {
  expect(of({ saved: false, connected: false, keptHere: false, noCopy: true })).toMatchObject({ keptHere: false, noCopy: true });
  expect(of({ saved: true, keptHere: false, noCopy: true })).toMatchObject({ keptHere: true, noCopy: true });
  expect(of({ saved: false }, { keptHere: false })).toMatchObject({ keptHere: false });
});

test("the newest version and the latest save count, whichever half they are of", () => {
  expect(of({})).toMatchObject({ version: 5, savedAt: "2026-11-26T02:00:00Z" });
  expect(of({ version: 9, savedAt: null })).toMatchObject({ version: 9, savedAt: "2026-11-26T02:00:00Z" });
});

/** A page that has not reached the server yet. */
function newPage() {
  const { saver, server, shown } = screen();
  const state = Buffer.from(Y.encodeStateAsUpdate(new Y.Doc())).toString("base64");
  const page = new DraftLink({ articleId: 7, person: { id: 3, name: "甲" }, state, seed: "seed", version: 1, savedAt: null, mayWrite: true });
  return { keeping: new Keeping(page, saver), page, server, shown };
}

test("details are asked for each time the server begins to tell the page what happens, the first time as well: a kept page is as old as it is", async () => {
  const { page, server, shown } = newPage();
  for (const slug of ["while-it-was-kept", "while-it-was-away"]) {
    server.savedByAnother({ slug });
    page.joined.set(page.joined.get() + 1);
    await settled();
    expect(shown.details.slug).toBe(slug);
  }
});

test("leaving is warned of where neither a line that answers nor this device has what was written", () => {
  const { keeping, page } = newPage();
  const warns = (change: Partial<LinkState>) => {
    page.state.change({ saved: false, connected: true, late: false, keptHere: false, ...change });
    return keeping.wouldLose();
  };
  expect([warns({}), warns({ connected: false }), warns({ late: true })]).toEqual([false, true, true]);
  expect([warns({ late: true, keptHere: true }), warns({ connected: false, saved: true })]).toEqual([false, false]);
});
