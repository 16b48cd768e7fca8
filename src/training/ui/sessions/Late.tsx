import { IconClockExclamation } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../platform/ui/format.ts';
import type { CourseSession } from '../../sessions/contract.ts';
import { agendaAt } from './agenda-at.ts';
import { isOverdue } from './questions/is-overdue.ts';
import { timesIn } from './session-times.ts';
import css from './sessions.module.css';

/** What is late of a session, in sentences; nothing when nothing is. */
export function Late({ session, now }: { session: CourseSession; now: number }) {
  const { t } = useTranslation('training');
  const times = timesIn(useLocale());
  const { state, startsAt, endsAt, mayLead, people, questions } = session;
  const { minutesLate } = agendaAt(session, now);
  const unnoted = people.filter(({ hasSeat, minutes }) => hasSeat && minutes === 0).length;
  const overdue = questions.filter((question) => isOverdue(question, now)).length;
  const sentences = [
    state === 'planned' && now > Date.parse(startsAt) && t('late.shouldHaveBegun', { time: times.hour(startsAt) }),
    state === 'running' && now > Date.parse(endsAt) && t('late.shouldHaveEnded', { time: times.hour(endsAt) }),
    state === 'running' && now <= Date.parse(endsAt) && minutesLate > 0 && t('late.agenda', { minutes: minutesLate }),
    state === 'ended' && mayLead && unnoted > 0 && t('late.attendance', { count: unnoted }),
    overdue > 0 && t('late.questions', { count: overdue }),
  ].filter((sentence) => sentence !== false);
  if (sentences.length === 0) return null;
  return (
    <ul className={css.late} aria-label={t('late.title')}>
      {sentences.map((sentence) => (
        <li key={sentence}>
          <IconClockExclamation size={16} aria-hidden />
          {sentence}
        </li>
      ))}
    </ul>
  );
}
