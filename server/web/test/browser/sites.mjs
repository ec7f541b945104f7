// Does a phone become one that is known, by a code that is shown once, and does its PIN for duress look like the other?
//
// Not here: what each rule says (server/tests/town/sites.rs).

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { goOn, PHONE } from "./people.mjs";

const ROOM = "kohat-room";
const AXE = readFileSync("node_modules/axe-core/axe.min.js", "utf8");
const WIDTHS = [PHONE.width, 1440];

/** Every form open, at both widths: nothing is too wide, and a reader for the blind finds its way. */
export async function canBeUsed(page) {
  await page.evaluate(() => document.querySelectorAll("details.act").forEach((act) => (act.open = true)));
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert(wide <= 0, `${page.url()} at ${width}: ${wide} px too wide`);
  }
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"] }));
  assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html.slice(0, 160))]), []);
}

/** The first site of the list. */
async function opens(page, address, language) {
  await page.goto(`${address}/sites?lang=${language}`);
  await canBeUsed(page);
  await page.goto(address + (await page.locator('table a[href^="/sites/"]').first().getAttribute("href")));
}

export const stories = {
  async sites_every_page_can_be_used_on_a_phone_and_on_a_desk_in_both_directions(people) {
    // Another room's: a code of an authenticator is good once.
    const page = await people.officer("peshawar-room", "control_room");
    for (const language of ["ur", "en"]) {
      await opens(page, people.address, language);
      await canBeUsed(page);
      await page.goto(`${page.url()}/edit`);
      await canBeUsed(page);
      await page.goto(`${people.address}/sites/new`);
      await canBeUsed(page);
      await page.goto(`${people.address}/sites/closed`);
      await canBeUsed(page);
    }
  },

  async sites_a_phone_enrols_with_a_key_of_its_own_and_is_known_when_both_saw_the_same_digits(people) {
    const lead = await people.officer(ROOM, "control_room");
    await opens(lead, people.address, "en");
    const site = lead.url();
    await lead.locator("details.act", { has: lead.locator("[name=device-kind]") }).locator("summary").click();
    await lead.locator("[name=device-kind]").selectOption("phone");
    await lead.locator("[name=label]").fill("رات کا محافظ");
    await goOn(lead, "form[action$='/device-invite'] button.main");
    await canBeUsed(lead);
    const code = (await lead.locator(".big-code").innerText()).replace(/\D/g, "");
    assert.equal(code.length, 16);

    const phone = await people.somebody({ viewport: PHONE, locale: "ur" });
    await phone.goto(`${people.address}/sos/enrol?lang=ur#${code}`);
    await phone.locator("[data-enrol]").waitFor({ state: "visible" });
    assert.equal(await phone.evaluate(() => location.hash), "", "the code is not left in the bar");
    await canBeUsed(phone);
    await phone.setViewportSize(PHONE);
    await phone.locator("[name=pin]").fill("1234");
    await phone.locator("[name=duress]").fill("9876");
    await phone.locator("[data-enrol] button").click();
    await phone.locator("[data-enrol-done]").waitFor({ state: "visible" });
    const digits = await phone.locator("[data-enrol-check]").innerText();

    await lead.goto(site);
    const row = lead.locator("ul.devices > li", { hasText: digits });
    await Promise.all([lead.waitForEvent("load"), row.locator("form[action$='/device-confirm'] button").click()]);

    for (const language of ["ur", "en"]) {
      await lead.goto(`${site.split("?")[0]}?lang=${language}`);
      await lead.locator("ul.devices a[href*='/pins/']").first().click();
      await canBeUsed(lead);
    }

    await phone.goto(`${people.address}/sos?lang=ur`);
    await phone.locator("[data-sos-mine]").waitFor({ state: "visible" });
    const begun = phone.waitForResponse((answer) => answer.request().method() === "POST" && new URL(answer.url()).pathname === "/sos");
    await phone.locator("[data-sos-at-once]").click();
    const { id } = await (await begun).json();
    await phone.locator("[data-sos-pin]").waitFor({ state: "visible" });
    await phone.locator("[data-sos-pin] input").fill("5555");
    await phone.locator("[data-sos-pin] button").click();
    await phone.locator("[data-sos-pin-wrong]").waitFor({ state: "visible" });
    await phone.locator("[data-sos-pin] input").fill("9876");
    await phone.locator("[data-sos-pin] button").click();
    await phone.locator("[data-sos-talk]").waitFor({ state: "hidden" });

    // On the phone it is over. In the room it is open, raised, and its place is known.
    await lead.goto(`${people.address}/room?signal=${id}&lang=en`);
    const panel = await lead.locator("body").innerText();
    assert.match(panel, /Cancelled under duress/);
    assert.match(panel, /رات کا محافظ/);
    assert.match(panel, /Whom to call/);
  },
};
