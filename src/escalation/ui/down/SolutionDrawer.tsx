import { Radio, Select, Stack, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../../plan/ui/use-names.ts';
import type { Locale } from '../../../platform/http/shapes.ts';
import { useDraft } from '../../../platform/ui/drafts.ts';
import { FormDrawer } from '../../../platform/ui/FormDrawer.tsx';
import { UserText } from '../../../platform/ui/marks.tsx';
import { useMove } from '../../../platform/ui/use-move.ts';
import { withoutAccents } from '../../../platform/ui/without-accents.ts';
import { recordSolution } from '../../contract.ts';
import { CAUSE_CATEGORIES } from '../../words.ts';
import css from '../escalation.module.css';

type Props = { ticketId: string; tier: number; userLocale: Locale; start: { rootCause: string; steps: string }; onClose: () => void };

const EMPTY = { rootCause: '', causeCategory: '', steps: '', en: '', es: '', lowestTier: '' };

/** The five things that travel down, with the text for the user as they will read it, in their language first. */
export function SolutionDrawer({ ticketId, tier, userLocale, start, onClose }: Props) {
  const { t } = useTranslation('escalation');
  const { tierName } = useNames();
  const [draft, change, drop] = useDraft(`solution.${ticketId}`, { ...EMPTY, ...start, lowestTier: String(tier) });
  const record = useMove(recordSolution, {
    done: t('solve.done'),
    onDone: () => {
      drop();
      onClose();
    },
  });
  const { en, es } = draft;
  const told = userLocale === 'es' ? es || en : en || es;
  const text = (locale: Locale) => (
    <Textarea
      key={locale}
      label={t(`solve.userText.${locale}`)}
      description={locale === userLocale ? t('solve.theirLanguage') : t('solve.otherLanguage')}
      // One language is enough; as long as there is none, it is theirs that is asked for.
      required={locale === userLocale && told.trim() === ''}
      lang={locale}
      maxLength={8_000}
      minRows={3}
      value={draft[locale]}
      onChange={(event) => change({ [locale]: event.currentTarget.value })}
    />
  );
  return (
    <FormDrawer
      title={t('solve.title')}
      submit={t('solve.submit')}
      size="lg"
      isBusy={record.isPending}
      error={record.error}
      onClose={onClose}
      onSubmit={() =>
        record.mutate({
          id: ticketId,
          rootCause: draft.rootCause.trim(),
          causeCategory: draft.causeCategory as (typeof CAUSE_CATEGORIES)[number],
          steps: draft.steps.trim(),
          userText: { ...(en.trim() && { en: en.trim() }), ...(es.trim() && { es: es.trim() }) },
          lowestTier: Number(draft.lowestTier),
        })
      }
    >
      <Textarea
        label={t('solve.rootCause')}
        required
        maxLength={8_000}
        dir="auto"
        data-autofocus
        value={draft.rootCause}
        onChange={(event) => change({ rootCause: event.currentTarget.value })}
      />
      <Select
        label={t('solve.category')}
        required
        searchable
        filter={withoutAccents}
        value={draft.causeCategory || null}
        data={CAUSE_CATEGORIES.map((value) => ({ value, label: t(`category.${value}`) }))}
        onChange={(value) => change({ causeCategory: value ?? '' })}
      />
      <Textarea
        label={t('solve.steps')}
        description={t('solve.stepsHelp')}
        required
        maxLength={20_000}
        minRows={3}
        dir="auto"
        value={draft.steps}
        onChange={(event) => change({ steps: event.currentTarget.value })}
      />
      <Radio.Group
        label={t('solve.lowestTier')}
        description={t('solve.lowestTierHelp')}
        value={draft.lowestTier}
        onChange={(lowestTier) => change({ lowestTier })}
      >
        <Stack gap={8} mt={6}>
          {Array.from({ length: tier }, (_, index) => index + 1).map((own) => (
            <Radio key={own} value={String(own)} label={`${own} · ${tierName(own)}`} />
          ))}
        </Stack>
      </Radio.Group>
      {userLocale === 'es' ? [text('es'), text('en')] : [text('en'), text('es')]}
      {told && (
        <section className={css.preview} aria-label={t('solve.preview')}>
          <p className={css.label}>{t('solve.preview')}</p>
          <UserText>{told}</UserText>
        </section>
      )}
    </FormDrawer>
  );
}
