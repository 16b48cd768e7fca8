import { isTimed, usualBridge, workingDays } from '../../rules/bridge-series.ts';
import { ownTiers } from '../../rules/in-force.ts';
import type { Bridge, PlanDocument } from '../../schema/schema.ts';
import type { BilingualText } from '../../schema/shapes.ts';
import { type Check, drop, entryAt, type Found, list, placed, put } from '../check.ts';
import { type Phase, phasesOf } from '../phases-of.ts';
import { type BridgeWords, readBridgeWords } from '../prose/read-bridge-words.ts';

/** Question 5 goes on: when do all tiers meet on a call, and who is on it? */
export const BRIDGE_CHECKS: readonly Check[] = [
  {
    code: 'production-without-bridge',
    severity: 'warning',
    find: (plan) =>
      phasesOf(plan, 'initial-production').flatMap(([{ id, bridge }, path]) => (bridge ? [] : [{ path: `${path}.bridge`, id }])),
    fix: (plan, { path }) => [put(path, usualBridge(plan))],
  },
  {
    code: 'bridge-leaves-out',
    severity: 'warning',
    find: (plan) =>
      phasesOf(plan, 'initial-production').flatMap(([{ id, bridge }, path]): Found[] => {
        const tier = bridge?.tiers && ownTiers(plan).find((own) => !(bridge.tiers as readonly number[] | undefined)?.includes(own));
        return tier ? [{ path: `${path}.bridge.tiers`, id, tier }] : [];
      }),
    fix: (plan, { path }) => [put(path, [...new Set([...ownTiers(plan), ...list(entryAt(plan.phases, path)?.bridge?.tiers)])].toSorted())],
  },
  {
    code: 'bridge-without-time',
    severity: 'error',
    find: (plan) => bridges(plan).flatMap(([bridge, { id }, path]) => (isTimed(bridge) || isSaid(bridge) ? [] : [{ path, id }])),
  },
  {
    code: 'bridge-in-words',
    severity: 'info',
    find: (plan) =>
      bridges(plan).flatMap(([bridge, { id }, path]) => (isTimed(bridge) || !isSaid(bridge) ? [] : [{ path: `${path}.schedule`, id }])),
    fix: (plan, { path }) => {
      const bridge = entryAt(plan.phases, path)?.bridge;
      return bridge ? asData(plan, bridge, path.replace(/\.schedule$/, '')) : [];
    },
  },
  {
    code: 'bridge-ends-before-it-begins',
    severity: 'error',
    find: (plan) =>
      bridges(plan).flatMap(([{ from, until }, { id }, path]) => (from && until && until < from ? [{ path, id, from, until }] : [])),
  },
  {
    code: 'bridge-outside-phase',
    severity: 'error',
    find: (plan) =>
      bridges(plan).flatMap(([{ from, until }, phase, path]) =>
        [
          { path: `${path}.from`, id: phase.id, day: from },
          { path: `${path}.until`, id: phase.id, day: until },
        ].flatMap(({ day, ...found }): Found[] => (day && isOutside(day, phase) ? [{ ...found, day }] : [])),
      ),
    // The phase’s own day counts where the bridge gives none.
    fix: (_plan, { path }) => [drop(path)],
  },
  {
    code: 'unknown-tier',
    severity: 'error',
    find: (plan) => {
      const known = new Set<number>([...list(plan.tiers), ...list(plan.teams)].map(({ tier }) => tier));
      return [
        ...bridges(plan).map(([{ tiers }, , path]) => ({ tiers: list(tiers), path })),
        ...placed(plan.process?.bridge, 'process.bridge').map(([{ tiers }, path]) => ({ tiers, path })),
      ].flatMap(({ tiers, path }) =>
        placed<number>(tiers, `${path}.tiers`).flatMap(([tier, at]) => (known.has(tier) ? [] : [{ path: at, tier }])),
      );
    },
    // Nobody is of that tier, so nobody is missing; a bridge of nobody else is another question.
    fix: (plan, { path }) => {
      const own = path.startsWith('process.') ? entryAt(plan.process?.bridge, path)?.tiers : entryAt(plan.phases, path)?.bridge?.tiers;
      return list(own).length > 1 ? [drop(path)] : [];
    },
  },
  {
    code: 'bridge-rule-without-condition',
    severity: 'error',
    find: (plan) =>
      placed(plan.process?.bridge, 'process.bridge').flatMap(([{ when }, path]) => (Object.keys(when).length > 0 ? [] : [{ path }])),
    fix: (_plan, { path }) => [drop(path)],
  },
];

function bridges(plan: PlanDocument): [Bridge, Phase, string][] {
  return placed(plan.phases, 'phases').flatMap(([phase, path]): [Bridge, Phase, string][] =>
    phase.bridge ? [[phase.bridge, phase, `${path}.bridge`]] : [],
  );
}

/** Whether words say something of it: a text in no language says nothing, and blanks do not. */
function isSaid({ schedule }: Bridge): boolean {
  return Object.values(inLanguages(schedule)).some((words) => words.trim() !== '');
}

function isOutside(day: string, { from, to }: Phase): boolean {
  return day < from || (to !== undefined && day > to);
}

/** The words as days and a time, where they leave no doubt and say the same in both languages; what else they say stays. */
function asData(plan: PlanDocument, { minutes, schedule, joinAddress, days, at }: Bridge, path: string) {
  const known = { workingDays: workingDays(plan), minutes };
  const said = Object.entries(inLanguages(schedule)).map(([language, words]) => ({ language, read: readBridgeWords(words, known) }));
  const [first] = said;
  if (!first?.read || said.some(({ read }) => !read || !isSame(read, first.read))) return [];
  const { read } = first;
  const contradicts =
    (days && days.toSorted().join() !== read.days.toSorted().join()) ||
    (at && at !== read.at) ||
    (joinAddress && read.joinAddress && joinAddress !== read.joinAddress);
  if (contradicts) return [];
  const rests = said.flatMap(({ language, read }) => (read?.rest ? [[language, read.rest] as const] : []));
  const rest = typeof schedule === 'string' ? rests[0]?.[1] : Object.fromEntries(rests);
  return [
    put(`${path}.days`, read.days),
    put(`${path}.at`, read.at),
    ...(read.joinAddress ? [put(`${path}.joinAddress`, read.joinAddress)] : []),
    rests.length > 0 ? put(`${path}.schedule`, rest) : drop(`${path}.schedule`),
  ];
}

function inLanguages(text: BilingualText | undefined): Record<string, string> {
  return typeof text === 'string' ? { either: text } : (JSON.parse(JSON.stringify(text ?? {})) as Record<string, string>);
}

function isSame(a: BridgeWords | null, b: BridgeWords | null): boolean {
  return a?.days.join() === b?.days.join() && a?.at === b?.at && a?.joinAddress === b?.joinAddress;
}
