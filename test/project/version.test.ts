import { version } from "../../package.json";
import { VERSION } from "../../src/core/model/version";

test("the version is that of the package", () => {
  expect(VERSION).toBe(version);
});
