import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { dayAfter, isDay } from '../../calendar/days.ts';
import type { PlanDocument } from '../../plan/schema/schema.ts';
import type { Locale } from '../../platform/http/shapes.ts';
import type { Sentences } from '../../platform/i18n/sentences.ts';
import { bridgeSentence, inOrder } from '../chapters/early-chapter.ts';
import { cleaned, type Edition } from '../paper/paper.ts';
import { type Voice, voiceOf } from '../paper/voice.ts';

/** How often a calendar program should look for a new version. */
const REFRESH_SECONDS = 6 * 60 * 60;

/** A day of the plan. `key` stays the same from version to version, so that a date that moves, moves in every calendar. */
export type PlanDate = { key: string; from: string; to?: string | undefined; summary: string; lines: string[] };

/** Every date that the plan gives, as an iCalendar file. The days are days wherever they are read, so they have no time zone. */
export function calendarOf(given: Edition, { sentences, locale, host }: { sentences: Sentences; locale: Locale; host: string }): string {
  const edition = cleaned(given);
  const voice = voiceOf(sentences, edition, locale);
  const { t, text } = voice;
  const organisation = text(edition.plan.organisation?.name);
  const calendar = ical({
    name: organisation ? t('feed.name', { organisation }) : t('feed.nameOnly'),
    prodId: { company: 'Relevo', product: 'Support plan', language: locale.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    scale: 'GREGORIAN',
    ttl: REFRESH_SECONDS,
  });
  for (const { key, from, to, summary, lines } of datesOf(edition.plan, voice)) {
    calendar.createEvent({
      id: `${key}@${host}`,
      // A newer version of the plan overrules an older one that a calendar still has.
      sequence: edition.version,
      stamp: edition.inForceFrom,
      allDay: true,
      start: from,
      end: dayAfter(to ?? from),
      summary,
      transparency: ICalEventTransparency.TRANSPARENT,
      ...(lines.length > 0 && { description: lines.join('\n') }),
    });
  }
  return calendar.toString();
}

export function datesOf(plan: PlanDocument, voice: Voice): PlanDate[] {
  const dates = [...phaseDates(plan, voice), ...pieceDates(plan, voice), ...trainingDates(plan, voice)];
  return unique(dates.filter(({ from, to }) => isDay(from) && (to === undefined || (isDay(to) && to >= from))));
}

function phaseDates(plan: PlanDocument, voice: Voice): PlanDate[] {
  const { t, text, people, teamName } = voice;
  return inOrder(plan).flatMap((phase) => {
    const name = text(phase.name);
    const { groups = [], involvement = [], gate = [], bridge, enrolBy } = phase;
    const lines = [
      ...groups.map((group) => `${text(group.name)}: ${people(group.users)} · ${t(`approach.${group.approach}`)}`),
      ...(bridge ? [t('feed.bridge', { bridge: bridgeSentence(bridge, voice) })] : []),
      ...involvement.map(({ team, how }) => `${teamName(team)}: ${text(how)}`),
      ...gate.map((one) => `${t('phases.gate')}: ${text(one)}`),
    ];
    return [
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

/** Two messages of a wave in one phase are told apart by their order. */
function unique(dates: readonly PlanDate[]): PlanDate[] {
  const seen = new Map<string, number>();
  return dates.map((date) => {
    const count = (seen.get(date.key) ?? 0) + 1;
    seen.set(date.key, count);
    return count === 1 ? date : { ...date, key: `${date.key}.${count}` };
  });
}
