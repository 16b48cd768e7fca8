import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { spokenDay } from '../../../../plan/spoken/spoken.ts';
import { regional, useLocale } from '../../../../platform/ui/format.ts';
import { UserText } from '../../../../platform/ui/marks.tsx';
import { sayRefusal, useMove } from '../../../../platform/ui/use-move.ts';
import { useNow } from '../../../../staff/ui/list/use-now.ts';
import { type CourseQuestion, type CourseSession, decideQuestion } from '../../../sessions/contract.ts';
import css from '../sessions.module.css';
import { DecideSheet } from './DecideSheet.tsx';
import { isOverdue } from './is-overdue.ts';

const TONES = { answered: 'good', action: 'tier-1', draft: 'tier-2' } as const;
type Props = { question: CourseQuestion; session: Pick<CourseSession, 'mayLead' | 'trainer' | 'people'>; me: string };

/** A question, what becomes of it, and deciding that, for whoever leads the session or has taken it on. */
export function QuestionLine({ question, session, me }: Props) {
  const { t } = useTranslation('training');
  const region = regional(useLocale());
  const now = useNow();
  const [isDeciding, setDeciding] = useState(false);
  const decide = useMove(decideQuestion);
  const { id, text, askedBy, becomes, answer, owner, dueOn, isDone, version } = question;
  const mayDecide = session.mayLead || owner?.id === me;
  return (
    <li className={css.question} data-open={becomes === null || undefined}>
      <UserText>{text}</UserText>
      <p className={css.facts}>
        <bdi className="quiet">{askedBy.name}</bdi>
        {becomes && (
          <span className="chip" data-tone={TONES[becomes]}>
            {t(`becomes.${becomes}`)}
          </span>
        )}
        {owner && !isDone && <span>{t('questions.owner', { name: owner.name, day: dueOn ? spokenDay(dueOn, region) : 'none' })}</span>}
        {isDone && becomes !== 'answered' && <span>{t('questions.done')}</span>}
        {isOverdue(question, now.getTime()) && (
          <span className="chip" data-tone="bad">
            {t('questions.overdue')}
          </span>
        )}
      </p>
      {answer && (
        <div className={css.answer}>
          <UserText>{answer}</UserText>
        </div>
      )}
      {mayDecide && (
        <Group gap="xs">
          {becomes === null && session.mayLead && (
            <Button
              size="compact-sm"
              variant="light"
              loading={decide.isPending}
              onClick={() => decide.mutate({ id, becomes: 'answered', version }, { onError: sayRefusal })}
            >
              {t('questions.answered')}
            </Button>
          )}
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setDeciding(true)}>
            {t('questions.decide')}
          </Button>
        </Group>
      )}
      {isDeciding && <DecideSheet question={question} session={session} onClose={() => setDeciding(false)} />}
    </li>
  );
}
