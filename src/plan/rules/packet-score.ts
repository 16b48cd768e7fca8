import { PACKET_FIELDS, type PacketField, type PacketShortfall } from '../words.ts';
import type { PacketDemand } from './in-force.ts';

export type Packet = Partial<Record<PacketField, string | number | readonly string[] | undefined>>;
export type Missing = { field: PacketField; why: PacketShortfall };
export type PacketScore = { score: number; missing: Missing[]; passes: boolean };

/** What a tier adds by its own work; the rest it may pass on as it came. */
const OWN_WORK: readonly PacketField[] = ['tried', 'evidence', 'hypothesis'];

/** What the tier above found missing when it sent a packet back, and the packet as it was then. */
export type SentBack = { missing: readonly string[]; packet: Packet };
/** What was found missing and is missing still. */
export type StillMissing = { fields: readonly PacketField[]; addsNothing: boolean };

/**
 * What a packet that comes again adds to what was found missing. A field is named by its word; whatever else was named may be
 * added anywhere, and belongs to the evidence as long as it is not. A file is evidence, too.
 */
export function stillMissing({ missing, packet: before }: SentBack, packet: Packet, files: number): StillMissing {
  const isAdded = (field: PacketField) => isMore(packet[field], before[field]) || (field === 'evidence' && files > 0);
  const named = PACKET_FIELDS.filter((field) => missing.some((one) => plain(one) === plain(field)));
  const isOtherNamed = missing.some((one) => !PACKET_FIELDS.some((field) => plain(one) === plain(field)));
  const other = isOtherNamed && !PACKET_FIELDS.some(isAdded) ? (['evidence'] as const) : [];
  const fields = [...new Set([...named.filter((field) => !isAdded(field)), ...other])];
  const isSomethingAdded = named.some(isAdded) || (isOtherNamed && other.length === 0);
  return { fields, addsNothing: !isSomethingAdded };
}

/**
 * How complete a packet is, 0 to 100 by the plan's weights, and what is missing. A tier that passes on what it received must
 * add to it (Microsoft's planning guide, support process step 3: tier 2 escalates with additional information). What was found
 * missing and has not been added counts as missing, and a packet that adds nothing to it does not pass.
 */
export function scorePacket({ bar, fields }: PacketDemand, packet: Packet, received?: Packet, still?: StillMissing): PacketScore {
  const missing: Missing[] = [];
  let full = 0;
  let reached = 0;
  for (const { field, weight, required, minLength } of fields) {
    full += weight;
    const why = shortfall(packet[field], minLength) ?? (still?.fields.includes(field) ? 'still-missing' : null);
    if (why === null) reached += weight;
    else if (required || weight > 0) missing.push({ field, why });
  }
  for (const field of still?.fields ?? []) if (missing.every((gap) => gap.field !== field)) missing.push({ field, why: 'still-missing' });
  const demandsOwnWork = fields
    .filter(({ field, weight, required }) => OWN_WORK.includes(field) && (required || weight > 0))
    .map(({ field }) => field);
  const adds = !received || demandsOwnWork.length === 0 || demandsOwnWork.some((field) => isMore(packet[field], received[field]));
  const firstOwn = demandsOwnWork[0];
  if (!adds && firstOwn) missing.push({ field: firstOwn, why: 'not-more-than-received' });

  const score = full === 0 ? 100 : Math.round((reached / full) * 100);
  const lacksRequired = fields.some(
    ({ field, required }) => required && missing.some((gap) => gap.field === field && gap.why !== 'still-missing'),
  );
  if (still?.addsNothing) return { score: Math.max(0, Math.min(score, bar - 1)), missing, passes: false };
  return { score, missing, passes: score >= bar && !lacksRequired && adds };
}

function shortfall(value: Packet[PacketField], minLength: number): PacketShortfall | null {
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
