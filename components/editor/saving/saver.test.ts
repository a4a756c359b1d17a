import fc from "fast-check";
import { expect, test } from "vitest";
import { judge } from "./judge.ts";
import { type Mood, screen, settled, textOf } from "./testing.ts";

test("text is saved 800 ms after typing stops, once", async () => {
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
  expect(server.copy.content).toEqual(textOf("二三四"));
  expect(saver.status()).toMatchObject({ state: "saved", unsaved: false, version: 2 });
});

test("text is saved every five seconds while typing goes on", async () => {
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
  type("二");
  fill({ sectionId: 1 });
  const saved = saver.saveNow();
  type("二三");
  await clock.pass(5_000);
  expect(await saved).toBe(true);
  expect(server.atOnce).toBe(1);
  expect(server.copy).toEqual(shown.copy);
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
  expect(server.copy.content).toEqual(textOf("你"));
});

test("a tab that crashes while typing has a copy at most a second old", async () => {
  const { clock, device, type } = screen();
  for (let at = 1; at <= 40; at++) {
    type("字".repeat(at));
    await clock.pass(100);
    if (at > 11) expect(device.kept.get("tab")?.content).toSatisfy((content) => JSON.stringify(content).split("字").length - 1 >= at - 11);
  }
});

test("a failed save keeps the text on this device, says so, and is tried again with growing pauses", async () => {
  const { clock, device, server, saver, type } = screen();
  server.mood = "offline";
  type("二");
  await clock.pass(800);
  expect(saver.status()).toMatchObject({ state: "offline", keptHere: true, unsaved: true });
  expect(device.kept.get("tab")?.content).toEqual(textOf("二"));
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
  expect(server.copy.content).toEqual(textOf("二三"));
});

test("an ended session keeps the text and goes on after signing in", async () => {
  const { clock, device, server, saver, type } = screen();
  server.mood = "signedOut";
  type("二");
  await clock.pass(800);
  expect(saver.status()).toMatchObject({ state: "signedOut", unsaved: true });
  type("二三");
  await clock.pass(60_000);
  expect(server.saves).toHaveLength(1);
  expect(device.kept.get("tab")?.content).toEqual(textOf("二三"));
  server.mood = "fine";
  expect(await saver.saveNow()).toBe(true);
  expect(server.copy.content).toEqual(textOf("二三"));
});

test("what the server will not take is not sent again until it is changed, and does not hold up the rest", async () => {
  const { clock, server, saver, type, fill } = screen();
  server.mood = "refused";
  fill({ slug: "x" });
  await clock.pass(60_000);
  expect(server.saves).toHaveLength(1);
  expect(saver.status()).toMatchObject({ state: "refused", message: "太长" });
  server.mood = "fine";
  type("二");
  await clock.pass(1_000);
  expect(server.copy.content).toEqual(textOf("二"));
  expect(server.copy.details.slug).toBe("");
  fill({ slug: "xy" });
  await clock.pass(1_000);
  expect(server.copy.details.slug).toBe("xy");
  expect(saver.status()).toMatchObject({ state: "saved", message: null });
});

test("two people in the same text is a conflict: nothing is sent, both texts are there", async () => {
  const { clock, device, server, shown, saver, type } = screen();
  server.savedByAnother({ content: textOf("乙写的") });
  type("我写的");
  await clock.pass(60_000);
  expect(server.saves).toHaveLength(1);
  expect(saver.status()).toMatchObject({ state: "conflict", unsaved: true });
  expect(saver.status().conflict?.theirs.content).toEqual(textOf("乙写的"));
  expect(device.kept.get("tab")?.content).toEqual(textOf("我写的"));
  saver.resolve({ ...shown.copy, content: textOf("乙写的", "我写的") });
  await clock.pass(0);
  expect(server.copy.content).toEqual(textOf("乙写的", "我写的"));
  expect(shown.copy.content).toEqual(textOf("乙写的", "我写的"));
  expect(saver.status()).toMatchObject({ state: "saved", conflict: null, version: 3 });
});

test("taking the other side's text sends nothing", async () => {
  const { clock, server, shown, saver, type } = screen();
  server.savedByAnother({ content: textOf("乙写的") });
  type("我写的");
  await clock.pass(1_000);
  saver.resolve({ ...shown.copy, content: textOf("乙写的") });
  await clock.pass(10_000);
  expect(server.saves).toHaveLength(1);
  expect(saver.status()).toMatchObject({ state: "saved", version: 2 });
});

test("somebody else's details and my text go together without a question", async () => {
  const { clock, server, shown, saver, type } = screen();
  server.savedByAnother({ details: { ...server.copy.details, sectionId: 9 } });
  type("二");
  await clock.pass(1_000);
  expect(server.copy).toEqual(shown.copy);
  expect(shown.copy.details.sectionId).toBe(9);
  expect(saver.status()).toMatchObject({ state: "saved", tookOver: { by: "乙", content: false } });
});

test("newer text is taken when nothing was typed here", async () => {
  const { clock, server, shown, saver, fill } = screen();
  server.savedByAnother({ content: textOf("乙写的") });
  fill({ sectionId: 2 });
  await clock.pass(1_000);
  expect(shown.copy.content).toEqual(textOf("乙写的"));
  expect(server.copy.details.sectionId).toBe(2);
  expect(saver.status()).toMatchObject({ state: "saved", tookOver: { by: "乙", content: true } });
});

test("the same field of the details changed by two people is a conflict", async () => {
  const { clock, server, shown, saver, fill } = screen();
  server.savedByAnother({ details: { ...server.copy.details, sectionId: 9, slug: "a" } });
  fill({ sectionId: 2 });
  await clock.pass(1_000);
  const conflict = saver.status().conflict;
  expect(conflict && judge({ ...conflict, mine: shown.copy })).toMatchObject({ disputed: ["sectionId"], details: { sectionId: 2, slug: "a" } });
});

test("where the text goes another way, only details are saved, and no text is in anybody's way", async () => {
  const { clock, server, shown, saver, fill } = screen(undefined, ["details"]);
  server.savedByAnother({ content: textOf("乙写的") });
  shown.copy = { ...shown.copy, content: textOf("我写的") };
  fill({ sectionId: 2 });
  await clock.pass(1_000);
  expect(saver.status()).toMatchObject({ state: "saved", conflict: null, tookOver: null });
  expect([server.copy.details.sectionId, server.copy.content, shown.copy.content]).toEqual([2, textOf("乙写的"), textOf("我写的")]);
  expect(server.saves.map(({ part }) => part)).toEqual(["details", "details"]);
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
  expect(device.kept.get("tab")?.content).toEqual(textOf("二"));
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
      expect(server.copy).toEqual(shown.copy);
      expect(saver.status()).toMatchObject({ state: "saved", version: server.version });
      expect(server.atOnce).toBeLessThanOrEqual(1);
      expect(device.kept.size).toBe(0);
    }),
    { numRuns: 200 },
  );
});
