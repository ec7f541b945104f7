// Does somebody who holds the button get help, once, whatever the network does?

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PHONE } from "./people.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const HOLD_MS = 3_000;
const PLACE = { latitude: 34.0151, longitude: 71.5249, accuracy: 12 };

export const stories = {
  "sos: a held button arrives, a second press is counted, words go both ways and it can be taken back": async (people) => {
    const { page, begun } = await calls(people);
    await hold(page);
    await confirmed(page, "accepted");
    await presses(page, "1");
    await hold(page);
    await presses(page, "2");
    await page.locator("[data-sos-text] textarea").fill("دو آدمی دروازے پر ہیں");
    await page.locator("[data-sos-talk] [type=submit]").click();
    await page.locator("[data-sos-messages]", { hasText: "دو آدمی دروازے پر ہیں" }).waitFor();
    const before = await page.locator("[data-sos-says]").innerText();
    await page.locator("[data-sos-safe]").click();
    await page.waitForFunction((before) => document.querySelector("[data-sos-says]").textContent !== before, before);
    assert.equal(begun().size, 1, "one signal");
  },

  "sos: a button that is let go too early sends nothing": async (people) => {
    const { page, begun } = await calls(people);
    await page.locator("[data-sos-hold]").hover();
    await page.mouse.down();
    await page.locator("[data-sos-progress]").waitFor({ state: "visible" });
    await page.mouse.up();
    await page.locator("[data-sos-progress]").waitFor({ state: "hidden" });
    assert.equal(await kept(page), 0);
    assert.equal(begun().size, 0);
  },

  "sos: pressed without a network it waits on the phone, and arrives once when there is one": async (people) => {
    const { page, begun } = await calls(people);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.waitForFunction(() => caches.match("/sos").then(Boolean));
    page.isOffline = true;
    await page.context().setOffline(true);
    await hold(page);
    await page.locator("[data-sos-waits]").waitFor({ state: "visible" });
    assert.notEqual(await page.locator("[data-sos-accepted]").getAttribute("data-done"), "yes");
    // The page is closed and opened again: still there, and what waits has waited.
    await page.reload();
    await page.locator("[data-sos-waits]").waitFor({ state: "visible" });
    assert.equal(await kept(page), 1);
    await page.context().setOffline(false);
    await confirmed(page, "accepted");
    await presses(page, "1");
    await page.locator("[data-sos-waits]").waitFor({ state: "hidden" });
    assert.equal(await kept(page), 0);
    assert.equal(begun().size, 1, "one signal");
  },

  "sos: after a silent press nothing on the page changes until it is looked for": async (people) => {
    const { page, begun } = await calls(people);
    await page.locator("[data-sos-silent]").check();
    const before = await page.locator("main").innerText();
    await hold(page, () => page.locator("[data-sos-progress]").isVisible().then((seen) => assert(!seen)));
    await page.waitForFunction(isSent);
    assert.equal(begun().size, 1);
    assert.equal(await page.locator("main").innerText(), before);
    await page.locator("[data-sos-look]").click();
    await confirmed(page, "accepted");
  },

  "sos: by the keyboard alone, held or not": async (people) => {
    const { page, begun } = await calls(people);
    await page.locator("[data-sos-hold]").focus();
    await page.keyboard.down("Space");
    await page.locator("[data-sos-state]").waitFor({ state: "visible" });
    await page.keyboard.up("Space");
    await confirmed(page, "accepted");
    await page.locator("[data-sos-at-once]").focus();
    await page.keyboard.press("Enter");
    await presses(page, "2");
    assert.equal(begun().size, 1);
  },

  "sos: without script it is a form": async (people) => {
    const page = await people.somebody({ viewport: PHONE, locale: "ur", javaScriptEnabled: false });
    await page.goto(`${people.address}/?lang=ur`);
    await Promise.all([page.waitForEvent("load"), page.locator("main a").first().click()]);
    assert.equal(new URL(page.url()).pathname, "/sos");
    assert(!(await page.locator("[data-sos]").isVisible()));
    await page.locator('textarea[name="text"]').fill("آگ");
    await Promise.all([page.waitForEvent("load"), page.locator("button.sos").click()]);
    assert((await page.locator("main").innerText()).includes("آگ"));
    assert.equal(await page.locator('[name="secret"]').count(), 1);
  },

  "sos: the page can be used by everybody, in ur and en, before and after a press": async (people) => {
    for (const language of ["ur", "en"]) {
      const { page } = await calls(people, language);
      await fine(page, `${language}, before`);
      await page.locator("[data-sos-at-once]").click();
      await confirmed(page, "accepted");
      await fine(page, `${language}, after`);
      if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/sos-${language}.png`, fullPage: true });
    }
  },
};

async function calls(people, language = "ur") {
  const options = { viewport: PHONE, locale: language, geolocation: PLACE, permissions: ["geolocation"] };
  const page = await people.somebody(options);
  const ids = new Set();
  page.on("response", async (response) => {
    if (response.request().method() !== "POST" || !response.url().includes("/sos")) return;
    const answer = await response.json().catch(() => null);
    if (answer?.id) ids.add(answer.id);
  });
  await page.goto(`${people.address}/sos?lang=${language}`);
  await page.locator("[data-sos-hold]").waitFor();
  return { page, begun: () => ids };
}

/** Holds until it is sent; `meanwhile` looks at the page while it is held. */
async function hold(page, meanwhile) {
  const before = await page.evaluate(() => performance.now());
  await page.locator("[data-sos-hold]").hover();
  await page.mouse.down();
  await meanwhile?.();
  await page.waitForFunction((until) => performance.now() > until, before + HOLD_MS + 700);
  await page.mouse.up();
}

const confirmed = (page, step) => page.locator(`[data-sos-${step}][data-done="yes"]`).waitFor({ state: "visible" });
const presses = (page, count) => page.waitForFunction((count) => {
  const shown = document.querySelector("[data-sos-presses]").textContent;
  const digits = document.querySelector("[data-sos]").dataset.digits;
  return shown === count.replace(/[0-9]/g, (digit) => digits[Number(digit)]);
}, count);

/** How much waits on the phone. */
function kept(page) {
  return page.evaluate(() => new Promise((resolve, reject) => {
    const ask = indexedDB.open("amanat-sos");
    ask.onerror = () => reject(ask.error);
    ask.onsuccess = () => {
      const all = ask.result.transaction("waiting").objectStore("waiting").count();
      all.onsuccess = () => resolve(all.result);
    };
  }));
}

function isSent() {
  return new Promise((resolve) => {
    const ask = indexedDB.open("amanat-sos");
    ask.onsuccess = () => {
      const call = ask.result.transaction("call").objectStore("call").get("now");
      call.onsuccess = () => resolve(Boolean(call.result?.id));
    };
  });
}

async function fine(page, which) {
  await page.evaluate(AXE);
  const found = await page.evaluate((rules) => axe.run({ runOnly: rules }), RULES);
  assert.deepEqual(found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(" ")}`), [], which);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false, `${which}: too wide`);
}
