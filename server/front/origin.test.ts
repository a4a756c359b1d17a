import { expect, test } from "vitest";
import { mayChange } from "./origin.ts";

const site = "https://news.example";
const post = (headers: Record<string, string>, path = "/desk", siteUrl = site) => mayChange({ method: "POST", headers }, path, siteUrl);

test("reading is free, whoever sends one", () => {
  expect(mayChange({ method: "GET", headers: { origin: "https://evil.example" } }, "/desk", site)).toBe(true);
  expect(mayChange({ method: "HEAD", headers: {} }, "/desk", site)).toBe(true);
});

test.each(["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PURGE"])("%s needs the origin of this site", (method) => {
  expect(mayChange({ method, headers: {} }, "/desk", site)).toBe(false);
  expect(mayChange({ method, headers: { origin: site } }, "/desk", site)).toBe(true);
});

test.each(["", "null", "https://evil.example", "http://news.example", "https://news.example:8443", "https://news.example.evil.example", "https://news.example/", `${site}, ${site}`])("the origin %j is not this site", (origin) => {
  expect(post({ origin, host: "news.example" })).toBe(false);
});

test("a forged Host does not make an origin right", () => {
  expect(post({ origin: "https://evil.example", host: "evil.example" })).toBe(false);
  expect(post({ origin: "http://localhost:3000", host: "localhost:3000" })).toBe(false);
  expect(post({ origin: "http://evil.example", host: "evil.example" }, "/desk", "http://localhost:3000")).toBe(false);
});

test("while the site has no address of its own, every name of this machine is one", () => {
  const here = (origin: string, host: string) => post({ origin, host }, "/desk", "http://localhost:3000");
  expect(here("http://127.0.0.1:3000", "127.0.0.1:3000")).toBe(true);
  expect(here("http://[::1]:3000", "[::1]:3000")).toBe(true);
  expect(here("http://localhost:3000", "whatever")).toBe(true);
  expect(here("http://127.0.0.1:4000", "127.0.0.1:3000")).toBe(false);
});

test("the API with a token of its own needs no origin, but a browser's cookies do not count as one", () => {
  expect(post({ authorization: "Bearer abc" }, "/api/v1/articles")).toBe(true);
  expect(post({ authorization: "Bearer abc", cookie: "session=1" }, "/api/v1/articles")).toBe(false);
  expect(post({ authorization: "Bearer abc" }, "/api/v1x")).toBe(false);
  expect(post({ authorization: "Bearer abc" }, "/api/uploads")).toBe(false);
  expect(post({ authorization: "Basic abc" }, "/api/v1/articles")).toBe(false);
  expect(post({ authorization: "Bearer " }, "/api/v1/articles")).toBe(false);
});
