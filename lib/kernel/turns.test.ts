import { expect, test } from "vitest";
import { Turns } from "./turns.ts";

/** Work that ends when it is told to. */
function held(done: string[], name: string) {
  const { promise, resolve } = Promise.withResolvers<void>();
  const work = async () => {
    done.push(`begins ${name}`);
    await promise;
    return name;
  };
  return { work, end: resolve };
}
const settled = () => new Promise((resolve) => setImmediate(resolve));

test("no more than so many run at once, and who waits begins in order", async () => {
  const [turns, done] = [new Turns(2, 10), [] as string[]];
  const works = ["a", "b", "c", "d"].map((name) => held(done, name));
  const answers = works.map(({ work }) => turns.take(work));
  await settled();
  expect(done).toEqual(["begins a", "begins b"]);
  works[1]?.end();
  expect(await answers[1]).toBe("b");
  await settled();
  expect(done).toEqual(["begins a", "begins b", "begins c"]);
  for (const { end } of works) end();
  expect(await Promise.all(answers)).toEqual(["a", "b", "c", "d"]);
  expect(done.at(-1)).toBe("begins d");
});

test("a place that is handed on is never given away twice: somebody new waits behind", async () => {
  const [turns, done] = [new Turns(1, 10), [] as string[]];
  const [first, second, third] = [held(done, "first"), held(done, "second"), held(done, "third")];
  const answers = [turns.take(first.work), turns.take(second.work)];
  await settled();
  first.end();
  await answers[0];
  answers.push(turns.take(third.work));
  await settled();
  expect(done).toEqual(["begins first", "begins second"]);
  second.end();
  third.end();
  await Promise.all(answers);
});

test("beyond the queue one is refused at once, and who waits is not", async () => {
  const [turns, done] = [new Turns(1, 2), [] as string[]];
  const works = ["runs", "waits", "waits too"].map((name) => held(done, name));
  const answers = works.map(({ work }) => turns.take(work));
  await expect(turns.take(async () => "never")).rejects.toMatchObject({ name: "Refusal", code: "limit.busy" });
  for (const { end } of works) end();
  expect(await Promise.all(answers)).toEqual(["runs", "waits", "waits too"]);
  expect(await turns.take(async () => "room again")).toBe("room again");
});

test("work that fails gives its place up as well", async () => {
  const turns = new Turns(1, 0);
  await expect(turns.take(async () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  expect(await turns.take(async () => "next")).toBe("next");
});
