// Prints "PASSED FAILED" of a JUnit file's suites: what ran and did not fail, and what failed.
import { readFileSync } from "node:fs";

const [root] = readFileSync(process.argv[2], "utf8").match(/<testsuites[^>]*>/);
const count = (name) => Number((root.match(new RegExp(` ${name}="(\\d+)"`)) ?? [, 0])[1]);
const failed = count("failures") + count("errors");
console.log(count("tests") - failed - count("skipped"), failed);
