import { expect, test } from "vitest";
import { nearWindow } from "./near-window.ts";

const lineHeight = 10;
const scrolledTo = (top: number) => (index: number) => index * lineHeight - top;

test("some hundred marks are all drawn, and nothing is measured for them", () => {
  expect(nearWindow(300, () => expect.unreachable("measured"), 800)).toEqual({ from: 0, to: 300 });
});

test("of thousands those in the window and one window above and below it are drawn, wherever one has scrolled to", () => {
  expect(nearWindow(5_000, scrolledTo(0), 800)).toEqual({ from: 0, to: 161 });
  expect(nearWindow(5_000, scrolledTo(20_000), 800)).toEqual({ from: 1_920, to: 2_161 });
  expect(nearWindow(5_000, scrolledTo(49_990), 800)).toEqual({ from: 4_919, to: 5_000 });
});

test("where they stand is asked for a few of them only", () => {
  let asked = 0;
  const topOf = (index: number) => {
    asked++;
    return scrolledTo(20_000)(index);
  };
  nearWindow(5_000, topOf, 800);
  expect(asked).toBeLessThan(30);
});
