// Who does this device say that it is, and how does it prove it?
//
// The key pair was made here. Its private half cannot be read by any script, this one included: it only signs. It lies
// in the same store as what waits, so that the page and its worker sign alike.
//
// Not here: how a device is enrolled (../sos-enrol.ts), what is signed for (send.ts).

import { drawKey, inStore } from "./queue";

export type Identity = { device: string; key: CryptoKey };

const ME = "me";
const ALGORITHM = { name: "ECDSA", namedCurve: "P-256" };
const WHAT_IS_SIGNED = "amanat-sos-v1";

export function identity(): Promise<Identity | undefined> {
  return inStore("identity", "readonly", (store) => store.get(ME) as IDBRequest<Identity | undefined>);
}

export async function setIdentity(next: Identity): Promise<void> {
  await inStore("identity", "readwrite", (store) => store.put(next, ME));
}

/** A new key; only its public half can leave the device. */
export async function makeKey(): Promise<{ key: CryptoKey; shown: string }> {
  const pair = await crypto.subtle.generateKey(ALGORITHM, false, ["sign", "verify"]);
  const raw = await crypto.subtle.exportKey("raw", pair.publicKey);
  return { key: pair.privateKey, shown: base64(raw) };
}

/** The headers that prove who sends it; none on a device that is not enrolled. */
export async function signed(method: string, path: string, body: string): Promise<Record<string, string>> {
  const me = await identity().catch(() => undefined);
  if (!me) return {};
  const bytes = new TextEncoder();
  const time = String(Date.now());
  const nonce = drawKey();
  const digest = base64(await crypto.subtle.digest("SHA-256", bytes.encode(body)));
  const text = [WHAT_IS_SIGNED, method, path, digest, time, nonce, me.device].join("\n");
  const signature = await crypto.subtle.sign({ name: "ECDSA", hash: "SHA-256" }, me.key, bytes.encode(text));
  return { "X-Sos-Device": me.device, "X-Sos-Time": time, "X-Sos-Nonce": nonce, "X-Sos-Signature": base64(signature) };
}

function base64(bytes: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}
