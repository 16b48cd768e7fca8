import { SegmentedControl } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Locale } from '../../../platform/http/shapes.ts';
import { Problem } from '../../../platform/ui/api.ts';
import { useLocale } from '../../../platform/ui/format.ts';
import { TextLink } from '../../../platform/ui/links.tsx';
import { EmptyState, ErrorState, Loading, PageTitle } from '../../../platform/ui/states.tsx';
import { LANGUAGE_NAMES } from '../programme/ModuleList.tsx';
import { useMaterial, useProgramme } from '../use-training.ts';
import { Writer } from './Writer.tsx';
import css from './write.module.css';

/** Where trainers write what is taught in a module, a language at a time. */
export function WriteScreen() {
  const { t } = useTranslation('training');
  const { programme: id, module } = useParams({ from: '/training/programmes/$programme/$module/write' });
  const [language, setLanguage] = useState<Locale>(useLocale());
  const programme = useProgramme(id);
  const material = useMaterial({ programme: id, module, lang: language });
  if (programme.isPending) return <Loading lines={6} />;
  if (programme.isLoadingError) return <ErrorState isScreen error={programme.error} onRetry={() => void programme.refetch()} />;
  if (!programme.data?.mayTrain)
    return (
      <EmptyState isScreen title={t('write.forbidden')}>
        {t('write.forbiddenText')}
      </EmptyState>
    );
  const taught = programme.data.modules.find((one) => one.id === module);
  // What nobody has written yet begins empty.
  const isNew = material.error instanceof Problem && material.error.code === 'material-not-found';
  return (
    <div className={css.page}>
      <PageTitle
        aside={
          <SegmentedControl
            aria-label={t('material.language')}
            value={language}
            data={(['en', 'es'] as const).map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
            onChange={(chosen) => setLanguage(chosen === 'es' ? 'es' : 'en')}
          />
        }
      >
        {t('write.of', { name: taught?.name ?? module })}
      </PageTitle>
      <p className={css.lead}>
        <TextLink to="/training/programmes/$programme/$module" params={{ programme: id, module }} search={{ lang: language }}>
          {t('write.back')}
        </TextLink>
      </p>
      {material.isPending && <Loading lines={6} />}
      {material.isLoadingError && !isNew && <ErrorState error={material.error} onRetry={() => void material.refetch()} />}
      {(material.data || isNew) && (
        <Writer key={language} programme={id} module={module} language={language} material={material.data ?? null} />
      )}
    </div>
  );
}
