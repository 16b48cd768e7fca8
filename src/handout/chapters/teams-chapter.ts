import { teamsOfTier } from '../../plan/rules/in-force.ts';
import type { Calendar, PlanDocument, Team } from '../../plan/schema/schema.ts';
import type { Block, Fact } from '../paper/blocks.ts';
import type { Voice } from '../paper/voice.ts';
import { open, paragraph, said } from './parts.ts';

/** Question 1: the tiers, their teams, and when somebody is there. */
export function teamsChapter(plan: PlanDocument, voice: Voice): Block[] {
  const { t } = voice;
  const tiers = [...new Set([...(plan.tiers ?? []), ...(plan.teams ?? [])].map(({ tier }) => tier))].sort((a, b) => a - b);
  const calendars = plan.calendars ?? [];
  return [
    ...(tiers.length === 0 ? [open(t('open.teams'))] : []),
    ...tiers.flatMap((tier) => tierBlocks(plan, tier, voice)),
    { kind: 'heading', level: 2, text: t('calendar.title') },
    ...(calendars.length === 0 ? [open(t('open.calendars'))] : calendars.flatMap((calendar) => calendarBlocks(calendar, voice))),
  ];
}

function tierBlocks(plan: PlanDocument, tier: number, voice: Voice): Block[] {
  const { t, text, tierName, minutes } = voice;
  const known = plan.tiers?.find((one) => one.tier === tier);
  const teams = teamsOfTier(plan, tier);
  return [
    { kind: 'heading', level: 2, text: t('tierHeading', { tier, name: tierName(tier) }), tier },
    ...paragraph(text(known?.purpose)),
    ...(known?.minutesPerTicket ? paragraph(t('perTicket', { time: minutes(known.minutesPerTicket) })) : []),
    ...teams.flatMap((team): Block[] => {
      const facts = teamFacts(plan, team, voice);
      return [
        { kind: 'heading', level: 3, text: text(team.name) || team.id, tier },
        facts.length > 0 ? { kind: 'facts', facts } : open(t('team.bare')),
      ];
    }),
  ];
}

/** A team as one introduces it: who leads it, what it takes, how it is reached and when. */
function teamFacts(plan: PlanDocument, team: Team, voice: Voice): Fact[] {
  const { t, list, area, languages, hours, zoneOfSeveral } = voice;
  const { lead, areas = [], platforms = [], languages: spoken = [] } = team;
  const calendar = plan.calendars?.find(({ id }) => id === team.calendar);
  return said([
    [t('team.lead'), lead ? [lead] : []],
    [t('team.channels'), channelLines(team, voice)],
    [t('team.hours'), calendar ? hours(calendar.hours) : []],
    [t('calendar.zone'), calendar ? zoneOfSeveral(calendar.timeZone) : []],
    [t('team.duty'), hours((plan.rota ?? []).filter((one) => one.team === team.id))],
    [t('team.languages'), spoken.length > 0 ? [languages(spoken)] : []],
    [t('team.platforms'), platforms.length > 0 ? [list(platforms.map((platform) => t(`platform.${platform}`)))] : []],
    [t('team.areas'), areas.length > 0 ? [list(areas.map(area))] : []],
  ]);
}

export function channelLines({ channels = [] }: Pick<Team, 'channels'>, { t }: Voice): string[] {
  return channels.map(({ kind, address }) => (address ? `${t(`channel.${kind}`)}: ${address}` : t(`channel.${kind}`)));
}

function calendarBlocks(calendar: Calendar, { t, text, zone, hours, day, list }: Voice): Block[] {
  const { id, name, timeZone, holidays = [] } = calendar;
  const facts = said([
    [t('calendar.hours'), hours(calendar.hours)],
    [t('calendar.zone'), [zone(timeZone)]],
    [t('calendar.holidays'), holidays.length > 0 ? [list([...holidays].sort().map(day))] : []],
  ]);
  return [
    { kind: 'heading', level: 3, text: text(name) || id },
    { kind: 'facts', facts },
  ];
}
