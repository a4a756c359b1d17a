import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { placeholderClasses } from "#lib/media/placeholder";

const css = readFileSync(join(import.meta.dirname, "tokens.css"), "utf8");
const light = colours(block("@theme static"));
const dark = colours(block(':root[data-theme="dark"]'));
const system = colours(block(':root:not([data-theme="light"])'));

const grounds = ["paper", "surface", "sunken"];
const texts = ["ink", "ink-2", "ink-3", "cinnabar", "indigo", "celadon", "amber"];
const washes = ["cinnabar", "indigo", "celadon", "amber"];
const pairs: [string, string][] = [
  ...texts.flatMap((text) => grounds.map((ground): [string, string] => [text, ground])),
  ...washes.flatMap((name): [string, string][] => [[name, `${name}-wash`], ["ink", `${name}-wash`], ["ink-2", `${name}-wash`]]),
  ...["ink", "cinnabar", "indigo", "celadon", "amber"].flatMap((ground): [string, string][] => [["paper", ground], ["surface", ground]]),
];

describe.each([["light", light], ["dark", dark]])("the %s set", (_, set) => {
  test.each(pairs)("%s on %s keeps 4.5:1", (text, ground) => {
    expect(contrast(set.get(text) ?? "", set.get(ground) ?? "")).toBeGreaterThanOrEqual(4.5);
  });
});

test("a system that is dark and a reader who chose dark see the same colours", () => {
  expect(dark.size).toBe(light.size);
  expect(system).toEqual(dark);
});

test("code is coloured only with tokens that keep 4.5:1 on its ground", () => {
  const sheet = readFileSync(join(import.meta.dirname, "(site)/styles/insets.css"), "utf8");
  const used = [...sheet.matchAll(/\.tok-[^{]+\{[^}]*?color: var\(--color-([\w-]+)\);/g)].map(([, token = ""]) => token);
  expect(used.length).toBeGreaterThan(4);
  for (const set of [light, dark]) for (const token of used) expect(contrast(set.get(token) ?? "", set.get("sunken") ?? ""), token).toBeGreaterThanOrEqual(4.5);
});

test("every placeholder class has its colour in the readers' style sheet", () => {
  const sheet = readFileSync(join(import.meta.dirname, "(site)/styles/placeholders.css"), "utf8");
  const written = [...sheet.matchAll(/\.ph-(\d+) \{\s+--ph: (#\w+);/g)].map(([, number, colour]) => [Number(number), colour]);
  expect(written).toEqual(placeholderClasses.map((colour, number) => [number, colour]));
});

function block(selector: string): string {
  const start = css.indexOf("{", css.indexOf(`${selector} {`));
  return css.slice(start, css.indexOf("}", start));
}

function colours(text: string): Map<string, string> {
  return new Map([...text.matchAll(/--color-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = "", value = ""]) => [name, value]));
}

/** WCAG 2.2 contrast of two colours. */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
