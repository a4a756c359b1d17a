import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { keysByGroup } from "#components/editor/comfort/key-words";
import { languages } from "#lib/i18n/languages";
import { helpAreaOf, helpAreas, keysOf, screensOf } from "./areas.tsx";
import { screenName } from "./screen-name.tsx";
import { helpPage } from "./words.tsx";

const root = join(import.meta.dirname, "../../..");
const read = (path: string) => readFileSync(join(root, path), "utf8");

/** Screens whose head leads to a page of help: their source, or that of what they show, says which. */
function helpBehind(screen: string): string[] {
  const seen = new Set([join("app", screen, "page.tsx")]);
  for (const path of seen) {
    const source = read(path);
    for (const [, name] of source.matchAll(/from "#components\/(desk\/[^"]+)"/g)) if (existsSync(join(root, `components/${name}.tsx`))) seen.add(`components/${name}.tsx`);
    for (const [, name] of source.matchAll(/from "\.\/([^"]+\.tsx)"/g)) seen.add(join(path, "..", name ?? ""));
  }
  return [...seen].flatMap((path) => [...read(path).matchAll(/<ScreenTitle help="(\w+)"/g)].map(([, area]) => area ?? ""));
}

test("every place of the desk's menu, and every screen that help leads to, has a page of help in its head", () => {
  const menu = [...read("components/desk/navigation.tsx").matchAll(/<NavLink href="([^"]+)"/g)].map(([, href]) => href ?? "");
  expect(menu.length).toBeGreaterThan(15);
  const explained = Object.values(screensOf).flat();
  expect(menu.filter((screen) => !explained.includes(screen))).toEqual([]);
  for (const screen of explained) {
    const behind = helpBehind(screen);
    expect(behind, screen).not.toEqual([]);
    for (const area of behind) expect(screensOf[helpAreaOf(area) ?? "audit"], `${screen}: ${area}`).toContain(screen);
  }
});

describe.each(languages)("the help in %s", (language) => {
  const pages = helpAreas.map((area) => ({ area, ...helpPage(area, language) }));

  test("has for each area what it is for, three to seven things to do, and what to do when something goes wrong", () => {
    for (const { area, title, lead, steps, trouble } of pages) {
      expect(steps.length, area).toBeGreaterThanOrEqual(3);
      expect(steps.length, area).toBeLessThanOrEqual(7);
      expect(trouble.length, area).toBeGreaterThanOrEqual(2);
      for (const words of [title, lead, ...steps, ...trouble]) {
        expect(words, area).not.toMatch(/undefined|NaN|\[object|=>|function|\$\{/);
        expect((words.match(/“/g) ?? []).length, words).toBe((words.match(/”/g) ?? []).length);
      }
    }
    expect(new Set(pages.map(({ title }) => title)).size).toBe(pages.length);
  });

  test("quotes no word of a button or field that is not taken from where it lives", () => {
    const files = readdirSync(join(root, "messages", language, "help"));
    expect(files).toHaveLength(3);
    for (const file of files) {
      const source = read(join("messages", language, "help", file)).replace(/^import .*$/gm, "");
      expect(source.match(/“(?!\$\{)[^”]*”?/g), file).toBeNull();
    }
  });

  test("calls every screen by its name", () => {
    for (const area of helpAreas) expect(screenName(screensOf[area][0], language)).not.toContain("/");
    for (const screen of ["/desk/copies", "/desk/series", "/desk/tags"]) expect(screenName(screen, language)).not.toContain("/");
  });
});

test("the keys it lists are those of the editor", () => {
  const known = new Set(Object.values(keysByGroup).flat().map(([name]) => name));
  for (const name of Object.values(keysOf).flat()) expect(known).toContain(name);
});
