import { ActionIcon, Button, Title, Tooltip } from '@mantine/core';
import { IconFileUpload, IconPrinter } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { dateTime, useLocale } from '../../../platform/ui/format.ts';
import { spokenLanguages } from '../../spoken/spoken.ts';
import css from '../plan.module.css';
import type { Plan } from '../use-plan.ts';
import { usePlanNames } from '../use-plan-names.ts';
import { EditPlan } from './EditPlan.tsx';
import { VersionPicker } from './VersionPicker.tsx';

export function PlanHead({ plan, tools, onPublish }: { plan: Plan; tools: ReactNode; onPublish?: () => void }) {
  const { t } = useTranslation('plan');
  const locale = useLocale();
  const { text, region } = usePlanNames(plan.document);
  const { name, contact, languages } = plan.document.organisation ?? {};
  const title = text(name) ? `${t('title')}, ${text(name)}` : t('title');
  useEffect(() => {
    document.title = `${title} · Relevo`;
  }, [title]);
  const facts = [text(contact), languages?.length ? spokenLanguages(languages, region) : ''].filter(Boolean);
  return (
    <header className={css.head}>
      <div className={css.headTitle}>
        <Title order={1} tabIndex={-1} className={css.title}>
          {name && <span className={css.eyebrow}>{t('title')}</span>}
          <span>{text(name) || t('title')}</span>
        </Title>
        <p className={css.inForce}>{inForceSentence(plan)}</p>
        {!name && <p className={css.contact}>{t('noName')}</p>}
        {facts.length > 0 && <p className={css.contact}>{facts.join(' · ')}</p>}
      </div>
      <div className={`${css.headTools} no-print`}>
        <VersionPicker shown={plan} />
        {tools}
        <Tooltip label={t('print')}>
          <ActionIcon variant="default" size={36} aria-label={t('print')} onClick={() => window.print()}>
            <IconPrinter size={18} stroke={1.7} aria-hidden />
          </ActionIcon>
        </Tooltip>
        {onPublish && (
          <Button variant="light" leftSection={<IconFileUpload size={16} aria-hidden />} onClick={onPublish}>
            {t('publish.open')}
          </Button>
        )}
        <EditPlan draft={plan.draft} />
      </div>
    </header>
  );

  function inForceSentence({ version, isInForce, inForceFrom, publishedBy }: Plan): string {
    const sentence = t(isInForce ? 'inForceSince' : 'wasInForceFrom', { version, since: dateTime(new Date(inForceFrom), locale) });
    return publishedBy ? t('andPublishedBy', { sentence, name: publishedBy.name }) : sentence;
  }
}
