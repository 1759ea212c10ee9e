import { expect, test } from "vitest";
import { siteAddress } from "./site.mjs";

test("nothing set is the address that npm start serves", () => {
  expect(siteAddress(undefined)).toBe("http://127.0.0.1:3000");
  expect(siteAddress("")).toBe("http://127.0.0.1:3000");
});

test.each([
  ["https://trustgap.example", "https://trustgap.example"],
  ["https://trustgap.example/", "https://trustgap.example"],
  ["https://TrustGap.example:8443", "https://trustgap.example:8443"],
  ["http://localhost:3000", "http://localhost:3000"],
  ["http://127.0.0.2", "http://127.0.0.2"],
  ["http://[::1]:3210/", "http://[::1]:3210"],
])("%s is taken as %s", (text, origin) => expect(siteAddress(text)).toBe(origin));

test.each([
  ["trustgap.example", "no absolute web address"],
  ["/compare", "no absolute web address"],
  ["ftp://trustgap.example", "no absolute web address"],
  ["javascript:alert(1)", "no absolute web address"],
  ["http://trustgap.example", "must begin with https://"],
  ["http://127.0.0.1.example", "must begin with https://"],
  ["https://me:word@trustgap.example", "no name and no password"],
  ["https://trustgap.example/app", "must end after the host"],
  ["https://trustgap.example?x=1", "must end after the host"],
  ["https://trustgap.example/#a", "must end after the host"],
])("%s is refused: %s", (text, why) => {
  expect(() => siteAddress(text)).toThrow(why);
  expect(() => siteAddress(text)).toThrow(`TRUSTGAP_URL=${text}`);
});
