import { ownTiers } from '../../rules/in-force.ts';
import type { PlanDocument } from '../../schema/schema.ts';
import type { PacketField } from '../../words.ts';
import { append, type Check, drop, duplicates, entryAt, list, placed, placeFor, put } from '../check.ts';

type Packet = NonNullable<NonNullable<PlanDocument['process']>['packet']>[number];
type Field = Packet['fields'][number];

/** What a first packet asks for, and how much of it: ours, since the guide says only that information travels along. */
const USUAL_BAR = 70;
const USUAL_WEIGHT = 10;
const QUESTION: Field = { field: 'question', weight: 20, required: true, minLength: 5 };
const EVIDENCE: Field = { field: 'evidence', weight: 25, required: true, minLength: 5 };
const FIRST_FIELDS: readonly Field[] = [
  { field: 'symptom', weight: 30, required: true, minLength: 10 },
  { field: 'tried', weight: 30, required: true, minLength: 5 },
  QUESTION,
];

/** Question 3, the hand-off: what must a packet bring? */
export const PACKET_CHECKS: readonly Check[] = [
  {
    code: 'packet-bar-unreachable',
    severity: 'error',
    find: (plan) =>
      packets(plan).flatMap(([{ bar, fields }, path]) => (bar > 0 && fields.every(({ weight }) => weight === 0) ? [{ path, bar }] : [])),
    fix: (plan, { path }) => placed(entryAt(plan.process?.packet, path)?.fields, `${path}.fields`).map(([, at]) => weigh(at)),
  },
  {
    code: 'duplicate-packet',
    severity: 'error',
    find: (plan) =>
      duplicates(list(plan.process?.packet).map(({ toTier }) => String(toTier))).map((tier) => ({ path: 'process.packet', tier })),
  },
  {
    code: 'packet-asks-for-nothing',
    severity: 'warning',
    find: (plan) => {
      const [, ...above] = ownTiers(plan);
      const missing = above.filter((tier) => !packetTo(plan, tier));
      return above
        .filter((tier) => list(packetTo(plan, tier)?.fields).length === 0)
        .map((tier) => ({
          path: placeFor(plan.process?.packet, 'process.packet', ({ toTier }) => toTier === tier, Math.max(0, missing.indexOf(tier))),
          tier,
        }));
    },
    fix: (plan, { tier }) => {
      const fields = tier === 2 ? FIRST_FIELDS : [...FIRST_FIELDS, EVIDENCE];
      return [
        put(
          placeFor(plan.process?.packet, 'process.packet', ({ toTier }) => toTier === tier),
          { toTier: tier, bar: USUAL_BAR, fields },
        ),
      ];
    },
  },
  {
    code: 'packet-without-question',
    severity: 'warning',
    find: (plan) =>
      packets(plan).flatMap(([{ toTier, fields }, path]) =>
        fields.length > 0 && !fields.some(({ field }) => field === 'question') ? [{ path: `${path}.fields`, tier: toTier }] : [],
      ),
    fix: (plan, { path }) => append(path, entryAt(plan.process?.packet, path)?.fields, [QUESTION]),
  },
  {
    code: 'packet-bar-zero',
    severity: 'warning',
    find: (plan) =>
      packets(plan).flatMap(([{ toTier, bar, fields }, path]) =>
        bar === 0 && fields.length > 0 ? [{ path: `${path}.bar`, tier: toTier }] : [],
      ),
    fix: (plan, { path }) => {
      const fields = list(entryAt(plan.process?.packet, path)?.fields);
      // A bar that no packet could reach would be worse than none.
      return fields.some(({ weight }) => weight > 0) ? [put(path, USUAL_BAR)] : [];
    },
  },
  {
    code: 'packet-asks-no-more',
    severity: 'warning',
    find: (plan) =>
      packets(plan).flatMap(([packet, path]) => {
        const below = packetTo(plan, packet.toTier - 1);
        const isMore = below && packet.fields.some(({ field }) => !asks(below, field));
        return below && below.fields.length > 0 && packet.fields.length > 0 && !isMore
          ? [{ path: `${path}.fields`, tier: packet.toTier, lower: below.toTier }]
          : [];
      }),
    fix: (plan, { path }) => {
      const packet = entryAt(plan.process?.packet, path);
      const below = packet && packetTo(plan, packet.toTier - 1);
      const more = (['evidence', 'hypothesis'] as const).find((field) => below && !asks(below, field));
      return packet && more ? append(path, packet.fields, [{ ...EVIDENCE, field: more }]) : [];
    },
  },
  {
    code: 'required-field-without-weight',
    severity: 'info',
    find: (plan) =>
      packets(plan).flatMap(([{ toTier, fields }, at]) =>
        placed(fields, `${at}.fields`).flatMap(([{ field, weight, required }, path]) =>
          required && weight === 0 ? [{ path, tier: toTier, field }] : [],
        ),
      ),
    fix: (_plan, { path }) => [weigh(path)],
  },
  {
    code: 'packet-field-twice',
    severity: 'warning',
    find: (plan) =>
      packets(plan).flatMap(([{ toTier, fields }, at]) =>
        placed(fields, `${at}.fields`).flatMap(([{ field }, path], index) =>
          fields.findIndex((one) => one.field === field) < index ? [{ path, tier: toTier, field }] : [],
        ),
      ),
    fix: (_plan, { path }) => [drop(path)],
  },
];

function packets(plan: PlanDocument): [Packet, string][] {
  return placed(plan.process?.packet, 'process.packet');
}

function packetTo(plan: PlanDocument, tier: number): Packet | undefined {
  return list(plan.process?.packet).find(({ toTier }) => toTier === tier);
}

function asks({ fields }: Packet, wanted: PacketField): boolean {
  return fields.some(({ field, weight, required }) => field === wanted && (weight > 0 || required));
}

function weigh(path: string) {
  return put(`${path}.weight`, USUAL_WEIGHT);
}
