// What can a person do who is nobody's officer?

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DESK, PHONE, choose, codeOn, enter, follow, goOn, tabTo } from "./people.mjs";

const WHAT = "کل رات میری دکان کا تالا توڑ کر 42,000 روپے چوری کر لیے گئے۔";
const AGAIN = "CCTV کی ویڈیو بھی مل گئی ہے۔";

export const stories = {
  "a person reports in Urdu on a small phone without script, and the receipt stands alone": async (people) => {
    const page = await people.somebody({ viewport: PHONE, javaScriptEnabled: false, locale: "ur" });
    await page.goto(`${people.address}/?lang=ur`);
    await Promise.all([page.waitForEvent("load"), page.locator('a[href="/report/report"]').click()]);
    await page.locator("#what_happened").fill(WHAT);
    await goOn(page);
    await choose(page, "kind", "theft");
    await goOn(page);
    await page.locator('[name="where.area"]').selectOption("peshawar");
    await page.locator('[name="where.text"]').fill("قصہ خوانی بازار");
    await goOn(page);

    // A day that nobody understands: said at the field, and nothing that was written is lost.
    await choose(page, "when.day", "date");
    await page.locator('[name="when.date"]').fill("جس دن بارش ہوئی");
    await goOn(page);
    assert.equal(await page.locator(".form-errors a").count(), 1);
    assert.equal(await page.locator('[name="when.date"]').inputValue(), "جس دن بارش ہوئی");
    assert.equal(await page.locator('input[type="hidden"][name="what_happened"]').inputValue(), WHAT);
    await choose(page, "when.day", "yesterday");
    await goOn(page);

    await page.locator("#name").fill("گل رخسانہ");
    await goOn(page);
    await goOn(page);
    assert.match(await page.locator("dl.summary").innerText(), /42,000[^]*قصہ خوانی/);
    await goOn(page);
    const code = await codeOn(page);
    assert.match(code, /^\d{4} \d{4} \d{4} \d{4}$/);

    const [download] = await Promise.all([page.waitForEvent("download"), page.locator("form.actions button.main").click()]);
    const kept = join(people.demo.dir, "receipt.html");
    await download.saveAs(kept);
    await receiptSays(people, kept, "recorded-by-log-only");
    const changed = join(people.demo.dir, "changed.html");
    const text = readFileSync(kept, "utf8");
    assert(text.includes("42,000"));
    writeFileSync(changed, text.replaceAll("42,000", "92,000"));
    await receiptSays(people, changed, "does-not-match");
    await pageSays(people, kept, "recorded-by-log-only");
    await pageSays(people, changed, "does-not-match");

    await follow(page, people.address, code);
    await page.locator("#text").fill(AGAIN);
    await goOn(page, 'form[action="/follow/matter/write"] button.main');
    assert((await page.locator("ol.timeline").innerText()).includes(AGAIN));
  },

  "a place is picked on the map with the keyboard, and the form goes on": async (people) => {
    const page = await people.somebody({ viewport: DESK });
    await page.goto(`${people.address}/report/report?lang=en`);
    await page.locator("#what_happened").fill("A bicycle was taken.");
    await goOn(page);
    await choose(page, "kind", "theft");
    await goOn(page);
    await page.locator(".map canvas").waitFor();
    const status = page.locator("#map-status");
    const before = await status.innerText();
    await tabTo(page, ".map");
    for (const key of ["ArrowLeft", "ArrowDown", "+"]) await page.keyboard.press(key);
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.querySelector("[data-map-lat]").value !== "");
    assert.notEqual(await status.innerText(), before, "what was chosen is said");
    const lat = Number(await page.locator("[data-map-lat]").inputValue());
    assert(lat > 25 && lat < 40, `latitude ${lat}`);
    await tabTo(page, "p.actions button.main");
    await enter(page);
    assert.equal(await page.locator('input[type="hidden"][name="where.lat"]').inputValue(), lat.toFixed(6));
  },

  "what a woman writes is under a neutral name, and she can leave the page at once": async (people) => {
    const page = await people.somebody({ viewport: PHONE, locale: "en" });
    await page.goto(`${people.address}/report/women?lang=en`);
    assert.equal(await page.title(), "Amanat");
    assert.doesNotMatch(await page.locator("h1").innerText(), /wom[ae]n/i);
    assert.equal(await page.locator("form#report [data-draft]").count(), 0, "nothing of it is kept on the device");
    assert(await page.locator("[data-quick-exit]").isVisible());
    page.mayLeave = true;
    await page.route("https://www.wikipedia.org/**", (route) => route.fulfill({ body: "elsewhere" }));
    for (let i = 0; i < 3; i += 1) await page.keyboard.press("Escape");
    await page.waitForURL("https://www.wikipedia.org/");
    assert.doesNotMatch(JSON.stringify(await page.evaluate(() => history.length)), /report/);
  },
};

/** A receipt's own file, opened from a telephone's files. */
async function receiptSays(people, file, outcome) {
  const page = await people.somebody({ viewport: PHONE });
  await page.goto(`file://${file}`);
  await page.locator(`[data-verified="${outcome}"]`).waitFor();
  assert(await page.locator(`[data-verdict="${outcome}"]`).isVisible());
  assert.equal(await page.locator("[data-verdict]:visible").count(), 1, "one outcome, not several");
}

/** The page that checks a receipt in the browser. */
async function pageSays(people, file, outcome) {
  const page = await people.somebody({ viewport: PHONE });
  await page.goto(`${people.address}/verify?lang=ur`);
  await page.locator("#file").setInputFiles(file);
  await page.locator(`[data-verdict="${outcome}"]`).waitFor();
  assert.equal(await page.locator("[data-verdict]:visible").count(), 1, "one outcome, not several");
}
