/** What stands there: whoever has read something else there has not read this. */
export function contentOf({ file, address }: { file: { id: string } | null; address: string | null }): string {
  return file?.id ?? address ?? '';
}

const ADDRESS_LENGTH = 2_000;

/**
 * An address as a browser takes it, or null for one that is not safe to press: another scheme, or a name and a password in it, by which a
 * stranger’s host looks like a known one. Written out, a host of look-alike letters shows what it is.
 */
export function safeAddress(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const { protocol, username, password, hostname, href } = new URL(text);
  const isSafe = protocol === 'https:' && username === '' && password === '' && hostname !== '' && href.length <= ADDRESS_LENGTH;
  return isSafe ? href : null;
}

/** By what two ways of writing an address are one. */
export function addressKey(address: string): string {
  return safeAddress(address) ?? address;
}

type Content = { kind: string; address: string | null; attachment: string | null };

/** A course may be held in a room; everything else is somewhere, and in one place. */
export function flawOfContent({ kind, address, attachment }: Content): 'resource-without-content' | 'resource-content-twice' | null {
  if (address !== null && attachment !== null) return 'resource-content-twice';
  return address === null && attachment === null && kind !== 'course' ? 'resource-without-content' : null;
}

type Read = { content: string; at: Date };

/** When somebody has read what stands there now; null when that was another, or has become another since. */
export function readSince(read: Read | undefined, now: { content: string; replacedAt: Date | null }): Date | null {
  if (!read || read.content !== now.content) return null;
  return now.replacedAt === null || read.at > now.replacedAt ? read.at : null;
}
