import { isDay, startOfDay } from '../../calendar/days.ts';
import { phaseTimeline } from '../../plan/rules/phase-timeline.ts';
import type { Phase, PlanDocument } from '../../plan/schema/schema.ts';
import type { Block } from '../paper/blocks.ts';
import type { Voice } from '../paper/voice.ts';
import { open, said } from './parts.ts';

/** Question 5: the phases on a line, then each in words. */
export function earlyChapter(plan: PlanDocument, voice: Voice): Block[] {
  const phases = inOrder(plan);
  if (phases.length === 0) return [open(voice.t('open.phases'))];
  const drawn = phases.filter(({ from, to }) => isDay(from) && (to === undefined || isDay(to)));
  return [...(drawn.length > 0 ? [timeline(drawn, voice)] : []), ...phases.flatMap((phase) => phaseBlocks(phase, voice))];
}

export function inOrder({ phases = [] }: PlanDocument): Phase[] {
  return [...phases].sort((a, b) => a.from.localeCompare(b.from));
}

function timeline(phases: readonly Phase[], { t, text, region, people }: Voice): Block {
  // The paper does not know the day on which it is read, so it draws no today.
  const { months, bars } = phaseTimeline(phases, '');
  const month = new Intl.DateTimeFormat(region, { month: 'short', timeZone: 'UTC' });
  return {
    kind: 'timeline',
    caption: t('phases.caption'),
    months: months.map(({ day, at }) => ({ at, name: day.endsWith('-01-01') ? day.slice(0, 4) : month.format(startOfDay(day)) })),
    bars: phases.map((phase, index) => {
      const users = (phase.groups ?? []).reduce((sum, group) => sum + group.users, 0);
      const calls = bars[index]?.calls ?? null;
      return {
        name: text(phase.name),
        note: [users > 0 && people(users), calls && t('phases.calls')].filter(Boolean).join(' · '),
        kind: phase.kind,
        at: bars[index]?.at ?? 0,
        width: bars[index]?.width ?? 0,
        calls,
      };
    }),
  };
}

function phaseBlocks(phase: Phase, voice: Voice): Block[] {
  const { t, text, people, day, teamName } = voice;
  const { groups = [], involvement = [], gate = [], enrolBy, expectedTickets } = phase;
  const kind = t(`phaseKind.${phase.kind}`);
  const facts = said([
    [t('phases.when'), [phaseDays(phase, voice)]],
    // Many phases are called by their kind.
    [t('phases.kind'), kind.toLowerCase() === text(phase.name).toLowerCase() ? [] : [kind]],
    [
      t('phases.groups'),
      groups.map(({ name, users, approach, vip }) =>
        [`${text(name)}: ${people(users)}`, t(`approach.${approach}`), vip ? t('phases.vip') : ''].filter(Boolean).join(' · '),
      ),
    ],
    [t('phases.enrolBy'), enrolBy ? [day(enrolBy)] : []],
    [t('phases.expected'), expectedTickets === undefined ? [] : [t('phases.tickets', { count: expectedTickets })]],
    [t('phases.involvement'), involvement.map(({ team, how }) => `${teamName(team)}: ${text(how)}`)],
    [t('phases.bridge'), bridgeLines(phase, voice)],
    [t('phases.gate'), gate.map(text)],
  ]);
  return [
    { kind: 'heading', level: 2, text: text(phase.name) },
    { kind: 'facts', facts },
  ];
}

export function phaseDays({ from, to }: Pick<Phase, 'from' | 'to'>, { t, day, days }: Voice): string {
  return to ? days(from, to) : t('phases.from', { from: day(from) });
}

/** The bridge in words, and where one joins it. */
export function bridgeLines({ bridge }: Phase, voice: Voice): string[] {
  return bridge ? [voice.bridge(bridge), ...(bridge.joinAddress ? [bridge.joinAddress] : [])] : [];
}
