import { Button, Radio, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateTime, useLocale } from '../../../platform/ui/format.ts';
import { Refused } from '../../../platform/ui/Refused.tsx';
import { useMove } from '../../../platform/ui/use-move.ts';
import { type PlanDraft, publishPlan } from '../../contract.ts';
import { useDraftChanges } from '../use-draft-page.ts';
import css from './review.module.css';

/** Makes the draft the next version, at once or from a moment to come; why it cannot be is said before it is tried. */
export function PublishDraft({ draft }: { draft: PlanDraft }) {
  const { t } = useTranslation('plan');
  const locale = useLocale();
  const go = useNavigate();
  const [when, setWhen] = useState<'now' | 'later'>('now');
  const [from, setFrom] = useState('');
  const [isMissing, setMissing] = useState(false);
  const publish = useMove(publishPlan, {
    onDone: ({ version, inForceFrom }) => {
      const day = dateTime(new Date(inForceFrom), locale);
      notifications.show({ message: t(when === 'now' ? 'publish.done' : 'publish.doneLater', { version, day }), color: 'green' });
      void go({ to: when === 'now' ? '/plan' : '/plan/versions', search: {} });
    },
  });
  const changes = useDraftChanges(draft.version);
  const hindrance = hindranceOf(draft) ?? (changes.data?.changes.length === 0 ? 'same' : null);

  function submit() {
    if (when === 'later' && !from) return setMissing(true);
    publish.mutate({ draft: { version: draft.version }, ...(when === 'later' && { inForceFrom: new Date(from).toISOString() }) });
  }

  return (
    <section aria-labelledby="review-publish" className={`sheet ${css.card}`}>
      <h2 id="review-publish">{t('review.publish')}</h2>
      <Stack gap="sm">
        <Radio.Group label={t('review.when')} value={when} onChange={(value) => setWhen(value as 'now' | 'later')}>
          <Stack gap={6} mt={4}>
            <Radio value="now" label={t('review.now')} />
            <Radio value="later" label={t('review.later')} />
          </Stack>
        </Radio.Group>
        {when === 'later' && (
          <TextInput
            type="datetime-local"
            label={t('review.from')}
            value={from}
            error={isMissing && !from && t('review.fromMissing')}
            onChange={(event) => setFrom(event.currentTarget.value)}
          />
        )}
        {hindrance && <p className="quiet">{t(`review.hindrance.${hindrance}`)}</p>}
        {publish.error && <Refused error={publish.error} />}
        <div>
          <Button loading={publish.isPending} disabled={hindrance !== null} onClick={submit}>
            {t('review.publishSubmit')}
          </Button>
        </div>
      </Stack>
    </section>
  );
}

/** What stands in the way, as the server would say. */
function hindranceOf({ publishable, review }: PlanDraft): 'errors' | 'approval' | null {
  if (!publishable) return 'errors';
  return review && !review.isApproved ? 'approval' : null;
}
