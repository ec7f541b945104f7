// Which letters does a page in this language need?
//
// One family per language, in two weights; a browser fetches a file only when a letter of its range is on the page.
// Noto Nastaliq lacks letters of Sindhi and Sorani, so it is for Urdu's headings alone. Latin letters on
// right-to-left pages come from the device: they are few.

import { readFileSync } from "node:fs";

const NASKH = "noto-naskh-arabic";
const SANS_ARABIC = "noto-sans-arabic";
const NASTALIQ = "noto-nastaliq-urdu";
const VAZIRMATN = "vazirmatn";

const NEEDED = {
  ur: [["Amanat Text", NASKH, "arabic", [400, 700]], ["Amanat Title", NASTALIQ, "arabic", [700]]],
  ps: [["Amanat Text", SANS_ARABIC, "arabic", [400, 700]]],
  sd: [["Amanat Text", NASKH, "arabic", [400, 700]]],
  ar: [["Amanat Text", SANS_ARABIC, "arabic", [400, 700]]],
  ckb: [["Amanat Text", SANS_ARABIC, "arabic", [400, 700]]],
  fa: [["Amanat Text", VAZIRMATN, "arabic", [400, 700]]],
  en: [["Amanat Text", "noto-sans", "latin", [400, 700]], ["Amanat Text", SANS_ARABIC, "arabic", [400, 700]]],
};

/** The @font-face rules of each language. */
export function fontStyles() {
  return Object.fromEntries(
    Object.entries(NEEDED).map(([language, faces]) => [language, faces.flatMap(rules).join("\n")]),
  );
}

/** The one letter-form that a receipt's file carries with it, where a device may lack letters of the language. */
export function receiptStyles() {
  const carried = Object.entries(NEEDED).filter(([language]) => language !== "en");
  return Object.fromEntries(
    carried.map(([language, [[family, pack, subset]]]) => [language, rules([family, pack, subset, [400]]).join("\n")]),
  );
}

/** Files of letters that only paper needs: names of people and missions in Latin with marks, and in Cyrillic. */
export function printed() {
  return ["latin-ext", "cyrillic"].flatMap((subset) => [400, 700].map((weight) => `noto-sans-${subset}-${weight}-normal.woff2`));
}

function rules([family, pack, subset, weights]) {
  const folder = `../../node_modules/@fontsource/${pack}`;
  const ranges = JSON.parse(readFileSync(`node_modules/@fontsource/${pack}/unicode.json`, "utf8"));
  return weights.map(
    (weight) => `@font-face{font-family:"${family}";font-style:normal;font-weight:${weight};font-display:swap;
src:url("${folder}/files/${pack}-${subset}-${weight}-normal.woff2") format("woff2");
unicode-range:${ranges[subset]}}`,
  );
}
