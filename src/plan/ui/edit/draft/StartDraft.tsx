import { Button } from '@mantine/core';
import { IconFile, IconFileCheck, IconFileUpload, IconSchool } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from '../../../../platform/ui/Refused.tsx';
import { PageTitle } from '../../../../platform/ui/states.tsx';
import { useMove } from '../../../../platform/ui/use-move.ts';
import { startDraft } from '../../../contract.ts';
import { PlanFileField } from '../../file/PlanFileField.tsx';
import { useKeepDraft } from '../../use-draft-page.ts';
import { usePlan } from '../../use-plan.ts';
import css from './start.module.css';

const ORIGINS = [
  { from: 'in-force', icon: IconFileCheck },
  { from: 'worked-plan', icon: IconSchool },
  { from: 'empty-plan', icon: IconFile },
] as const;

/** Nobody writes the plan: what one can start from, each in a sentence. */
export function StartDraft({ isGone }: { isGone: boolean }) {
  const { t } = useTranslation('plan');
  const keepDraft = useKeepDraft();
  const { data: plan } = usePlan(undefined);
  const [source, setSource] = useState('');
  const [isMissing, setMissing] = useState(false);
  const start = useMove(startDraft, { onDone: keepDraft });
  const busy = start.isPending ? start.variables?.from : undefined;
  return (
    <div className={css.page}>
      <PageTitle>{t('draft.title')}</PageTitle>
      {isGone && (
        <p className={css.gone} role="status">
          {t('draft.gone')}
        </p>
      )}
      <p className={css.lead}>{t('draft.start.lead')}</p>
      {start.error && <Refused error={start.error} />}
      <ul className={css.origins}>
        {ORIGINS.map(({ from, icon: Icon }) => (
          <Origin
            key={from}
            icon={<Icon size={26} stroke={1.4} aria-hidden />}
            title={t(`draft.start.${from}.title`)}
            text={t(`draft.start.${from}.text`, { version: plan?.version ?? 0 })}
          >
            <Button
              fullWidth
              px="sm"
              className={css.begin}
              variant={from === 'in-force' ? 'filled' : 'default'}
              loading={busy === from}
              disabled={start.isPending && busy !== from}
              onClick={() => start.mutate({ from })}
            >
              {t(`draft.start.${from}.submit`)}
            </Button>
          </Origin>
        ))}
        <Origin
          icon={<IconFileUpload size={26} stroke={1.4} aria-hidden />}
          title={t('draft.start.file.title')}
          text={t('draft.start.file.text')}
          isWide
        >
          <PlanFileField
            source={source}
            isMissing={isMissing}
            onTake={(text) => {
              setSource(text);
              setMissing(false);
            }}
          />
          <Button
            variant="default"
            loading={busy === 'file'}
            onClick={() => (source.trim() ? start.mutate({ from: 'file', source }) : setMissing(true))}
          >
            {t('draft.start.file.submit')}
          </Button>
        </Origin>
      </ul>
    </div>
  );
}

type OriginProps = { icon: ReactNode; title: string; text: string; isWide?: boolean; children: ReactNode };

function Origin({ icon, title, text, isWide = false, children }: OriginProps) {
  return (
    <li className={css.origin} data-wide={isWide || undefined}>
      <span className={css.icon}>{icon}</span>
      <h2>{title}</h2>
      <p>{text}</p>
      <div className={css.action}>{children}</div>
    </li>
  );
}
