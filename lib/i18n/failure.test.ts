import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { failures } from "#lib/ai/types";
import { failure as english } from "#messages/en/failure";
import { failure as chinese } from "#messages/zh-CN/failure";
import { failureSentence } from "./failure.ts";
import { languages } from "./languages.ts";

const root = join(import.meta.dirname, "../..");

function sources(): string[] {
  const files = ["lib", "server", "app"].flatMap((folder) => {
    try {
      return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) => join(root, folder, name));
    } catch {
      return [];
    }
  });
  return files.filter((name) => /\.tsx?$/.test(name) && !/\.(test|spec|fixture)\.tsx?$/.test(name));
}

/** Each code given to `refuse` or `new Refusal`, with the names of its values where they stand beside it. */
function refusals(): { code: string; values: Set<string>; file: string }[] {
  return sources().flatMap((file) => {
    const text = readFileSync(file, "utf8");
    return [...text.matchAll(/\b(?:refuse|Refusal)\(((?:[^()"]|"[^"]*"|\((?:[^()]|\([^()]*\))*\))*)\)/g)].flatMap((call) => {
      const given = call[1] ?? "";
      const values = new Set([...given.slice(given.indexOf("{")).matchAll(/[{,]\s*(\w+)/g)].map((name) => name[1] ?? ""));
      return [...given.matchAll(/"(\w+\.\w+)"/g)].map((code) => ({ code: code[1] ?? "", values, file }));
    });
  });
}

test("every refusal of the product has a sentence in both languages, made of values it really gives", () => {
  const found = refusals();
  expect(found.length).toBeGreaterThan(20);
  for (const { code, values, file } of found) {
    for (const sentences of [chinese, english]) {
      const sentence = Object.entries(sentences).find(([name]) => name === code)?.[1];
      expect(sentence, `${code} of ${file} has no sentence`).toBeDefined();
      const wanted = new Set<string>();
      const noting = (_: object, name: string | symbol) => {
        wanted.add(String(name));
        return "7";
      };
      if (typeof sentence === "function") sentence(new Proxy({}, { get: noting }));
      expect([...wanted].filter((name) => !values.has(name)), `${code} of ${file} is told without these`).toEqual([]);
    }
  }
});

test("codes stand in alphabetical order, the same in both languages", () => {
  const codes = Object.keys(chinese);
  expect(codes).toEqual([...codes].sort());
  expect(Object.keys(english)).toEqual(codes);
});

test("a code nobody wrote a sentence for is told in general, with the number of the incident if there is one", () => {
  for (const language of languages) {
    const general = failureSentence({ code: "unexpected", params: {} }, language);
    for (const code of ["no.such", "__proto__", "constructor", ""]) expect(failureSentence({ code, params: {} }, language)).toBe(general);
    expect(failureSentence({ code: "unexpected", params: { incident: "a1b2" }, incident: "a1b2" }, language)).toContain("a1b2");
    expect(general).not.toContain("undefined");
  }
});

test("a field is called by its name in words", () => {
  const tooLong = (field: string) => failureSentence({ code: "input.tooLong", params: { field, maximum: 200 } }, "zh-CN");
  expect(tooLong("content.headline")).toBe("标题太长，上限是 200。");
  expect(tooLong("details.bylines.3")).toBe("署名太长，上限是 200。");
  expect(tooLong("")).toBe("有一项内容太长，上限是 200。");
  expect(tooLong("constructor")).toBe("有一项内容太长，上限是 200。");
});

test("however a call to a model ends badly, there is a sentence, with the endpoint's words where it said something", () => {
  for (const language of languages)
    for (const outcome of [...failures, "stopped", "withdrawn", "lost"]) {
      const told = (detail: string) => failureSentence({ code: `model.call.${outcome}`, params: { detail } }, language);
      expect(told(""), outcome).not.toBe(failureSentence({ code: "unexpected", params: {} }, language));
      expect(told(""), outcome).not.toMatch(/[“”]{2}|：$|: $|undefined/);
      expect(told("Insufficient Balance"), outcome).toContain("“Insufficient Balance”");
    }
});
