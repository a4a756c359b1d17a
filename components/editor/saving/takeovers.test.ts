import { expect, test } from "vitest";
import type { SourceEntry } from "#lib/articles/types";
import { screen, settled } from "./testing.ts";

const lineOf = (sourceId: number): SourceEntry => ({ name: `来源 ${sourceId}`, url: "", originalAuthor: "", originalHeadline: "", relation: "basis", passages: [], sourceId, kind: "text", hash: "h" });

/** The server attaches, and says so to every page before it answers; the answer waits for `answer`. */
function attaching({ saver, server }: ReturnType<typeof screen>, sourceId: number) {
  let answer = () => {};
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const done = saver.attaching(async () => {
    server.savedByAnother({ sources: [...server.details.sources, lineOf(sourceId)] });
    await saver.refresh(server.version);
    await answered;
    return sourceId;
  }, (value) => value);
  return { answer, done };
}

test("what this page attaches is nobody else's doing, in whatever order notices and answers come", async () => {
  const here = screen();
  const first = attaching(here, 1);
  await settled();
  const second = attaching(here, 2);
  await settled();
  expect(here.shown.details.sources).toHaveLength(2);
  second.answer();
  await second.done;
  expect(here.saver.status().tookOver).toBeNull();
  first.answer();
  await first.done;
  expect(here.saver.status().tookOver).toBeNull();
  here.server.savedByAnother({ sources: [lineOf(2), lineOf(1)] });
  await here.saver.refresh(here.server.version);
  expect(here.saver.status().tookOver).toEqual({ by: "乙" });
});

test("a source whose notice is heard only after the answer is this page's as well", async () => {
  const { saver, server } = screen();
  server.mood = "away";
  const done = saver.attaching(async () => {
    server.savedByAnother({ sources: [lineOf(5)] });
    await saver.refresh(2);
    return 5;
  }, (value) => value);
  await done;
  server.mood = "fine";
  await saver.refresh(2);
  expect(saver.status()).toMatchObject({ version: 2, tookOver: null });
});

test("a colleague's change that came while this page attached is told when the answer is here, also where nothing was attached", async () => {
  const { saver, server } = screen();
  await saver.attaching(async () => {
    server.savedByAnother({ sources: [lineOf(1)] });
    await saver.refresh(2);
    expect(saver.status().tookOver).toBeNull();
    return null;
  }, (value) => value);
  expect(saver.status().tookOver).toEqual({ by: "乙" });
  saver.takeOverSeen();
  await expect(saver.attaching(async () => {
    server.savedByAnother({ sectionId: 9 });
    await saver.refresh(3);
    throw new Error("the connection is lost");
  }, () => null)).rejects.toThrow("lost");
  expect(saver.status().tookOver).toEqual({ by: "乙" });
});
