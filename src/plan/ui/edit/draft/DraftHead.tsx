import { ActionIcon, Button, Group, Modal, Text, Title, Tooltip } from '@mantine/core';
import { IconArrowRight, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../../platform/ui/api.ts';
import { dateTime, useLocale } from '../../../../platform/ui/format.ts';
import { ButtonLink } from '../../../../platform/ui/links.tsx';
import { Refused } from '../../../../platform/ui/Refused.tsx';
import { useFocusReturn } from '../../../../platform/ui/use-focus-return.ts';
import { discardDraft } from '../../../contract.ts';
import type { Completeness } from '../../../rules/completeness.ts';
import type { ChapterId } from '../../../schema/chapters.ts';
import type { PlanDocument } from '../../../schema/schema.ts';
import css from '../../plan.module.css';
import { useKeepDraft } from '../../use-draft-page.ts';
import { usePlanNames } from '../../use-plan-names.ts';
import own from './draft.module.css';
import type { Draft } from './draft-state.ts';
import { dropCopy } from './local-copy.ts';

type Props = { plan: PlanDocument; draft: Draft; meters: Record<ChapterId, Completeness> };

export function DraftHead({ plan, draft, meters }: Props) {
  const { t } = useTranslation('plan');
  const locale = useLocale();
  const { text } = usePlanNames(plan);
  const [isDiscarding, setDiscarding] = useState(false);
  const name = text(plan.organisation?.name);
  const title = name ? `${t('draft.title')}, ${name}` : t('draft.title');
  useEffect(() => {
    document.title = `${title} · Relevo`;
  }, [title]);
  const all = Object.values(meters);
  const sum = (of: 'answered' | 'total') => all.reduce((total, meter) => total + meter[of], 0);
  return (
    <header className={css.head}>
      <div className={css.headTitle}>
        <Title order={1} tabIndex={-1} className={css.title}>
          <span className={css.eyebrow}>{t('draft.title')}</span>
          <span>{name || t('draft.noName')}</span>
        </Title>
        <p className={css.inForce}>
          {t(draft.basedOn === null ? 'draft.startedFresh' : 'draft.started', {
            name: draft.startedBy?.name ?? t('draft.somebody'),
            when: dateTime(new Date(draft.startedAt), locale),
            version: draft.basedOn ?? 0,
          })}
        </p>
        <p className={css.contact}>{t('meter.all', { answered: sum('answered'), total: sum('total') })}</p>
      </div>
      <div className={`${css.headTools} no-print`}>
        <ButtonLink to="/plan/review" rightSection={<IconArrowRight size={16} aria-hidden />} className={own.toReview}>
          {t('draft.toReview')}
        </ButtonLink>
        <Tooltip label={t('draft.discard.open')}>
          <ActionIcon variant="default" size={36} aria-label={t('draft.discard.open')} onClick={() => setDiscarding(true)}>
            <IconTrash size={18} stroke={1.7} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
      {isDiscarding && <Discard version={draft.version} onClose={() => setDiscarding(false)} />}
    </header>
  );
}

/** Asks once more: what is thrown away cannot be had back. */
function Discard({ version, onClose }: { version: number; onClose: () => void }) {
  useFocusReturn();
  const { t } = useTranslation('plan');
  const keepDraft = useKeepDraft();
  const discard = useMutation({
    mutationFn: () => call(discardDraft, { query: { version } }),
    onSuccess: () => {
      dropCopy();
      keepDraft(null);
    },
  });
  return (
    <Modal opened title={t('draft.discard.title')} onClose={onClose} closeButtonProps={{ 'aria-label': t('draft.discard.keep') }}>
      <Text size="sm">{t('draft.discard.text')}</Text>
      {discard.error && <Refused error={discard.error} />}
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button variant="default" data-autofocus onClick={onClose}>
          {t('draft.discard.keep')}
        </Button>
        <Button color="red" loading={discard.isPending} onClick={() => discard.mutate()}>
          {t('draft.discard.submit')}
        </Button>
      </Group>
    </Modal>
  );
}
