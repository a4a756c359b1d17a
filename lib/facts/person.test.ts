import { expect, test } from "vitest";
import { findPersons } from "./person.ts";

const found = (text: string) => [...new Set(findPersons(text).map(({ from, to }) => text.slice(from, to)))];

test("a given name that ends or begins with a word of grammar is whole", () => {
  expect(found("市长周永和表示，会开得好。")).toEqual(["周永和"]);
  expect(found("村民赵永和在家门口说，水退了。")).toEqual(["赵永和"]);
  expect(found("馆长周永和对记者说：“好。”")).toEqual(["周永和"]);
  expect(found("“今年不难。”周永和说。")).toEqual(["周永和"]);
  expect(found("校长吴永和的家在村里。")).toEqual(["吴永和"]);
  expect(found("局长李和平说，路修好了。")).toEqual(["李和平"]);
  expect(found("书记陈为民、县长张向东到会。")).toEqual(["陈为民", "张向东"]);
});

test("words of grammar behind a name are none of it", () => {
  expect(found("市长李强和书记王明到场。")).toEqual(["李强", "王明"]);
  expect(found("教授李强也表示同意。")).toEqual(["李强"]);
  expect(found("教授李强等表示同意。")).toEqual(["李强"]);
  expect(found("主任林清则认为不必。")).toEqual(["林清"]);
});
