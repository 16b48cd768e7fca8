import { Button, Group, SegmentedControl, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../../../platform/ui/drafts.ts';
import { UserText } from '../../../../platform/ui/marks.tsx';
import { Refused } from '../../../../platform/ui/Refused.tsx';
import { useMove } from '../../../../platform/ui/use-move.ts';
import { type CourseSession, observeTrainer } from '../../../sessions/contract.ts';
import css from '../sessions.module.css';

/** What whoever watched the trainer says of it: for the trainer, those who lead, and whoever may watch. */
export function Observation({ session }: { session: CourseSession }) {
  const { t } = useTranslation('training');
  const { observations, mayObserve, trainer } = session;
  if (observations.length === 0 && !mayObserve) return null;
  return (
    <section className={`sheet ${css.card}`} aria-labelledby="observation">
      <h2 id="observation">{t('observe.title', { name: trainer.name })}</h2>
      <ul className={css.said}>
        {observations.map(({ by, at, passed, note }) => (
          <li key={at}>
            <p className={css.facts}>
              <span className="chip" data-tone={passed ? 'good' : 'warn'}>
                {t(passed ? 'observe.passed' : 'observe.notYet')}
              </span>
              <bdi className="quiet">{by.name}</bdi>
            </p>
            <UserText>{note}</UserText>
          </li>
        ))}
      </ul>
      {mayObserve && <ObserveForm session={session} />}
    </section>
  );
}

function ObserveForm({ session: { id, trainer } }: { session: CourseSession }) {
  const { t } = useTranslation('training');
  const [form, change, drop] = useDraft(`course.observe.${id}`, { passed: 'yes', note: '' });
  const observe = useMove(observeTrainer, { done: t('observe.done'), onDone: drop });
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        observe.mutate({ id, trainer: trainer.id, passed: form.passed === 'yes', note: form.note.trim() });
      }}
    >
      <p className="quiet">{t('observe.text')}</p>
      <SegmentedControl
        aria-label={t('observe.outcome')}
        value={form.passed}
        onChange={(passed) => change({ passed })}
        data={[
          { value: 'yes', label: t('observe.passed') },
          { value: 'no', label: t('observe.notYet') },
        ]}
      />
      <Textarea
        label={t('observe.note')}
        description={t('observe.noteHelp')}
        required
        autosize
        minRows={3}
        maxLength={2_000}
        dir="auto"
        value={form.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
      {observe.error && <Refused error={observe.error} />}
      <Group justify="flex-end">
        <Button type="submit" variant="default" loading={observe.isPending} disabled={form.note.trim() === ''}>
          {t('observe.submit')}
        </Button>
      </Group>
    </form>
  );
}
