// Can a person come in with the key that their device keeps?
//
// The server draws the question into the form; here the device is asked and its answer written into the form, which is
// sent as any other. Where the browser knows no passkeys nothing is shown, and the form's other ways remain.

type Json = Record<string, unknown>;

const bytes = (text: string): ArrayBuffer => {
  const plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(plain, (c) => c.charCodeAt(0)).buffer;
};

const text = (buffer: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

/** The question as the browser wants it: bytes where JSON has text. */
function question(json: string): { publicKey: Json } {
  const { publicKey } = JSON.parse(json) as { publicKey: Json };
  const withBytes = (list: unknown): unknown =>
    Array.isArray(list) ? list.map((one: Json) => ({ ...one, id: bytes(one.id as string) })) : undefined;
  publicKey.challenge = bytes(publicKey.challenge as string);
  const user = publicKey.user as Json | undefined;
  if (user) publicKey.user = { ...user, id: bytes(user.id as string) };
  if (publicKey.excludeCredentials) publicKey.excludeCredentials = withBytes(publicKey.excludeCredentials);
  if (publicKey.allowCredentials) publicKey.allowCredentials = withBytes(publicKey.allowCredentials);
  return { publicKey };
}

/** The answer as JSON: text where the browser has bytes. */
function answer(credential: PublicKeyCredential): string {
  const said = credential.response as AuthenticatorAttestationResponse & AuthenticatorAssertionResponse;
  const response: Json = { clientDataJSON: text(said.clientDataJSON) };
  if (said.attestationObject) {
    response.attestationObject = text(said.attestationObject);
  } else {
    response.authenticatorData = text(said.authenticatorData);
    response.signature = text(said.signature);
    response.userHandle = said.userHandle ? text(said.userHandle) : null;
  }
  const { id, rawId, type } = credential;
  return JSON.stringify({ id, rawId: text(rawId), type, response, clientExtensionResults: {} });
}

let beside: AbortController | undefined;

async function ask(part: HTMLElement, quietly: boolean): Promise<void> {
  const form = part.closest("form");
  const { options, passkey, answer: field } = part.dataset;
  if (!form || !options || !field) return;
  const asked = question(options);
  beside?.abort();
  const stop = new AbortController();
  beside = quietly ? stop : undefined;
  const names = form.elements.namedItem("sign_in") as HTMLInputElement | null;
  const user = asked.publicKey.user as Json | undefined;
  if (user && names?.value) Object.assign(user, { name: names.value, displayName: names.value });
  const said = part.querySelector<HTMLElement>("[data-said]");
  if (said && !quietly) said.textContent = said.dataset.said ?? "";
  try {
    const wish = { ...asked, signal: stop.signal, ...(quietly ? { mediation: "conditional" } : {}) };
    const found = passkey === "create"
      ? await navigator.credentials.create(wish as unknown as CredentialCreationOptions)
      : await navigator.credentials.get(wish as unknown as CredentialRequestOptions);
    (form.elements.namedItem(field) as HTMLInputElement).value = answer(found as PublicKeyCredential);
    // The form's other ways have fields that must not stay empty; this way does not need them.
    form.submit();
  } catch {
    if (said && !quietly) said.textContent = said.dataset.failed ?? "";
  }
}

async function begin(): Promise<void> {
  if (!window.PublicKeyCredential || !navigator.credentials) return;
  for (const part of document.querySelectorAll<HTMLElement>("[data-passkey]")) {
    part.hidden = false;
    part.querySelector("button")?.addEventListener("click", () => void ask(part, false));
  }
  // Beside the name: the browser offers a passkey where it has one, and asks nothing where it has none.
  const first = document.querySelector<HTMLElement>('[data-passkey="get"]');
  const names = document.querySelector('input[autocomplete~="webauthn"]');
  if (first && names && (await PublicKeyCredential.isConditionalMediationAvailable?.())) await ask(first, true);
}

void begin();
