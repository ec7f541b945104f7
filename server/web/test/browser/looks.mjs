// Can everybody read and use the pages: small or large, right to left, with a reader for the blind, on a slow network?

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { DESK, PHONE, follow, report } from "./people.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const DIRECTIONS = { ur: "rtl", en: "ltr", ps: "rtl", sd: "rtl", ar: "rtl", ckb: "rtl", fa: "rtl" };
/** Before fonts and pictures, as a browser unpacks it. */
const MAX_PUBLIC_BYTES = 50 * 1024;
const TOLD = {
  ur: { area: "peshawar", place: "قصہ خوانی بازار", what: "میری دکان سے سلائی مشین چوری ہو گئی۔" },
  en: { area: "peshawar", place: "Qissa Khwani bazaar", what: "A sewing machine was taken from my shop." },
};

const stories = {};
for (const language of ["ur", "en"]) {
  stories[`every public page in ${language} can be used by everybody, on a phone and on a desk`] = async (people) => {
    const page = await people.somebody({ locale: language, viewport: PHONE });
    const seen = looks(page);
    await page.goto(`${people.address}/?lang=${language}`);
    await seen("home");
    const code = await report(page, people.address, { language, ...TOLD[language] }, seen);
    await page.goto(`${people.address}/follow`);
    await seen("follow");
    await follow(page, people.address, code);
    await seen("follow, the matter");
    for (const path of ["/verify", "/sign-in", "/report", "/report/women", "/join", "/nothing-here"]) {
      await page.goto(people.address + path);
      await seen(path);
    }
  };
}

stories["every page of an officer can be used by everybody, in ur and en, on a phone and on a desk"] = async (people) => {
  const page = await people.officer("kabuli", "station_head", { viewport: PHONE });
  const seen = looks(page);
  for (const language of ["ur", "en"]) {
    await page.goto(`${people.address}/today?lang=${language}`);
    await seen(`today in ${language}`);
    const matter = await page.locator('.queue a[href^="/matter/"]').first().getAttribute("href");
    await page.goto(people.address + matter);
    await page.evaluate(() => document.querySelectorAll("details.act").forEach((act) => (act.open = true)));
    await seen(`a matter, every form open, in ${language}`);
    for (const path of ["/people", "/units", "/today?theme=night", "/today?theme=day"]) {
      await page.goto(people.address + path);
      await seen(`${path} in ${language}`);
    }
  }
};

stories["each of the seven languages runs in its own direction and fits a small phone"] = async (people) => {
  const page = await people.somebody({ viewport: PHONE });
  for (const [language, direction] of Object.entries(DIRECTIONS)) {
    for (const path of ["/", "/report/report", "/follow", "/verify", "/sign-in"]) {
      await page.goto(`${people.address}${path}?lang=${language}`);
      const root = page.locator("html");
      assert.equal(await root.getAttribute("lang"), language);
      assert.equal(await root.getAttribute("dir"), direction);
      await fits(page, `${path} in ${language}`);
    }
  }
};

stories["a public page is at most 50 KB before fonts and pictures"] = async (people) => {
  const sizes = [];
  for (const language of ["ur", "en"]) {
    const page = await people.somebody({ viewport: PHONE, locale: language });
    let loads = [];
    page.on("request", (request) => request.isNavigationRequest() && (loads = []));
    page.on("response", (response) => loads.push(response));
    const weigh = async (name) => {
      await page.waitForLoadState("networkidle");
      const counted = loads.filter((one) => ["document", "stylesheet", "script"].includes(one.request().resourceType()) && one.ok());
      const bodies = await Promise.all(counted.map(async (one) => (await one.body()).length));
      sizes.push([`${name} ${language}`, bodies.reduce((sum, bytes) => sum + bytes, 0)]);
    };
    const fresh = async (path, name) => {
      await page.goto(`${people.address}${path}?lang=${language}`);
      await weigh(name);
    };
    await fresh("/", "home");
    await fresh("/follow", "follow");
    await fresh("/verify", "verify");
    const code = await report(page, people.address, { language, ...TOLD[language] }, async (name) => {
      if (["what_happened", "where", "to-send", "receipt"].includes(name)) await weigh(name);
    });
    await follow(page, people.address, code);
    await weigh("matter");
  }
  console.log(`        ${sizes.map(([name, bytes]) => `${name} ${(bytes / 1024).toFixed(1)}`).join(" · ")} KB`);
  for (const [name, bytes] of sizes) assert(bytes > 0 && bytes <= MAX_PUBLIC_BYTES, `${name}: ${bytes} bytes`);
};

export { stories };

/** Looks at a page in both sizes: nothing sticks out, and axe finds nothing. */
function looks(page) {
  return async (name) => {
    for (const size of [PHONE, DESK]) {
      await page.setViewportSize(size);
      await fits(page, `${name} at ${size.width}`);
      await page.evaluate(AXE);
      const { violations } = await page.evaluate((rules) => window.axe.run({ runOnly: rules, resultTypes: ["violations"] }), RULES);
      const found = violations.map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ")}`);
      assert.deepEqual(found, [], `${name} at ${size.width}: ${page.url()}`);
    }
    await page.setViewportSize(PHONE);
  };
}

async function fits(page, name) {
  const wide = await page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return [];
    const out = [...document.body.querySelectorAll("*")].filter((one) => {
      const { left, right } = one.getBoundingClientRect();
      return right > room + 1 || left < -1;
    });
    return out.slice(0, 4).map((one) => one.outerHTML.slice(0, 120));
  });
  assert.deepEqual(wide, [], `${name} is wider than the screen`);
}
