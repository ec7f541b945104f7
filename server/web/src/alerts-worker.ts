// What is shown when an alert comes and no page is open?
//
// The words are the server's, sealed for this browser. A press opens the alert's page, where whoever is signed in says
// that they know.

type Alert = { title: string; body: string; lang: string; dir: "ltr" | "rtl"; opens: string; tag: string };
type House = {
  registration: { showNotification(title: string, options: object): Promise<void> };
  clients: { openWindow(url: string): Promise<unknown> };
  addEventListener(kind: string, then: (event: Happening) => void): void;
};
type Happening = {
  data?: { json(): Alert };
  notification?: { data: string; close(): void };
  waitUntil(work: Promise<unknown>): void;
};
const worker = self as unknown as House;

worker.addEventListener("push", (event) => {
  const alert = event.data?.json();
  if (!alert) return;
  const { title, body, lang, dir, tag } = alert;
  const options = { body, lang, dir, tag, data: alert.opens, requireInteraction: true, renotify: true };
  event.waitUntil(worker.registration.showNotification(title, options));
});

worker.addEventListener("notificationclick", (event) => {
  event.notification?.close();
  const opens = event.notification?.data ?? "";
  // Only our own pages: an address from elsewhere is not opened.
  if (opens.startsWith("/alerts/")) event.waitUntil(worker.clients.openWindow(opens));
});

export {};
