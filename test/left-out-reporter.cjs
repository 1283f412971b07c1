"use strict";

/** A skipped test says in its name what it would need: "… (skipped without LibreOffice)". */
const NEEDED = /\(skipped without ([^)]+)\)/;

/** The lines that end a run: how many tests were left out, in how many files, for want of what. */
function leftOut(testResults) {
  const wants = new Map();
  for (const { testFilePath, testResults: tests } of testResults) {
    for (const { status, fullName } of tests) {
      const want = status === "pending" ? NEEDED.exec(fullName)?.[1] : undefined;
      if (want === undefined) continue;
      const counted = wants.get(want) ?? { tests: 0, files: new Set() };
      counted.tests += 1;
      counted.files.add(testFilePath);
      wants.set(want, counted);
    }
  }
  return [...wants].map(
    ([want, { tests, files }]) => `left out without ${want}: ${tests} tests in ${files.size} files`,
  );
}

/** Says at the end of a run what this machine left out. */
class LeftOutReporter {
  onRunComplete(_contexts, { testResults }) {
    for (const line of leftOut(testResults)) process.stderr.write(`${line}\n`);
  }
}

module.exports = LeftOutReporter;
module.exports.leftOut = leftOut;
