import { Button, Rating, Stack, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../platform/ui/drafts.ts';
import { Refused } from '../../platform/ui/Refused.tsx';
import { useMove } from '../../platform/ui/use-move.ts';
import { rateTicket } from '../../ticket/contract.ts';
import css from './portal.module.css';

/** How it went, for whoever wants to say so: the confirmation has been sent already and hangs on none of it. */
export function RatePanel({ id }: { id: string }) {
  const { t } = useTranslation('portal');
  const [{ rating, comment }, change, drop] = useDraft(`confirmation.${id}`, { rating: 0, comment: '' });
  const rate = useMove(rateTicket, { done: t('rate.thanks'), onDone: drop });
  const words = comment.trim();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        rate.mutate({ id, ...(rating > 0 && { rating }), ...(words && { comment: words }) });
      }}
    >
      <Stack gap="sm" mt="md">
        <div>
          <p className={css.label} id="rating-label">
            {t('rate.question')}
          </p>
          <Rating
            size="xl"
            value={rating}
            onChange={(stars) => change({ rating: stars })}
            aria-labelledby="rating-label"
            // The first of them is the one that is chosen as long as no star is.
            getSymbolLabel={(value) => (value === 0 ? t('rate.none') : t('rate.stars', { value }))}
          />
        </div>
        <Textarea
          size="md"
          label={t('rate.comment')}
          maxLength={4_000}
          dir="auto"
          value={comment}
          onChange={(event) => change({ comment: event.currentTarget.value })}
        />
        {rate.error && <Refused error={rate.error} />}
        <div>
          <Button size="md" variant="default" type="submit" loading={rate.isPending} disabled={rating === 0 && !words}>
            {t('rate.send')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
