import { fold } from '../../../platform/ui/fold.ts';
import type { Ticket } from '../../../ticket/contract.ts';
import type { NewTicket } from './new-ticket.ts';

const DAY_MS = 86_400_000;
/** A problem that was solved so lately may be back. */
const LATELY_DAYS = 7;
/** The same area within so few days is the same trouble, most likely. */
const SAME_AREA_DAYS = 3;
const SHOWN_MAX = 5;

export type Likeness = 'code' | 'device' | 'area';
export type OwnTicket = { ticket: Ticket; likeness: Likeness | null };
type Said = Pick<NewTicket, 'errorCode' | 'deviceName' | 'issueArea'>;

/** What the caller has open, or had solved lately: first what is most likely the trouble that they call about, then what changed last. */
export function ownTickets(tickets: readonly Ticket[], said: Said, now: Date): OwnTicket[] {
  const daysSince = (at: string) => (now.getTime() - Date.parse(at)) / DAY_MS;
  return tickets
    .filter(({ resolvedAt, closedAt }) => daysSince(resolvedAt ?? closedAt ?? now.toISOString()) <= LATELY_DAYS)
    .map((ticket) => ({ ticket, likeness: likenessOf(ticket, said, daysSince(ticket.createdAt)) }))
    .sort((a, b) => Number(b.likeness !== null) - Number(a.likeness !== null) || b.ticket.updatedAt.localeCompare(a.ticket.updatedAt))
    .slice(0, SHOWN_MAX);
}

function likenessOf({ errorCode, deviceName, issueArea }: Ticket, said: Said, days: number): Likeness | null {
  if (isSame(errorCode, said.errorCode) || isSameNumber(errorCode, said.errorCode)) return 'code';
  if (isSame(deviceName, said.deviceName)) return 'device';
  return issueArea === said.issueArea && issueArea !== 'other' && days <= SAME_AREA_DAYS ? 'area' : null;
}

function isSame(known: string | null, said: string): boolean {
  return known !== null && said.trim() !== '' && fold(known.trim()) === fold(said.trim());
}

/** However the two write it: 0x87D1FDE8 is -2016281112. */
function isSameNumber(known: string | null, said: string): boolean {
  const number = numberOf(known ?? '');
  return number !== null && number === numberOf(said);
}

function numberOf(code: string): number | null {
  const hex = /^(?:0x)?([0-9a-f]{8})$/i.exec(code.trim())?.[1];
  if (hex) return Number.parseInt(hex, 16);
  return /^-?[0-9]{5,10}$/.test(code.trim()) ? Number(code) >>> 0 : null;
}
