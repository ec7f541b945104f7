// What do the pages look like? Makes the pictures of the README from a demo: AMANAT_BIN=… node test/pictures.mjs
//
// Run by hand when the look has changed; the demo's history is made by a seed, so the pictures change little.

import { mkdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { startBrowser, startDemo } from "./browser/demo.mjs";
import { DESK, PHONE, People } from "./browser/people.mjs";

const MAX_BYTES = 250 * 1024;
const INTO = fileURLToPath(new URL("../../../docs/pictures/", import.meta.url));

const demo = await startDemo(process.env.AMANAT_BIN);
const browser = await startBrowser();
const people = new People(demo, browser);
try {
  mkdirSync(INTO, { recursive: true });
  const phone = { viewport: { ...PHONE, height: 800 }, deviceScaleFactor: 1.5 };
  const desk = { viewport: DESK };

  const home = await people.somebody({ ...phone, locale: "en" });
  await home.goto(`${demo.address}/?lang=en`);
  await keep(home, "home-en-phone");

  const report = await people.somebody({ ...phone, locale: "ur" });
  await report.goto(`${demo.address}/report/report?lang=ur`);
  await report.locator("#what_happened").fill("کل رات میری دکان کا تالا توڑ کر سلائی مشین چوری کر لی گئی۔");
  await report.evaluate(() => document.activeElement.blur());
  await keep(report, "report-ur-phone");

  const today = await people.officer("peshawar", "district_officer", { ...desk, locale: "en" });
  await today.goto(`${demo.address}/today?lang=en`);
  const kabuli = await people.officer("kabuli", "station_head", { ...desk, locale: "ur" });
  await kabuli.goto(`${demo.address}/today?lang=en`);
  const rows = (page) => page.locator(".queue li").count();
  await keep((await rows(today)) > (await rows(kabuli)) ? today : kabuli, "today-en-desk");

  await kabuli.goto(`${demo.address}/today?lang=ur`);
  const links = await kabuli.locator('.queue a[href^="/matter/"]').evaluateAll((all) => all.map((one) => one.href));
  let [longest, most] = [links[0], 0];
  for (const link of links) {
    await kabuli.goto(link);
    const count = await kabuli.locator("ol.timeline > li").count();
    if (count > most) [longest, most] = [link, count];
  }
  await kabuli.setViewportSize({ ...DESK, height: 1300 });
  await kabuli.goto(longest);
  await keep(kabuli, "matter-ur-desk");
} finally {
  await people.leave();
  await browser.close();
  await demo.stop();
}

async function keep(page, name) {
  await page.evaluate(() => document.fonts.ready);
  const path = `${INTO}${name}.png`;
  await page.screenshot({ path });
  const { size } = statSync(path);
  console.log(`${name} ${(size / 1024).toFixed(0)} KB`);
  if (size > MAX_BYTES) throw new Error(`${name} is larger than ${MAX_BYTES / 1024} KB`);
}
