// How do people use the pages?
//
// Only by what is on the screen: names of fields, buttons, links. Not here: what must come of it (browser.mjs).

import { createHmac } from "node:crypto";

/** The code that an authenticator shows now (RFC 6238, 30 seconds, six digits). */
export function codeNow(secret, at = Date.now()) {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...secret.replace(/=+$/, "")].map((letter) => letters.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const mac = createHmac("sha1", key).update(counter).digest();
  const from = mac[19] & 15;
  return String((mac.readUInt32BE(from) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

/** Signs an officer in, with the keyboard alone where `keys` says so. */
export async function signIn(page, address, officer) {
  await page.goto(`${address}/sign-in?next=/today`);
  await page.locator("#name").focus();
  await page.keyboard.type(officer.sign_in);
  await page.keyboard.press("Tab");
  await page.keyboard.type(officer.password);
  await page.keyboard.press("Tab");
  await page.keyboard.type(codeNow(officer.totp));
  await Promise.all([page.waitForURL("**/today*"), page.keyboard.press("Enter")]);
}

/** Presses "go on" and waits for the page after. */
export async function goOn(page) {
  await Promise.all([page.waitForEvent("load"), page.locator("p.actions button.main").click()]);
}

/** Where a person says it was, by district and in words, without a map. */
export async function sayWhere(page, area, words) {
  if (area) await page.locator("[name='where.area']").selectOption(area);
  await page.locator("[name='where.text']").fill(words);
}
