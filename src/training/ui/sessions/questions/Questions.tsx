import { Button, Group, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../../../platform/ui/drafts.ts';
import { Refused } from '../../../../platform/ui/Refused.tsx';
import { useMove } from '../../../../platform/ui/use-move.ts';
import { askQuestion, type CourseSession } from '../../../sessions/contract.ts';
import css from '../sessions.module.css';
import { QuestionLine } from './QuestionLine.tsx';

/** What was asked, and what becomes of it; the newest first while it runs. */
export function Questions({ session, me }: { session: CourseSession; me: string }) {
  const { t } = useTranslation('training');
  const { questions, state, own, mayLead } = session;
  const shown = state === 'running' ? questions.toReversed() : questions;
  return (
    <section className={`sheet ${css.card}`} aria-labelledby="questions">
      <h2 id="questions">{t('questions.title', { count: questions.length })}</h2>
      {questions.length === 0 && <p className="quiet">{t('questions.none')}</p>}
      <ul className={css.questions}>
        {shown.map((question) => (
          <QuestionLine key={question.id} question={question} session={session} me={me} />
        ))}
      </ul>
      {(own !== null || mayLead) && <Ask id={session.id} />}
    </section>
  );
}

function Ask({ id }: { id: string }) {
  const { t } = useTranslation('training');
  const [{ text }, change, drop] = useDraft(`course.question.${id}`, { text: '' });
  const ask = useMove(askQuestion, { done: t('questions.asked'), onDone: drop });
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) ask.mutate({ id, text: text.trim() });
      }}
    >
      <Textarea
        label={t('questions.ask')}
        autosize
        minRows={2}
        maxLength={1_000}
        dir="auto"
        value={text}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      {ask.error && <Refused error={ask.error} />}
      <Group justify="flex-end">
        <Button type="submit" variant="default" loading={ask.isPending} disabled={text.trim() === ''}>
          {t('questions.submit')}
        </Button>
      </Group>
    </form>
  );
}
