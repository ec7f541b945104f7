// What does an officer do, and what do others see of it?

import assert from "node:assert/strict";
import { DESK, PHONE, choose, enter, follow, goOn, report, tabTo } from "./people.mjs";

// No other story reports anything there, so that what appears is this.
const THEFT = {
  language: "en", area: "peshawar", place: "Gulbahar",
  what: "Last night somebody broke the lock of my shop and took a sewing machine.",
};
const OF_A_MATTER = '.queue a[href^="/matter/"]';

export const stories = {
  "an officer answers with the keyboard alone, and 'not solved' goes one level up": async (people) => {
    const officer = await people.officer("gulbahar", "desk_head", { viewport: DESK, locale: "en" });
    await officer.goto(`${people.address}/today?lang=en`);
    const before = await addresses(officer);
    await officer.evaluate(() => (window.stays = true));
    const sender = await people.somebody({ viewport: PHONE, locale: "en" });
    const code = await report(sender, people.address, THEFT);

    const matter = await appears(officer, before);
    assert(await officer.evaluate(() => window.stays), "the page was not loaded again");
    await tabTo(officer, `a[href="${matter}"]`);
    await enter(officer);
    assert((await officer.locator("#content").innerText()).includes("sewing machine"));
    if (await officer.locator('form[action*="/confirm-place#"]').count()) {
      await tabTo(officer, 'form[action*="/confirm-place#"] button');
      await enter(officer);
    }
    await tabTo(officer, 'form[action*="/acknowledge#"] button');
    await enter(officer);
    await tabTo(officer, "#answer-text");
    await officer.keyboard.type("We looked at the shop and took what the camera saw.");
    await tabTo(officer, 'form[action*="/answer#"] button');
    await enter(officer);
    await tabTo(officer, "#propose-close-finding");
    await officer.keyboard.type("The machine was found at a dealer's and is at the station.");
    await tabTo(officer, "#propose-close-evidence");
    await officer.keyboard.type("The dealer's statement and the shop's own mark on the machine.");
    await tabTo(officer, 'form[action*="/propose-close#"] button');
    await enter(officer);
    assert.equal(await officer.locator(".notice.care").count(), 0, "nothing was refused");

    const above = await people.officer("peshawar", "district_officer", { viewport: DESK, locale: "en" });
    const waitingAbove = await addresses(above);
    await above.evaluate(() => (window.stays = true));
    await follow(sender, people.address, code);
    assert.match(await sender.locator("ol.timeline").innerText(), /found at a dealer/);
    await sender.locator("#why").fill("It is not mine: mine is blue.");
    await Promise.all([sender.waitForEvent("load"), sender.locator('button[name="solved"][value="no"]').click()]);
    assert.equal(await appears(above, waitingAbove), matter);
    assert(await above.evaluate(() => window.stays), "the page was not loaded again");
  },

  "an officer of another unit sees an outline, and of a woman's matter nothing": async (people) => {
    const desk = await people.officer("kabuli", "desk_officer", { viewport: DESK, locale: "en" });
    const [theirs] = await addresses(desk);
    const women = await people.officer("peshawar-women", "desk_head", { viewport: DESK, locale: "en" });
    const before = await addresses(women);
    await toTheWomensDesk(people);
    const hers = await appears(women, before);
    const other = await people.officer("badaber", "desk_head", { viewport: DESK, locale: "en" });
    const outline = await other.goto(people.address + theirs);
    assert.equal(outline.status(), 200);
    assert.equal(await other.locator(".told, ol.timeline, form[action^='/matter/']").count(), 0, "no words, no acts");
    for (const page of [other, desk]) {
      assert.equal((await page.goto(people.address + hers)).status(), 404);
      assert.equal((await page.goto(people.address + "/matter/none")).status(), 404);
    }
  },
};

async function toTheWomensDesk(people) {
  const page = await people.somebody({ viewport: PHONE, locale: "en" });
  await page.goto(`${people.address}/report/women?lang=en`);
  for (let step = 0; step < 12 && (await page.locator(".big-code").count()) === 0; step += 1) {
    for (const field of await page.locator("#report textarea[required], #report input[required]").all()) {
      if (!(await field.inputValue())) await field.fill("Somebody waits for me on my way home.");
    }
    const kind = page.locator('#report input[type="radio"]');
    if ((await kind.count()) && !(await page.locator("#report input:checked").count())) {
      await choose(page, await kind.first().getAttribute("name"), await kind.first().getAttribute("value"));
    }
    const area = page.locator('select[name="where.area"]');
    if (await area.count()) await area.selectOption("peshawar");
    await goOn(page);
  }
  assert.equal(await page.locator(".big-code").count(), 1);
}

/** Where the rows of Today lead. */
function addresses(page) {
  return page.locator(OF_A_MATTER).evaluateAll((links) => links.map((link) => link.getAttribute("href")));
}

/** Waits until Today shows a matter that was not there, and says which. */
async function appears(page, before) {
  const found = await page.waitForFunction(
    ([selector, known]) => [...document.querySelectorAll(selector)].map((link) => link.getAttribute("href")).find((at) => !known.includes(at)),
    [OF_A_MATTER, before],
  );
  return found.jsonValue();
}
