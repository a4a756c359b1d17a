import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { afterAll, expect, test } from "vitest";
import { openPlace, type RestorePlace } from "./restore-place.ts";

const scratch = mkdtempSync(join(tmpdir(), "linjia-place-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

let number = 0;
const newGoal = () => join(scratch, `goal-${++number}`);
const placeOf = (goal: string) => join(scratch, `.${goal.slice(scratch.length + 1)}.restoring`);
const opened = (goal: string): RestorePlace => {
  const place = openPlace(goal);
  return typeof place === "string" ? expect.fail(place) : place;
};
/** A number that no process has. */
const nobody = 4_194_304 + 7;

/** Threads that all open the place in the same moment. @returns how many got it. */
async function openAtOnce(goal: string, threads: number): Promise<number> {
  const gate = new Int32Array(new SharedArrayBuffer(8));
  const code = `
    const { parentPort, workerData: { gate, goal, module, threads } } = require("node:worker_threads");
    import(module).then(({ openPlace }) => {
      if (Atomics.add(gate, 0, 1) === threads - 1) { Atomics.store(gate, 1, 1); Atomics.notify(gate, 1); }
      else Atomics.wait(gate, 1, 0);
      try { parentPort.postMessage(typeof openPlace(goal) === "object"); } catch (error) { parentPort.postMessage(String(error)); }
    });`;
  const module = pathToFileURL(join(import.meta.dirname, "restore-place.ts")).href;
  const answers = await Promise.all(Array.from({ length: threads }, () => new Promise<unknown>((resolve, reject) => {
    const worker = new Worker(code, { eval: true, workerData: { gate, goal, module, threads } });
    worker.once("message", resolve).once("error", reject);
  })));
  expect(answers.filter((answer) => typeof answer === "string")).toEqual([]);
  return answers.filter((answer) => answer === true).length;
}

test("of restores that begin in the same moment one gets the place, also where a killed one left its own", async () => {
  for (let round = 0; round < 12; round++) {
    const goal = newGoal();
    if (round % 2 === 1) {
      mkdirSync(join(placeOf(goal), "data"), { recursive: true });
      writeFileSync(join(placeOf(goal), `by-${nobody}-00`), "");
    }
    expect(await openAtOnce(goal, 6), String(round)).toBe(1);
  }
}, 60_000);

test("a second one is told that somebody is at it, until the first has left", () => {
  const goal = newGoal();
  const place = opened(goal);
  expect(openPlace(goal)).toBe("restoring");
  place.leave();
  opened(goal).leave();
  expect(readdirSync(scratch).filter((name) => name.startsWith(`.${goal.slice(scratch.length + 1)}.`))).toEqual([]);
});

test("what a killed one left is not built upon, and goes", () => {
  const goal = newGoal();
  mkdirSync(join(placeOf(goal), "data", "postgres"), { recursive: true });
  writeFileSync(join(placeOf(goal), `by-${nobody}-00`), "");
  mkdirSync(`${placeOf(goal)}-by-${nobody}-01`);
  const place = opened(goal);
  expect([existsSync(place.working), existsSync(`${placeOf(goal)}-by-${nobody}-01`)]).toEqual([false, false]);
  place.leave();
});

test("a goal that is not empty is refused, at the beginning and at the end, and stays as it is", () => {
  const [full, later] = [newGoal(), newGoal()];
  mkdirSync(full);
  writeFileSync(join(full, "letter.txt"), "mine");
  expect(openPlace(full)).toBe("notEmpty");
  const place = opened(later);
  mkdirSync(place.working);
  mkdirSync(later);
  writeFileSync(join(later, "letter.txt"), "mine");
  expect(() => place.take()).toThrow();
  place.leave();
  for (const folder of [full, later]) expect(readdirSync(folder)).toEqual(["letter.txt"]);
});

test("an empty goal is taken, and one that is not there", () => {
  for (const make of [true, false]) {
    const goal = newGoal();
    if (make) mkdirSync(goal);
    const place = opened(goal);
    mkdirSync(place.working);
    writeFileSync(join(place.working, "restored"), "");
    place.take();
    place.leave();
    expect(readdirSync(goal)).toEqual(["restored"]);
    expect(openPlace(goal)).toBe("notEmpty");
  }
});
