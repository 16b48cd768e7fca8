import { createHmac } from 'node:crypto';

/** What a webhook signs with: counted from the desk's key, so that it is shown when it is made and kept nowhere. */
export function hookSecret(
  { secretFor }: { secretFor(purpose: string): string },
  { id, secretVersion }: { id: string; secretVersion: number },
): string {
  return `whsec_${secretFor(`webhook ${id} ${secretVersion}`)}`;
}

/** The header `Relevo-Signature`: when it was signed, in seconds, and the HMAC-SHA256 over that, a dot and the body. */
export function signature(secret: string, body: string, at: Date): string {
  const seconds = Math.floor(at.getTime() / 1_000);
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`;
}
