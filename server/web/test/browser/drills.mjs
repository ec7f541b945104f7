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
};
