import { Button, Group, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { UserText } from '../../platform/ui/marks.tsx';
import { Refused } from '../../platform/ui/Refused.tsx';
import { useMove } from '../../platform/ui/use-move.ts';
import { type QuizAttempt, reviewAttempt } from '../contract.ts';
import css from './quiz.module.css';

const WORTH = ['0', '0.5', '1'] as const;

/** What somebody wrote, beside a model of it; the trainer says what it is worth. */
export function ReviewCard({ attempt: { id, person, score, passMark, explanations } }: { attempt: QuizAttempt }) {
  const { t } = useTranslation('quiz');
  const unread = explanations.filter(({ points }) => points === null);
  const [marks, setMarks] = useState<Record<string, string>>({});
  const review = useMove(reviewAttempt, { done: t('reviewed') });
  const isWhole = unread.every(({ question }) => marks[question] !== undefined);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        review.mutate({ id, marks: unread.map(({ question }) => ({ question, points: Number(marks[question]) })) });
      }}
    >
      <h3>
        <bdi>{person.name}</bdi> <span className="quiet">{t('soFar', { score: score ?? 0, mark: passMark })}</span>
      </h3>
      {unread.map(({ question, ask, text, model }) => (
        <div key={question} className={css.review}>
          <h4>{ask}</h4>
          <dl className={css.written}>
            <dt>{t('written')}</dt>
            <dd>
              <UserText>{text ?? ''}</UserText>
            </dd>
            <dt>{t('model')}</dt>
            <dd>{model}</dd>
          </dl>
          <SegmentedControl
            aria-label={t('worth', { question: ask })}
            value={marks[question] ?? ''}
            onChange={(worth) => setMarks((before) => ({ ...before, [question]: worth }))}
            data={WORTH.map((value) => ({ value, label: t(value === '1' ? 'points.all' : value === '0' ? 'points.none' : 'points.half') }))}
          />
        </div>
      ))}
      {review.error && <Refused error={review.error} />}
      <Group mt="sm">
        <Button type="submit" disabled={!isWhole} loading={review.isPending}>
          {t('keepMarks')}
        </Button>
      </Group>
    </form>
  );
}
