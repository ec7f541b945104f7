// Does a passkey of somebody's own device open the door, in a real browser?
//
// The device is Chromium's virtual authenticator: it keeps the key and shows its owner's finger, as a telephone does.
//
// Not here: what a passkey must prove, and what is refused (server/tests/town/passkeys.rs).

import assert from "node:assert/strict";
import { DESK, PHONE } from "./people.mjs";

// Officers of stations that no other story signs in to: a code of theirs works once.
const ROLE = "desk_officer";
const OTHERS = ["kabuli", "gulbahar", "badaber", "peshawar", "peshawar-women"];

export const stories = {
  "an officer adds a passkey, leaves and comes in with it, in Urdu on a phone": (people) => told(people, 0, "ur", PHONE),
  "an officer adds a passkey, leaves and comes in with it, in English at a desk": (people) => told(people, 1, "en", DESK),
};

async function told(people, which, language, viewport) {
  const spare = people.demo.officers.filter((one) => one.role === ROLE && !OTHERS.includes(one.unit));
  const page = await people.officer(spare[which].unit, ROLE, { viewport, locale: language });
  const device = await deviceOf(page);
  await page.goto(`${people.address}/account?lang=${language}`);
  assert.equal(await page.locator("html").getAttribute("dir"), language === "ur" ? "rtl" : "ltr");

  const name = language === "ur" ? "میرا فون" : "My phone";
  await page.locator("#passkey_name").fill(name);
  await Promise.all([page.waitForEvent("load"), page.locator('[data-passkey="create"] button').click()]);
  assert.equal(new URL(page.url()).pathname, "/account");
  assert((await page.locator("#content").innerText()).includes(name), "the passkey stands in the list");
  assert.equal((await device.keys()).length, 1, "the device keeps it");

  // Before the door is shown: a page that offers passkeys beside the name would take the device's word by itself.
  await device.isItsOwner(false);
  await leaves(page);
  await page.goto(`${people.address}/today`);
  assert.equal(new URL(page.url()).pathname, "/sign-in", "outside nothing is shown");

  const said = page.locator('[data-passkey="get"] [data-said]');
  const failed = await said.getAttribute("data-failed");
  await page.locator('[data-passkey="get"] button').click();
  await page.waitForFunction((words) => document.querySelector('[data-passkey="get"] [data-said]').textContent === words, failed);
  assert.equal(new URL(page.url()).pathname, "/sign-in", "a stranger's finger opens nothing");

  await device.isItsOwner(true);
  await Promise.all([
    page.waitForURL((url) => url.pathname === "/today"),
    page.locator('[data-passkey="get"] button').click(),
  ]);
  await page.goto(`${people.address}/account`);
  assert((await page.locator("#content").innerText()).includes(name));
}

async function leaves(page) {
  const out = page.locator('form[action="/sign-out"]').first();
  await Promise.all([page.waitForURL((url) => url.pathname === "/sign-in"), out.evaluate((form) => form.requestSubmit())]);
}

/** A telephone that belongs to this page's browser. */
async function deviceOf(page) {
  const wire = await page.context().newCDPSession(page);
  await wire.send("WebAuthn.enable");
  const { authenticatorId } = await wire.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true,
      isUserVerified: true, automaticPresenceSimulation: true,
    },
  });
  return {
    keys: async () => (await wire.send("WebAuthn.getCredentials", { authenticatorId })).credentials,
    isItsOwner: (isUserVerified) => wire.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified }),
  };
}
