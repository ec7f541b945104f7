// Can a drill be planned, watched and written up by everybody, and does its report come as a file?
//
// Not here: what stands in the report (server/tests/town/drill_paper.rs).

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { canBeUsed } from "./sites.mjs";
import { goOn } from "./people.mjs";

/** By the keyboard: the words of a choice lie over its box. */
async function chooses(page, one) {
  const box = page.locator(one);
  await box.focus();
  if (!(await box.isChecked())) await page.keyboard.press("Space");
  assert(await box.isChecked(), one);
}

export const stories = {
  async drills_every_page_can_be_used_and_the_report_comes_as_a_file(people) {
    const page = await people.officer("mardan-room", "control_room");
    for (const language of ["ur", "en"]) {
      await page.goto(`${people.address}/drills?lang=${language}`);
      await canBeUsed(page);
      await page.goto(`${people.address}/drills/new`);
      await canBeUsed(page);
      await chooses(page, "[name=kind][value=channels]");
      await chooses(page, "[name=by][value=radio]");
      await page.locator("[name=said]").fill("رابطوں کی جانچ (channel 4)");
      await goOn(page, "form[action='/drills/new'] button.main");
      await goOn(page, "form[action$='/begin'] button.main");
      await canBeUsed(page);
      const awaited = page.waitForEvent("download");
      await page.locator("a[href$='/report.pdf']").click();
      const file = await awaited;
      assert.match(file.suggestedFilename(), /^drill-\d{4}-\d{2}-\d{2}\.pdf$/);
      assert.equal(readFileSync(await file.path()).subarray(0, 5).toString(), "%PDF-");
      await goOn(page, "form[action$='/end'] button.main");
      await canBeUsed(page);
    }
  },
  async drills_what_an_exercise_lets_happen_stands_at_the_room_marked_and_can_be_taken(people) {
    const lead = await people.officer("mardan-room", "control_room");
    const room = await people.officer("mardan-room", "dispatcher");
    await room.goto(`${people.address}/room?lang=ur`);
    await lead.goto(`${people.address}/drills/new?lang=en`);
    await chooses(lead, "[name=kind][value=exercise]");
    await lead.locator("[name=said]").fill("Smoke at the school");
    await goOn(lead, "form[action='/drills/new'] button.main");
    await goOn(lead, "form[action$='/begin'] button.main");
    await canBeUsed(lead);
    await lead.locator("#play").evaluate((part) => (part.open = true));
    await lead.locator("#play [name=what]").selectOption("call");
    await lead.locator("#play [name=happens]").fill("Smoke behind the house");
    await goOn(lead, "#play button.main");
    const row = room.locator("#queue li", { has: room.locator(".mark.drill") }).first();
    await row.waitFor();
    await row.locator("a").first().click();
    await room.locator("#chosen form[action$='/claim'] button").click();
    await room.locator("#chosen form[action$='/release']").waitFor();
    await lead.reload();
    assert.match(await lead.locator("main").innerText(), /was taken/);
    await goOn(lead, "form[action$='/end'] button.main");
  },
};
