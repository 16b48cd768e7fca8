import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../platform/ui/drafts.ts';
import { Refused } from '../../platform/ui/Refused.tsx';
import { useMove } from '../../platform/ui/use-move.ts';
import { answerQuiz, type QuizAttempt } from '../contract.ts';
import { type Given, isAnswered, isBegun, QuestionField } from './QuestionField.tsx';
import css from './quiz.module.css';

/** All questions on one page, to be answered in any order; what has been answered is kept on the device until it is sent. */
export function AnswerForm({ attempt: { id, questions, passMark } }: { attempt: QuizAttempt }) {
  const { t } = useTranslation('quiz');
  const [{ given }, change, drop] = useDraft<{ given: Record<string, Given> }>(`quiz.${id}`, { given: {} });
  const send = useMove(answerQuiz, { onDone: drop });
  const left = questions.filter((question) => !isAnswered(question, given[question.id]));
  useEffect(() => scrollTo(0, 0), []);
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        const answers = questions.flatMap((question) =>
          isBegun(given[question.id]) ? [{ question: question.id, ...given[question.id] }] : [],
        );
        send.mutate({ id, answers });
      }}
    >
      <p className={css.lead}>{t('how', { count: questions.length, mark: passMark })}</p>
      <ol className={css.questions}>
        {questions.map((question, index) => (
          <li key={question.id} className={`sheet ${css.card}`}>
            <QuestionField
              question={question}
              number={index + 1}
              given={given[question.id]}
              onGive={(answer) => change(({ given: now }) => ({ given: { ...now, [question.id]: answer } }))}
            />
          </li>
        ))}
      </ol>
      {send.error && <Refused error={send.error} />}
      <div className={css.foot}>
        <p role="status">{t('left', { count: left.length })}</p>
        <Button type="submit" loading={send.isPending}>
          {t(left.length === 0 ? 'send' : 'sendAsIs')}
        </Button>
      </div>
    </form>
  );
}
