import { startBrowser, startDemo } from "./browser/demo.mjs";
import { DESK, PHONE, People, goOn } from "./browser/people.mjs";
import { mkdirSync } from "node:fs";
const out = "/tmp/look"; mkdirSync(out, { recursive: true });
const demo = await startDemo(process.env.AMANAT_BIN);
const browser = await startBrowser();
const people = new People(demo, browser);
async function snap(page, name, path, full = true) {
  for (const [size, viewport] of [["desk", DESK], ["phone", PHONE]]) {
    await page.setViewportSize(viewport);
    if (path) await page.goto(people.address + path);
    await page.waitForTimeout(700);
    await page.screenshot({ path: `${out}/${name}-${size}.png`, fullPage: full });
  }
}
try {
  const lead = await people.officer("mardan-room", "control_room");
  const say = async (l) => lead.goto(`${people.address}/today?lang=${l}`);
  for (const l of ["ur", "en"]) {
    await say(l);
    for (const [name, path] of [["sites", "/sites"], ["closed", "/sites/closed"], ["new", "/sites/new"], ["alerts", "/alerts"], ["field", "/field"], ["wall", "/cameras"], ["times", "/times"], ["morning", "/times/morning"], ["drills", "/drills"], ["warn", "/warn"]])
      await snap(lead, `${name}-${l}`, path).catch((e) => console.log(name, e.message.slice(0, 100)));
    await lead.setViewportSize(DESK);
    await lead.goto(`${people.address}/sites`);
    const site = await lead.locator('main a[href^="/sites/"]:not([href*="closed"]):not([href*="new"])').first().getAttribute("href").catch(() => null);
    console.log("site", site);
    if (site) { await snap(lead, `site-${l}`, site); await snap(lead, `pins-${l}`, `${site}/pins`).catch(() => {}); }
    await lead.setViewportSize(DESK);
    await lead.goto(`${people.address}/drills/new`);
    await lead.locator("[name=kind][value=exercise]").focus(); await lead.keyboard.press("Space");
    await lead.locator("[name=said]").fill("Smoke at the school");
    await goOn(lead, "form[action='/drills/new'] button.main");
    await goOn(lead, "form[action$='/begin'] button.main");
    await lead.evaluate(() => document.querySelectorAll("details.act").forEach((d) => (d.open = true)));
    await lead.waitForTimeout(1500);
    for (const [size, viewport] of [["desk", DESK], ["phone", PHONE]]) { await lead.setViewportSize(viewport); await lead.waitForTimeout(400); await lead.screenshot({ path: `${out}/drill-${l}-${size}.png`, fullPage: true }); }
    await lead.setViewportSize(DESK);
    await goOn(lead, "form[action$='/end'] button.main");
    await snap(lead, `room-${l}`, "/room", false);
  }
} finally { await browser.close(); await demo.stop(); }
