import { knownOf } from '../../plan/holidays/known-holidays.ts';
import { teamsOfTier } from '../../plan/rules/in-force.ts';
import type { Calendar, PlanDocument, Team } from '../../plan/schema/schema.ts';
import type { Block, Fact } from '../paper/blocks.ts';
import type { Voice } from '../paper/voice.ts';
import { daysOffOf } from './days-off.ts';
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

function calendarBlocks(calendar: Calendar, voice: Voice): Block[] {
  const { t, text, zone, hours, day, list } = voice;
  const { id, name, timeZone, holidays = [], holidaysOf, workingDays = [] } = calendar;
  const facts = said([
    [t('calendar.hours'), hours(calendar.hours)],
    [t('calendar.zone'), [zone(timeZone)]],
    ...(holidaysOf
      ? regionLines(calendar, voice)
      : [lineOf(t('calendar.holidays'), holidays.length > 0 ? [list([...holidays].sort().map(day))] : [])]),
    [t('calendar.workingDays'), workingDays.length > 0 ? [list([...workingDays].sort().map(day))] : []],
  ]);
  return [
    { kind: 'heading', level: 3, text: text(name) || id },
    { kind: 'facts', facts },
    ...(holidaysOf ? paragraph(t('calendar.source')) : []),
  ];
}

type Line = [string, string[]];
const lineOf = (...line: Line): Line => line;

/** Whose public holidays they are, and the days of two years by their names. */
function regionLines(calendar: Calendar, { t, locale, day, list, known, inForceFrom }: Voice): Line[] {
  return [
    lineOf(t('calendar.holidaysOf'), [list(knownOf(calendar, known).map(({ name }) => name[locale]))]),
    ...daysOffOf(calendar, known, inForceFrom).map(({ year, days }) =>
      lineOf(
        t('calendar.holidaysIn', { year: String(year) }),
        days.map((off) => (off.name ? t('calendar.dayAndName', { day: day(off.day), name: off.name[locale] }) : day(off.day))),
      ),
    ),
  ];
}
