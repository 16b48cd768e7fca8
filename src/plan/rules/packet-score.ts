import type { PacketField, PacketShortfall } from '../words.ts';
import type { PacketDemand } from './in-force.ts';

export type Packet = Partial<Record<PacketField, string | number | readonly string[] | undefined>>;
export type Missing = { field: PacketField; why: PacketShortfall };
export type PacketScore = { score: number; missing: Missing[]; passes: boolean };

/** What a tier adds by its own work; the rest it may pass on as it came. */
const OWN_WORK: readonly PacketField[] = ['tried', 'evidence', 'hypothesis'];

/**
 * How complete a packet is, 0 to 100 by the plan's weights, and what is missing. A tier that passes on what it received must
 * add to it (Microsoft's planning guide, support process step 3: tier 2 escalates with additional information).
 */
export function scorePacket({ bar, fields }: PacketDemand, packet: Packet, received?: Packet): PacketScore {
  const missing: Missing[] = [];
  let full = 0;
  let reached = 0;
  for (const { field, weight, required, minLength } of fields) {
    full += weight;
    const why = shortfall(packet[field], minLength);
    if (why === null) reached += weight;
    else if (required || weight > 0) missing.push({ field, why });
  }
  const demandsOwnWork = fields
    .filter(({ field, weight, required }) => OWN_WORK.includes(field) && (required || weight > 0))
    .map(({ field }) => field);
  const adds = !received || demandsOwnWork.length === 0 || demandsOwnWork.some((field) => isMore(packet[field], received[field]));
  const firstOwn = demandsOwnWork[0];
  if (!adds && firstOwn) missing.push({ field: firstOwn, why: 'not-more-than-received' });

  const score = full === 0 ? 100 : Math.round((reached / full) * 100);
  const lacksRequired = fields.some(({ field, required }) => required && missing.some((gap) => gap.field === field));
  return { score, missing, passes: score >= bar && !lacksRequired && adds };
}

function shortfall(value: Packet[PacketField], minLength: number): 'empty' | 'too-short' | null {
  const text = (typeof value === 'object' ? value.filter((line) => line.trim()).join('\n') : String(value ?? '')).trim();
  if (text.length === 0) return 'empty';
  return typeof value !== 'number' && text.length < minLength ? 'too-short' : null;
}

function isMore(value: Packet[PacketField], before: Packet[PacketField]): boolean {
  if (typeof value === 'object') {
    const known = new Set(typeof before === 'object' ? before.map(plain) : []);
    return value.some((line) => plain(line) !== '' && !known.has(plain(line)));
  }
  return plain(value) !== '' && plain(value) !== plain(before);
}

function plain(value: unknown): string {
  return String(value ?? '')
    .trim()
    .toLowerCase();
}
