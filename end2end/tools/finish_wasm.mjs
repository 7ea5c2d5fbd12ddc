// Makes the wasm of a release small, and names every part of it after its contents: an open page never
// meets a part of another release.
// Usage: node finish_wasm.mjs FOLDER NAME, after wasm-split and wasm-bindgen made NAME_bg.wasm, the
// parts and __wasm_split.js in FOLDER.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const [folder, name] = process.argv.slice(2);
const wasmOpt = fileURLToPath(new URL("../node_modules/.bin/wasm-opt", import.meta.url));
const FEATURES = [
  "bulk-memory", "multivalue", "mutable-globals", "nontrapping-float-to-int", "reference-types", "sign-ext",
].map((feature) => `--enable-${feature}`);
const STRIPPED = ["--strip-debug", "--strip-producers", "--strip-target-features"];

const loader = join(folder, "__wasm_split.js");
let links = readFileSync(loader, "utf8");
for (const file of readdirSync(folder).filter((file) => file.endsWith(".wasm"))) {
  const path = join(folder, file);
  execFileSync(wasmOpt, ["-Oz", ...FEATURES, ...STRIPPED, path, "-o", path], { stdio: "inherit" });
  if (file === `${name}_bg.wasm`) continue;
  const contents = createHash("sha256").update(readFileSync(path)).digest("hex").slice(0, 16);
  const named = `${file.replace(/(_\d+)?\.wasm$/, "")}.${contents}.wasm`;
  if (!links.includes(`"./${file}"`)) throw new Error(`nothing loads ${file}`);
  links = links.replaceAll(`"./${file}"`, `"./${named}"`);
  renameSync(path, join(folder, named));
}
// Which page needs which part stands in comments as long as the code.
writeFileSync(loader, links.replace(/^\/\*.*\*\/\n/gm, ""));
