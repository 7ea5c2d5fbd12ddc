// Writes a .br and a .gz beside every file of a site folder, so that the server never compresses.
// Usage: node compress.mjs FOLDER LIMIT_KB. Says so when the wasm is over the limit after brotli.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const [folder, limit] = process.argv.slice(2);
const kilobytes = (bytes) => (bytes / 1000).toFixed(1).padStart(9);
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .sort();

let wasm = 0;
let parts = 0;
console.log(`${"plain kB".padStart(9)} ${"gzip kB".padStart(9)} ${"brotli kB".padStart(9)}  file`);
for (const file of files) {
  const plain = readFileSync(file);
  const gzip = gzipSync(plain, { level: 9 });
  const brotli = brotliCompressSync(plain, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
    },
  });
  writeFileSync(`${file}.gz`, gzip);
  writeFileSync(`${file}.br`, brotli);
  if (file.endsWith("_bg.wasm")) wasm += brotli.length;
  else if (file.endsWith(".wasm")) parts += brotli.length;
  console.log(
    `${kilobytes(plain.length)} ${kilobytes(gzip.length)} ${kilobytes(brotli.length)}  ${relative(folder, file)}`,
  );
}

console.log(`wasm of every page: ${kilobytes(wasm).trim()} kB brotli (limit ${limit} kB)`);
console.log(`wasm of all parts, each fetched when first needed: ${kilobytes(parts).trim()} kB brotli`);
if (wasm === 0) {
  console.error("No wasm in the site folder.");
  process.exit(1);
}
// What was made can be installed all the same: it works, only its first visit takes longer.
if (wasm > Number(limit) * 1000) console.error("The wasm is over its limit.");
