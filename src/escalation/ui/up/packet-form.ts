import type { PacketField } from '../../../plan/words.ts';
import type { Escalation, PacketDraft } from '../../contract.ts';
import { PACKET_LIMITS, PACKET_LINES } from '../../packet-limits.ts';

/** The packet as it is typed: every field a text, lists one entry a line. */
export type PacketForm = Record<PacketField, string>;

/** Fields of several entries. */
export const LISTS: readonly PacketField[] = ['tried', 'evidence'];

type Known = {
  subject: string;
  description: string;
  errorCode: string | null;
  platform: string | null;
  deviceName: string | null;
  affected: number;
  escalations: readonly Pick<Escalation, 'state' | 'fromTier' | 'toTier' | 'packet'>[];
  tier: number;
};

/**
 * What the ticket already knows, so that nobody types it twice: what was received from the tier below goes along and is added to,
 * what was sent back is completed; `checked` are the checks worked on this ticket, as lines. The question is each tier's own. The
 * ticket's own facts are as they are now, and whatever is too long for a packet is cut to fit.
 */
export function packetFromTicket(ticket: Known, checked: readonly string[]): PacketForm {
  const cameFromBelow = ({ state, toTier }: Known['escalations'][number]) =>
    toTier === ticket.tier && (state === 'raised' || state === 'accepted');
  const cameBack = ({ state, fromTier }: Known['escalations'][number]) => fromTier === ticket.tier && state === 'returned';
  const last = ticket.escalations.findLast((escalation) => cameFromBelow(escalation) || cameBack(escalation));
  const received = last?.packet;
  const tried = [...new Set([...(received?.tried ?? []), ...checked])].slice(-PACKET_LINES.count);
  const { symptom, errorCode, platform, deviceName, hypothesis, question } = PACKET_LIMITS;
  return {
    symptom: cutToFit(received?.symptom ?? (ticket.description || ticket.subject), symptom),
    errorCode: cutToFit(asItIsNow(ticket.errorCode, received?.errorCode), errorCode),
    platform: cutToFit(ticket.platform ?? received?.platform ?? '', platform),
    deviceName: cutToFit(ticket.deviceName ?? received?.deviceName ?? '', deviceName),
    tried: tried.map((line) => cutToFit(line, PACKET_LINES.length)).join('\n'),
    evidence: (received?.evidence ?? []).join('\n'),
    hypothesis: cutToFit(received?.hypothesis ?? '', hypothesis),
    question: cutToFit(last && cameBack(last) ? (received?.question ?? '') : '', question),
    // One is what a ticket says of which nobody has counted more.
    affected: String(ticket.affected > 1 ? ticket.affected : (received?.affected ?? ticket.affected)),
  };
}

/** The ticket may have been corrected since; a packet that says the same and more is better still. */
function asItIsNow(ofTicket: string | null, received: string | undefined): string {
  return received && (!ofTicket || received.includes(ofTicket)) ? received : (ofTicket ?? '');
}

/** As much of a text as fits, up to a word, and a sign that there is more. */
export function cutToFit(text: string, lengthMax: number): string {
  if (text.length <= lengthMax) return text;
  const start = text.slice(0, lengthMax - 1);
  const end = start.search(/\s+\S*$/);
  return `${end > lengthMax / 2 ? start.slice(0, end) : start.replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** A list that somebody has written in, with what has come since they began: `before` is what they were offered then, `now` what they would be today. */
export function withNews(written: string, { before, now }: { before: string; now: string }): string {
  const known = new Set([...linesOf(written), ...linesOf(before)]);
  const news = linesOf(now).filter((line) => !known.has(line));
  return news.length > 0 ? [written.trimEnd(), ...news].filter(Boolean).join('\n') : written;
}

/** The packet as the desk takes it: what is empty is left out, and a line that is too long is several. */
export function toPacket(form: PacketForm): PacketDraft {
  const { tried, evidence, affected, ...texts } = form;
  const said = Object.entries(texts).flatMap(([field, text]) => (text.trim() ? [[field, text.trim()]] : []));
  const people = Number(affected);
  return {
    ...Object.fromEntries(said),
    tried: linesOf(tried).flatMap(broken),
    evidence: linesOf(evidence).flatMap(broken),
    ...(Number.isInteger(people) && people > 0 && { affected: people }),
  };
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

function broken(line: string): string[] {
  if (line.length <= PACKET_LINES.length) return [line];
  const first = cutToFit(line, PACKET_LINES.length).slice(0, -1);
  return [first, ...broken(line.slice(first.length).trimStart())];
}
