// May a frightened person write, on a telephone that others look into?

import assert from "node:assert/strict";
import { PHONE, choose, codeOn, follow, goOn } from "./people.mjs";

const WHAT = "کچھ لوگ روز راستہ روکتے ہیں۔ مجھے ڈر لگتا ہے۔";
const NAMES = /women|vulnerable|family|juvenile|complaint/;

export const stories = {
  "somebody at risk writes in Urdu on a small phone without script, and is asked first how to be reached": async (people) => {
    const page = await people.somebody({ viewport: PHONE, javaScriptEnabled: false, locale: "ur" });
    await page.goto(`${people.address}/?lang=ur`);
    await goOn(page, 'button[name="this.desk"][value="vulnerable"]');
    const seen = [];
    const looks = async () => {
      seen.push(await page.locator('input[name="this.step"]').getAttribute("value"));
      assert.equal(new URL(page.url()).pathname, "/message");
      assert.equal(await page.title(), "امانت");
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert(wide <= 0, `${seen.at(-1)} is ${wide} px too wide`);
    };
    const on = async (fill = async () => {}) => {
      await looks();
      await fill();
      await goOn(page);
    };
    await on();
    await on(() => page.locator("#safe_contact").fill("صرف پیغام، شام کو"));
    await on(() => choose(page, "leave_message", "no"));
    await on(() => page.locator("#code_word").fill("نرگس"));
    await on(() => choose(page, "answered_by", "woman"));
    await on(() => page.locator("#called").fill("ستارہ"));
    await on(() => page.locator("#what_happened").fill(WHAT));
    await on(() => page.locator('[name="where.area"]').selectOption("peshawar"));
    await on(() => choose(page, "wish", "talk_first"));
    assert((await page.locator("dl.summary").innerText()).includes("نرگس"));
    await on();
    assert.deepEqual(seen.slice(0, 4), ["who-sees", "safe_contact", "leave_message", "code_word"]);
    const code = await codeOn(page);
    await follow(page, people.address, code);
    const shown = await page.locator("main").innerText();
    assert(!shown.includes(WHAT) && !shown.includes("نرگس"), "nothing of it is shown to who looks over a shoulder");
  },

  "what a browser keeps of a message leads to the first page, and leaving is three presses away": async (people) => {
    const page = await people.somebody({ viewport: PHONE, locale: "en" });
    const visited = [];
    page.on("framenavigated", (frame) => visited.push(frame.url()));
    await page.goto(`${people.address}/?lang=en`);
    await goOn(page, 'button[name="this.desk"][value="family-child"]');
    await goOn(page);
    await page.locator("#safe_contact").fill("after school");
    assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0, "nothing is kept here");
    assert(!visited.some((url) => NAMES.test(url)), visited.join(" "));
    assert.equal((await page.context().cookies()).filter((one) => NAMES.test(one.name + one.value)).length, 0);

    // The Tab key goes in and out of the page: nothing holds it.
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    assert.equal(new URL(page.url()).pathname, "/message", "one press is not enough");
    page.mayLeave = true;
    await page.route("https://www.wikipedia.org/**", (route) => route.fulfill({ body: "elsewhere" }));
    for (let i = 0; i < 3; i += 1) await page.keyboard.press("Escape");
    await page.waitForURL("https://www.wikipedia.org/");
    // Asked for, and left before the page is gone.
    await page.evaluate(() => void setTimeout(() => history.back(), 0));
    await page.waitForURL((url) => url.origin === people.address);
    assert.doesNotMatch(await page.content(), /after school/);

    const later = await people.somebody({ viewport: PHONE, locale: "en" });
    await later.goto(`${people.address}/message`);
    assert.equal(new URL(later.url()).pathname, "/", "from a history: the first page");
  },
};
