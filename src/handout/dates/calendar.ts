import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { dayAfter, isDay } from '../../calendar/days.ts';
import { isTimeZone } from '../../calendar/time-zones.ts';
import { type BridgeSeries, bridgeSeries, firstBridgeDay } from '../../plan/rules/bridge-series.ts';
import type { Phase, PlanDocument } from '../../plan/schema/schema.ts';
import type { Locale } from '../../platform/http/shapes.ts';
import type { Sentences } from '../../platform/i18n/sentences.ts';
import { daysOffOf } from '../chapters/days-off.ts';
import { bridgeLines, inOrder } from '../chapters/early-chapter.ts';
import { cleaned, type Edition } from '../paper/paper.ts';
import { type Voice, voiceOf } from '../paper/voice.ts';
import { repeating } from './repeating.ts';
import { zoneDefinition } from './zone-definition.ts';

/** How often a calendar program should look for a new version. */
const REFRESH_SECONDS = 6 * 60 * 60;

/** A day of the plan. `key` stays the same from version to version, so that a date that moves, moves in every calendar. */
export type PlanDate = {
  key: string;
  from: string;
  to?: string | undefined;
  summary: string;
  lines: string[];
  /** Where it is not the whole days, but an hour on some days of each week. */
  series?: BridgeSeries;
};

/**
 * Every date that the plan gives, as an iCalendar file. The days are days wherever they are read, so they have no time zone; bridge
 * calls are at an hour, in the zone by which the desk works.
 */
export function calendarOf(given: Edition, { sentences, locale, host }: { sentences: Sentences; locale: Locale; host: string }): string {
  const edition = cleaned(given);
  const voice = voiceOf(sentences, edition, locale);
  const { t, text } = voice;
  const organisation = text(edition.plan.organisation?.name);
  const dates = datesOf(edition.plan, voice);
  const calendar = ical({
    name: organisation ? t('feed.name', { organisation }) : t('feed.nameOnly'),
    prodId: { company: 'Relevo', product: 'Support plan', language: locale.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    scale: 'GREGORIAN',
    ttl: REFRESH_SECONDS,
  });
  for (const { key, from, to, summary, lines, series } of dates) {
    calendar.createEvent({
      id: `${key}@${host}`,
      // A newer version of the plan overrules an older one that a calendar still has.
      sequence: edition.version,
      stamp: edition.inForceFrom,
      ...(series ? repeating(series, from) : { allDay: true, start: from, end: dayAfter(to ?? from) }),
      summary,
      transparency: ICalEventTransparency.TRANSPARENT,
      ...(lines.length > 0 && { description: lines.join('\n') }),
    });
  }
  return withZone(calendar.toString(), dates);
}

export function datesOf(plan: PlanDocument, voice: Voice): PlanDate[] {
  const dates = [...phaseDates(plan, voice), ...pieceDates(plan, voice), ...trainingDates(plan, voice), ...holidayDates(plan, voice)];
  return unique(dates.filter(({ from, to }) => isDay(from) && (to === undefined || (isDay(to) && to >= from))));
}

function phaseDates(plan: PlanDocument, voice: Voice): PlanDate[] {
  const { t, text, people, teamName } = voice;
  return inOrder(plan).flatMap((phase) => {
    const name = text(phase.name);
    const { groups = [], involvement = [], gate = [], enrolBy } = phase;
    const lines = [
      ...groups.map((group) => `${text(group.name)}: ${people(group.users)} · ${t(`approach.${group.approach}`)}`),
      ...bridgeLines(phase, voice).map((line, index) => (index === 0 ? t('feed.bridge', { bridge: line }) : line)),
      ...involvement.map(({ team, how }) => `${teamName(team)}: ${text(how)}`),
      ...gate.map((one) => `${t('phases.gate')}: ${text(one)}`),
    ];
    return [
      ...bridgeDate(plan, phase, voice),
      {
        key: `phase.${phase.id}`,
        from: phase.from,
        to: phase.to,
        summary: t('feed.phase', { name, kind: t(`phaseKind.${phase.kind}`) }),
        lines,
      },
      ...(enrolBy ? [{ key: `enrol-by.${phase.id}`, from: enrolBy, summary: t('feed.enrolBy', { phase: name }), lines: [] }] : []),
    ];
  });
}

/** The bridge calls of a phase as one date that comes again each week, from its first on. */
function bridgeDate(plan: PlanDocument, phase: Phase, voice: Voice): PlanDate[] {
  const series = bridgeSeries(plan, phase);
  if (!series || !isDay(series.from) || (series.until !== undefined && !isDay(series.until)) || !isTimeZone(series.timeZone)) return [];
  const first = firstBridgeDay(series);
  const summary = voice.t('feed.bridge', { bridge: voice.text(phase.name) });
  return first ? [{ key: `bridge.${phase.id}`, from: first, to: series.until, summary, lines: bridgeLines(phase, voice), series }] : [];
}

/** The zone of the calls is explained before the first event: a program need not know it by its name. */
function withZone(ics: string, dates: readonly PlanDate[]): string {
  const calls = dates.filter(({ series }) => series);
  const [zone] = calls.map(({ series }) => series?.timeZone);
  if (!zone) return ics;
  // No text of the plan begins a line: they are folded, and their own lines escaped.
  return ics.replace('\r\nBEGIN:VEVENT', () => `\r\n${zoneDefinition(zone, spanOf(calls))}\r\nBEGIN:VEVENT`);
}

/** From the first call on the bridge to the last one. */
function spanOf(calls: readonly PlanDate[]): { from: string; until: string | undefined } {
  const ends = calls.map(({ to }) => to);
  return { from: calls.map(({ from }) => from).toSorted()[0] ?? '', until: ends.includes(undefined) ? undefined : ends.toSorted().at(-1) };
}

function pieceDates(plan: PlanDocument, { t, text }: Voice): PlanDate[] {
  return (plan.communication?.waves ?? []).flatMap(({ id, name, channel, stage, pieces = [] }) =>
    pieces.map(({ phase, on }) => ({
      key: `message.${id}.${phase}`,
      from: on,
      summary: t('feed.piece', { wave: text(name), phase: text(plan.phases?.find((one) => one.id === phase)?.name) || phase }),
      lines: [[t(`waveChannel.${channel}`), stage ? t(`waveStage.${stage}`) : ''].filter(Boolean).join(' · ')],
    })),
  );
}

function trainingDates(plan: PlanDocument, { t, text, tier: nameOf, list, teamName }: Voice): PlanDate[] {
  const { programmes = [], trainers = [] } = plan.training ?? {};
  return [
    ...programmes.flatMap(({ id, name, tier, heldOn, trainedBy }) =>
      heldOn
        ? [
            {
              key: `training.${id}`,
              from: heldOn,
              summary: t('feed.heldOn', { programme: text(name) }),
              lines: [
                t('feed.trainees', { tiers: nameOf(tier) }),
                ...(trainedBy ? [`${t('training.trainedBy')}: ${text(trainedBy)}`] : []),
              ],
            },
          ]
        : [],
    ),
    ...trainers.flatMap(({ team, trains, on }) =>
      on
        ? [
            {
              key: `trainers.${team}`,
              from: on,
              summary: t('feed.trainersOn', { team: teamName(team) }),
              lines: [t('feed.trainees', { tiers: list([...trains].sort().map(nameOf)) })],
            },
          ]
        : [],
    ),
  ];
}

/** The days off of calendars that take them from a region; a plan that lists its own has them where it lists them. */
function holidayDates(plan: PlanDocument, { t, text, locale, known, inForceFrom }: Voice): PlanDate[] {
  return (plan.calendars ?? []).flatMap((calendar) =>
    calendar.holidaysOf
      ? daysOffOf(calendar, known, inForceFrom).flatMap(({ days }) =>
          days.map(({ day, name }) => ({
            key: `holiday.${calendar.id}.${day}`,
            from: day,
            summary: t('feed.holiday', { name: name?.[locale] ?? 'none' }),
            lines: [text(calendar.name) || calendar.id],
          })),
        )
      : [],
  );
}

/** Two messages of a wave in one phase are told apart by their order. */
function unique(dates: readonly PlanDate[]): PlanDate[] {
  const seen = new Map<string, number>();
  return dates.map((date) => {
    const count = (seen.get(date.key) ?? 0) + 1;
    seen.set(date.key, count);
    return count === 1 ? date : { ...date, key: `${date.key}.${count}` };
  });
}
