import type { PacketField } from '../../../plan/words.ts';
import type { Escalation, PacketDraft } from '../../contract.ts';

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
 * what was sent back is completed; `checked` are the checks worked on this ticket, as lines. The question is each tier's own.
 */
export function packetFromTicket(ticket: Known, checked: readonly string[]): PacketForm {
  const cameFromBelow = ({ state, toTier }: Known['escalations'][number]) =>
    toTier === ticket.tier && (state === 'raised' || state === 'accepted');
  const cameBack = ({ state, fromTier }: Known['escalations'][number]) => fromTier === ticket.tier && state === 'returned';
  const last = ticket.escalations.findLast((escalation) => cameFromBelow(escalation) || cameBack(escalation));
  const received = last?.packet;
  const tried = [...(received?.tried ?? []), ...checked];
  return {
    symptom: received?.symptom ?? (ticket.description || ticket.subject),
    errorCode: received?.errorCode ?? ticket.errorCode ?? '',
    platform: received?.platform ?? ticket.platform ?? '',
    deviceName: received?.deviceName ?? ticket.deviceName ?? '',
    tried: [...new Set(tried)].join('\n'),
    evidence: (received?.evidence ?? []).join('\n'),
    hypothesis: received?.hypothesis ?? '',
    question: last && cameBack(last) ? (received?.question ?? '') : '',
    affected: String(received?.affected ?? ticket.affected),
  };
}

/** The packet as the desk takes it: what is empty is left out. */
export function toPacket(form: PacketForm): PacketDraft {
  const { tried, evidence, affected, ...texts } = form;
  const said = Object.entries(texts).flatMap(([field, text]) => (text.trim() ? [[field, text.trim()]] : []));
  const people = Number(affected);
  return {
    ...Object.fromEntries(said),
    tried: linesOf(tried),
    evidence: linesOf(evidence),
    ...(Number.isInteger(people) && people > 0 && { affected: people }),
  };
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
