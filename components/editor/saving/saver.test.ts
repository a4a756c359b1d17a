import fc from "fast-check";
import { expect, test } from "vitest";
import { judge } from "./judge.ts";
import { type Mood, screen, settled } from "./testing.ts";

test("a field is saved 800 ms after typing stops, once", async () => {
  const { clock, server, saver, type } = screen();
  for (const text of ["二", "二三", "二三四"]) {
    type(text);
    await clock.pass(300);
  }
  expect(server.saves).toHaveLength(0);
  await clock.pass(499);
  expect(server.saves).toHaveLength(0);
  await clock.pass(2);
  expect(server.saves).toHaveLength(1);
  expect(server.details.slug).toBe("二三四");
  expect(saver.status()).toMatchObject({ state: "saved", unsaved: false, version: 2 });
});

test("a field is saved every five seconds while typing goes on", async () => {
  const { clock, server, type } = screen();
  for (let at = 0; at < 120; at++) {
    type("字".repeat(at + 1));
    await clock.pass(100);
  }
  expect(server.saves.length).toBeGreaterThanOrEqual(2);
  expect(server.saves.length).toBeLessThanOrEqual(3);
});

test("there is one request at a time, and what was typed meanwhile follows", async () => {
  const { clock, server, shown, saver, type, fill } = screen();
  fill({ slug: "二", sectionId: 1 });
  const saved = saver.saveNow();
  type("二三");
  await clock.pass(5_000);
  expect(await saved).toBe(true);
  expect(server.atOnce).toBe(1);
  expect(server.details).toEqual(shown.details);
});

test("half-made words of an input method wait until the word is done", async () => {
  const { clock, server, saver, type } = screen();
  saver.happen({ is: "composing", on: true });
  type("ni");
  await clock.pass(3_000);
  expect(server.saves).toHaveLength(0);
  saver.happen({ is: "composing", on: false });
  type("你");
  await clock.pass(800);
  expect(server.details.slug).toBe("你");
});

test("a tab that crashes while typing has a copy at most a second old", async () => {
  const { clock, device, type } = screen();
  for (let at = 1; at <= 40; at++) {
    type("字".repeat(at));
    await clock.pass(100);
    if (at > 11) expect(device.kept.get("tab")?.details.slug.length).toBeGreaterThanOrEqual(at - 11);
  }
});

test("a failed save keeps the details on this device, says so, and is tried again with growing pauses", async () => {
  const { clock, device, server, saver, type } = screen();
  server.mood = "offline";
  type("二");
  await clock.pass(800);
  expect(saver.status()).toMatchObject({ state: "offline", keptHere: true, unsaved: true });
  expect(device.kept.get("tab")?.details.slug).toBe("二");
  await clock.pass(1_000 + 2_000 + 4_000);
  expect(server.saves).toHaveLength(4);
  server.mood = "fine";
  await clock.pass(8_000);
  expect(saver.status()).toMatchObject({ state: "saved" });
  expect(device.kept.size).toBe(0);
});

test("the network coming back is used at once", async () => {
  const { clock, server, saver, type } = screen();
  server.mood = "offline";
  type("二");
  await clock.pass(60_000);
  const before = server.saves.length;
  server.mood = "fine";
  saver.happen({ is: "online" });
  await settled();
  expect(server.saves).toHaveLength(before + 1);
  await clock.pass(0);
  expect(saver.status().state).toBe("saved");
});

test("when this device cannot keep a copy either, that is said", async () => {
  const { clock, device, server, saver, type } = screen();
  device.full = true;
  server.mood = "away";
  type("二");
  await clock.pass(900);
  expect(saver.status()).toMatchObject({ state: "away", keptHere: false });
});

test("an answer lost after the server has saved is no conflict", async () => {
  const { clock, server, saver, type } = screen();
  server.mood = "answerLost";
  type("二");
  await clock.pass(800);
  type("二三");
  server.mood = "fine";
  await clock.pass(10_000);
  expect(saver.status()).toMatchObject({ state: "saved", conflict: null });
  expect(server.details.slug).toBe("二三");
});

test("an ended session keeps the details and goes on after signing in", async () => {
  const { clock, device, server, saver, type } = screen();
  server.mood = "signedOut";
  type("二");
  await clock.pass(800);
  expect(saver.status()).toMatchObject({ state: "signedOut", unsaved: true });
  type("二三");
  await clock.pass(60_000);
  expect(server.saves).toHaveLength(1);
  expect(device.kept.get("tab")?.details.slug).toBe("二三");
  server.mood = "fine";
  expect(await saver.saveNow()).toBe(true);
  expect(server.details.slug).toBe("二三");
});

test("what the server will not take is not sent again until it is changed", async () => {
  const { clock, server, saver, fill } = screen();
  server.mood = "refused";
  fill({ slug: "x" });
  await clock.pass(60_000);
  expect(server.saves).toHaveLength(1);
  expect(saver.status()).toMatchObject({ state: "refused", message: "太长" });
  server.mood = "fine";
  await clock.pass(60_000);
  expect(server.details.slug).toBe("");
  fill({ slug: "xy" });
  await clock.pass(1_000);
  expect(server.details.slug).toBe("xy");
  expect(saver.status()).toMatchObject({ state: "saved", message: null });
});

test("two people in the same field is a conflict: nothing more is sent, and both are there", async () => {
  const { clock, device, server, shown, saver, fill } = screen();
  server.savedByAnother({ sectionId: 9, slug: "a" });
  fill({ sectionId: 2 });
  await clock.pass(60_000);
  expect(server.saves).toHaveLength(1);
  const { conflict, state } = saver.status();
  expect([state, conflict?.theirs.details.sectionId, device.kept.get("tab")?.details.sectionId]).toEqual(["conflict", 9, 2]);
  expect(conflict && judge({ ...conflict, theirs: conflict.theirs.details, mine: shown.details })).toMatchObject({ disputed: ["sectionId"], details: { sectionId: 2, slug: "a" } });
  saver.resolve({ ...shown.details, slug: "a" });
  await clock.pass(0);
  expect(server.details).toMatchObject({ sectionId: 2, slug: "a" });
  expect(saver.status()).toMatchObject({ state: "saved", conflict: null, version: 3 });
});

test("taking the other side's sends nothing", async () => {
  const { clock, server, shown, saver, fill } = screen();
  server.savedByAnother({ sectionId: 9 });
  fill({ sectionId: 2 });
  await clock.pass(1_000);
  saver.resolve({ ...shown.details, sectionId: 9 });
  await clock.pass(10_000);
  expect(server.saves).toHaveLength(1);
  expect(saver.status()).toMatchObject({ state: "saved", version: 2 });
});

test("different fields of two people go together without a question", async () => {
  const { clock, server, shown, saver, fill } = screen();
  server.savedByAnother({ sectionId: 9 });
  fill({ slug: "x" });
  await clock.pass(1_000);
  expect(server.details).toEqual(shown.details);
  expect(shown.details).toMatchObject({ sectionId: 9, slug: "x" });
  expect(saver.status()).toMatchObject({ state: "saved", tookOver: { by: "乙" } });
});

test("what somebody else has changed comes on screen as soon as it is told, and sends nothing", async () => {
  const { server, shown, saver } = screen();
  server.savedByAnother({ sectionId: 9 });
  await saver.refresh(2);
  expect(shown.details.sectionId).toBe(9);
  expect(saver.status()).toMatchObject({ state: "saved", version: 2, tookOver: { by: "乙" } });
  expect(server.saves).toEqual([]);
  saver.takeOverSeen();
  // One's own save is told as well.
  await saver.refresh(2);
  expect(saver.status().tookOver).toBeNull();
});

test("a field that is being changed here is not changed under somebody's hands; its save asks", async () => {
  const { clock, server, shown, saver, fill } = screen();
  fill({ sectionId: 2 });
  server.savedByAnother({ sectionId: 9 });
  await saver.refresh(2);
  expect(shown.details.sectionId).toBe(2);
  await clock.pass(1_000);
  expect(saver.status().state).toBe("conflict");
});

test("what is told while a save is under way is looked at when that has ended", async () => {
  const { clock, server, shown, saver, fill } = screen();
  fill({ slug: "x" });
  const saved = saver.saveNow();
  const asked = saver.refresh(3);
  await settled();
  server.savedByAnother({ sectionId: 9 });
  expect(await saved).toBe(true);
  await asked;
  await saver.refresh(3);
  await clock.pass(1_000);
  expect(shown.details).toMatchObject({ slug: "x", sectionId: 9 });
  expect(saver.status().state).toBe("saved");
});

test("a server that does not answer the question changes nothing", async () => {
  const { server, shown, saver } = screen();
  server.savedByAnother({ sectionId: 9 });
  server.mood = "away";
  await saver.refresh(2);
  expect([shown.details.sectionId, saver.status().state, saver.status().version]).toEqual([null, "saved", 1]);
});

test("leaving is asked about only when something would be lost", async () => {
  const { clock, server, saver, type } = screen();
  expect(saver.wouldLose()).toBe(false);
  type("二");
  expect(saver.wouldLose()).toBe(false);
  server.mood = "offline";
  await clock.pass(1_000);
  expect(saver.wouldLose()).toBe(true);
  server.mood = "fine";
  await clock.pass(10_000);
  expect(saver.wouldLose()).toBe(false);
  type("字".repeat(30_000));
  expect(saver.wouldLose()).toBe(true);
});

test("leaving keeps a copy before it returns and sends at once", async () => {
  const { device, server, saver, type } = screen();
  type("二");
  saver.happen({ is: "leaving" });
  expect(device.kept.get("tab")?.details.slug).toBe("二");
  expect(server.saves).toHaveLength(1);
});

test("whatever the network does, in the end the server has what is on screen", async () => {
  const mood = fc.constantFrom<Mood>("fine", "fine", "offline", "away", "answerLost", "signedOut");
  const act = fc.record({ mood, typed: fc.option(fc.string({ maxLength: 5 })), section: fc.option(fc.integer({ min: 1, max: 4 })), pass: fc.integer({ min: 0, max: 6_000 }), wanted: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 25 }), async (acts) => {
      const { clock, device, server, shown, saver, type, fill } = screen();
      for (const { mood: now, typed, section, pass, wanted } of acts) {
        server.mood = now;
        if (typed !== null) type(typed);
        if (section !== null) fill({ sectionId: section });
        if (wanted) saver.happen({ is: "wanted" });
        await clock.pass(pass);
      }
      await settled();
      server.mood = "fine";
      saver.happen({ is: "wanted" });
      await clock.pass(40_000);
      expect(server.details).toEqual(shown.details);
      expect(saver.status()).toMatchObject({ state: "saved", version: server.version });
      expect(server.atOnce).toBeLessThanOrEqual(1);
      expect(device.kept.size).toBe(0);
    }),
    { numRuns: 200 },
  );
});

test("a text that was settled leaves the details over a version that stands: the next save of them is no late one", async () => {
  const { clock, server, saver, type } = screen();
  server.version = 2;
  saver.textSettled(2);
  type("二");
  await clock.pass(1_000);
  expect(server.saves.map(({ basedOn }) => basedOn)).toEqual([2]);
  expect(saver.status()).toMatchObject({ state: "saved", version: 3 });
});

test("a version that does not follow the known one says nothing of the details between: they are asked for", async () => {
  const { clock, server, saver, shown, type } = screen();
  server.details = { ...server.details, sectionId: 9 };
  server.version = 3;
  saver.textSettled(3);
  type("二");
  await clock.pass(3_000);
  expect(server.details).toMatchObject({ sectionId: 9, slug: "二" });
  expect(shown.details.sectionId).toBe(9);
});
