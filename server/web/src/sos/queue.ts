// What waits on this device until the house has it?
//
// Every press, word and position is written here first, with the time it was made and a key of its own, and leaves
// only when the house has answered. The page and its worker read the same queue; a key that is sent twice counts once.
//
// Not here: how it is sent (send.ts), what is shown (../sos.ts).

export type Kind = "press" | "again" | "position" | "message" | "cancel";

/** Something that was asked and is not confirmed yet. */
export type Waiting = { order?: number; key: string; kind: Kind; at: number; body: Record<string, unknown>; language: string };

/** The call for help that this device made last. */
export type Call = { id: string; secret: string; silent: boolean; over: boolean };

/** Waiting positions beyond this are let go, the oldest first; presses and words never. */
const MAX_POSITIONS = 20;
const NOW = "now";

let opened: Promise<IDBDatabase> | undefined;

function database(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const ask = indexedDB.open("amanat-sos", 2);
    ask.onupgradeneeded = () => {
      const has = ask.result.objectStoreNames;
      if (!has.contains("waiting")) ask.result.createObjectStore("waiting", { keyPath: "order", autoIncrement: true });
      if (!has.contains("call")) ask.result.createObjectStore("call");
      if (!has.contains("identity")) ask.result.createObjectStore("identity");
    };
    ask.onsuccess = () => {
      // A page of a later release may ask for more stores: this one lets go and opens again when it needs them.
      ask.result.onversionchange = () => {
        ask.result.close();
        opened = undefined;
      };
      resolve(ask.result);
    };
    ask.onerror = () => reject(ask.error);
  });
  return opened;
}

/** One step in one of the stores; durable when it returns. */
export async function inStore<T>(name: string, mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const transaction = (await database()).transaction(name, mode);
  const asked = act(transaction.objectStore(name));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(asked.result);
    transaction.onerror = transaction.onabort = () => reject(transaction.error);
  });
}

/** A key that nobody else draws: 128 bits. */
export function drawKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Oldest first. */
export function waiting(): Promise<Waiting[]> {
  return inStore("waiting", "readonly", (store) => store.getAll() as IDBRequest<Waiting[]>);
}

/** Keeps it; it is durable on this device when this returns. */
export async function keep(what: Waiting): Promise<void> {
  await inStore("waiting", "readwrite", (store) => store.add(what));
  const positions = (await waiting()).filter((one) => one.kind === "position");
  for (const old of positions.slice(0, Math.max(0, positions.length - MAX_POSITIONS))) await done(old);
}

/** The house has it. */
export async function done(what: Waiting): Promise<void> {
  await inStore("waiting", "readwrite", (store) => store.delete(what.order ?? -1));
}

export function call(): Promise<Call | undefined> {
  return inStore("call", "readonly", (store) => store.get(NOW) as IDBRequest<Call | undefined>);
}

export async function setCall(next: Call): Promise<void> {
  await inStore("call", "readwrite", (store) => store.put(next, NOW));
}
