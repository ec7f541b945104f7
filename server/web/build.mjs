// What do pages carry besides their words? Styles, fonts, pictures, islands of script and the base map, built into
// dist/ under names that hold a hash of the content; manifest.json tells the plain names.
//
// Needs nothing but node_modules. Not here: who serves it (server/src/assets.rs).

import { build } from "esbuild";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fontStyles, printed, receiptStyles } from "./fonts.mjs";
import { baseMap } from "./map/base.mjs";

const OUT = "dist";
const manifest = {};

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT);
mkdirSync(join(OUT, ".fonts"));

const shared = {
  bundle: true,
  minify: true,
  outdir: OUT,
  publicPath: "/assets/",
  entryNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  loader: { ".woff2": "file", ".svg": "file" },
  target: ["chrome100", "firefox102", "safari15"],
  metafile: true,
  legalComments: "linked",
  logLevel: "warning",
};

// Our own CSS uses logical properties, which all of these browsers know.
const styles = ["app.css", "staff.css", "map.css", "room.css", "field.css"].map((name) => `styles/${name}`);
for (const [language, css] of Object.entries(fontStyles())) {
  const path = join(OUT, ".fonts", `fonts-${language}.css`);
  writeFileSync(path, css);
  styles.push(path);
}
await bundle({ entryPoints: styles, external: ["/assets/*"] });
// A receipt is one file: its letters lie in it.
const carried = Object.entries(receiptStyles()).map(([language, css]) => {
  const path = join(OUT, ".fonts", `receipt-${language}.css`);
  writeFileSync(path, css);
  return path;
});
await bundle({ entryPoints: carried, loader: { ".woff2": "dataurl" } });
await bundle({ entryPoints: existing("src/map.ts", "src/drafts.ts", "src/room.ts", "src/field.ts", "src/sos.ts", "src/sos-enrol.ts", "src/cameras.ts"), format: "esm", splitting: true });
await bundle({ entryPoints: existing("src/alerts.ts", "src/alerts-worker.ts", "src/live.ts", "src/passkey.ts", "src/quick-exit.ts", "src/sos-worker.ts", "src/verifier.ts"), format: "iife" });
rmSync(join(OUT, ".fonts"), { recursive: true });

// What names on paper may be written in beside the letters of pages (server/src/print).
for (const name of printed()) keep(name, readFileSync(`node_modules/@fontsource/noto-sans/files/${name}`));
keep("map-worker.js", readFileSync("node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs"));
keep("mark.svg", readFileSync("mark.svg"));
keep("base.json", JSON.stringify(baseMap()));
keep("licences.txt", licences());
keep("labels.json", JSON.stringify(JSON.parse(readFileSync("map/labels.json", "utf8"))));

writeFileSync(join(OUT, "manifest.json"), JSON.stringify(manifest, Object.keys(manifest).sort(), 1));
const kib = (bytes) => `${(bytes / 1024).toFixed(1)} KiB`;
for (const name of Object.keys(manifest).sort()) {
  console.log(name.padEnd(18), kib(statSync(join(OUT, manifest[name])).size).padStart(12));
}
console.log(`${readdirSync(OUT).length} files`);

async function bundle(options) {
  const { metafile } = await build({ ...shared, ...options });
  for (const [path, output] of Object.entries(metafile.outputs)) {
    if (path.endsWith(".woff2")) manifest[basename(Object.keys(output.inputs)[0])] = basename(path);
    if (!output.entryPoint) continue;
    const plain = basename(output.entryPoint).replace(/\.ts$/, ".js");
    manifest[plain] = basename(path);
  }
}

function keep(name, content) {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 8).toUpperCase();
  const dot = name.lastIndexOf(".");
  const hashed = `${name.slice(0, dot)}-${hash}${name.slice(dot)}`;
  writeFileSync(join(OUT, hashed), content);
  manifest[name] = hashed;
}

/** The licences of what others made and we pass on. */
function licences() {
  const { dependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  return [...Object.keys(dependencies), "world-atlas"].sort().map((name) => {
    const folder = `node_modules/${name}`;
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    if (!file) throw new Error(`${name} has no licence file`);
    return `==== ${name} ====\n\n${readFileSync(join(folder, file), "utf8")}\n`;
  }).join("\n");
}

function existing(...paths) {
  return paths.filter((path) => existsSync(path));
}
