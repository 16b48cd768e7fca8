// Shows what the desk pushes, also while none of its pages is open. It keeps nothing and answers no requests.

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('push', (event) => {
  const { title = 'Relevo', body = '', page, address = '/desk', lang } = event.data?.json() ?? {};
  // A browser that shows nothing for a push takes the permission away.
  event.waitUntil(
    self.registration.showNotification(title, {
      body,
      lang,
      icon: '/icon.svg',
      tag: page,
      renotify: Boolean(page),
      requireInteraction: true,
      data: { address },
    }),
  );
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data?.address ?? '/desk'));
});

/** In a tab of the desk that is open already, or in a new one; never outside of the desk. */
async function open(address) {
  const { pathname } = new URL(address, self.location.origin);
  const [tab] = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (!tab) return self.clients.openWindow(pathname);
  await tab.focus();
  return tab.navigate(pathname).catch(() => self.clients.openWindow(pathname));
}
