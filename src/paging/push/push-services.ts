/** The services of the browsers that are known. The address of a subscription is the browser's word, and the desk calls no other. */
const KNOWN: readonly RegExp[] = [
  /^fcm\.googleapis\.com$/,
  /^(?:[a-z0-9-]+\.)*push\.services\.mozilla\.com$/,
  /^(?:[a-z0-9-]+\.)+notify\.windows\.com$/,
  /^(?:[a-z0-9-]+\.)*push\.apple\.com$/,
];

/** Whether this is an address that a browser's own push service gave. Where the desk may reach its own network, one there is too. */
export function isPushService(endpoint: string, { isPrivateReached }: { isPrivateReached: boolean }): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { protocol, hostname, username, port } = new URL(endpoint);
  if (isPrivateReached && ['127.0.0.1', '[::1]', 'localhost'].includes(hostname)) return true;
  return protocol === 'https:' && username === '' && port === '' && KNOWN.some((host) => host.test(hostname));
}
