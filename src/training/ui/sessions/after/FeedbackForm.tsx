import { Button, Group, Rating, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../../../platform/ui/drafts.ts';
import { Refused } from '../../../../platform/ui/Refused.tsx';
import { useMove } from '../../../../platform/ui/use-move.ts';
import { type CourseSession, giveFeedback } from '../../../sessions/contract.ts';
import css from '../sessions.module.css';

/** How it was, in stars and words. Said once more, the last counts; the trainer reads it without names. */
export function FeedbackForm({ session: { id, ownFeedback } }: { session: CourseSession }) {
  const { t } = useTranslation('training');
  const before = { rating: ownFeedback?.rating ?? 0, helped: ownFeedback?.helped ?? '', missed: ownFeedback?.missed ?? '' };
  const [form, change, drop] = useDraft(`course.feedback.${id}`, before);
  const give = useMove(giveFeedback, { done: t('feedback.thanks'), onDone: drop });
  const [helped, missed] = [form.helped.trim(), form.missed.trim()];
  return (
    <section className={`sheet ${css.card}`} aria-labelledby="feedback">
      <h2 id="feedback">{t('feedback.title')}</h2>
      <p className="quiet">{t(ownFeedback ? 'feedback.given' : 'feedback.text')}</p>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          give.mutate({ id, rating: form.rating, ...(helped && { helped }), ...(missed && { missed }) });
        }}
      >
        <fieldset className={css.stars}>
          <legend>{t('feedback.rating')}</legend>
          <Rating
            value={form.rating}
            onChange={(rating) => change({ rating })}
            getSymbolLabel={(stars) => t('feedback.stars', { count: stars })}
            size="lg"
          />
        </fieldset>
        <Textarea
          label={t('feedback.helped')}
          autosize
          minRows={2}
          maxLength={1_000}
          dir="auto"
          value={form.helped}
          onChange={(event) => change({ helped: event.currentTarget.value })}
        />
        <Textarea
          label={t('feedback.missed')}
          autosize
          minRows={2}
          maxLength={1_000}
          dir="auto"
          value={form.missed}
          onChange={(event) => change({ missed: event.currentTarget.value })}
        />
        {give.error && <Refused error={give.error} />}
        <Group justify="flex-end">
          <Button type="submit" loading={give.isPending} disabled={form.rating === 0}>
            {t('feedback.submit')}
          </Button>
        </Group>
      </form>
    </section>
  );
}
