// Can a dispatcher work with the keyboard alone, and does whoever pressed see who took it?
//
// Not here: what each rule says (server/tests/town/room.rs).

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

const ROOM = "kohat-room";
const AXE = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

/** Somebody without an account presses for help. */
async function presses(people, text) {
  const press = { text, position: { lat: 33.59, lon: 71.44, accuracy_m: 12 } };
  const answer = await fetch(`${people.address}/sos`, { method: "POST", body: JSON.stringify(press) });
  assert.equal(answer.status, 201);
  const { id, secret } = await answer.json();
  const state = async () => (await fetch(`${people.address}/sos/${id}`, { headers: { "x-sos-secret": secret } })).json();
  return { id, state };
}

async function axeFindsNothing(page) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"] }));
  assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html.slice(0, 120))]), []);
}

export const stories = {
  async room_a_call_comes_to_an_open_console_is_taken_by_a_key_and_whoever_pressed_sees_it(people) {
    const console = await people.officer(ROOM, "dispatcher");
    await console.goto(`${people.address}/room?lang=ur`);
    await console.locator("[data-scripted]").waitFor();
    const call = await presses(people, "گھر میں چور ہے");
    const row = console.locator(`#signal-${call.id}`);
    await row.waitFor();
    assert.match(await row.innerText(), /گھر میں چور ہے/);
    await console.keyboard.press("c");
    await console.locator(`#signal-${call.id}.taken`).waitFor();
    let state = (await call.state()).state;
    for (let turn = 0; turn < 50 && !state?.taken_by; turn += 1) state = (await call.state()).state;
    assert.equal(state.taken_by.unit, ROOM);
    assert(state.seen, "it stood on a console before");
    await axeFindsNothing(console);
  },

  async room_the_page_fits_a_phone_in_both_directions_and_says_that_sound_is_blocked(people) {
    const phone = await people.officer(ROOM, "dispatcher", { viewport: { width: 360, height: 720 } });
    for (const language of ["ur", "en"]) {
      await phone.goto(`${people.address}/room?lang=${language}&theme=night`);
      await phone.locator("[data-scripted]").waitFor();
      const wide = await phone.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert(wide <= 0, `${language}: ${wide} px too wide`);
      await axeFindsNothing(phone);
    }
    assert.match(await phone.locator("[data-sound]").getAttribute("data-sound"), /blocked|on/);
  },
};
