import { Button, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink, TextLink } from '../../../platform/ui/links.tsx';
import { TierBadge } from '../../../platform/ui/marks.tsx';
import { EmptyState, ErrorState, Loading, PageTitle } from '../../../platform/ui/states.tsx';
import type { ScenarioLine } from '../../own/contract.ts';
import { useScenarios } from './use-scenarios.ts';
import css from './write.module.css';

/** The scenarios of the tiers that one trains: what came with the desk and what was written, and the ways to another. */
export function ScenariosScreen() {
  const { t } = useTranslation('lab');
  const scenarios = useScenarios();
  return (
    <div className={css.page}>
      <PageTitle>{t('scenarios.title')}</PageTitle>
      <p className={css.lead}>{t('scenarios.lead')}</p>
      {scenarios.isPending && <Loading lines={5} height={64} />}
      {scenarios.isLoadingError && <ErrorState error={scenarios.error} onRetry={() => void scenarios.refetch()} />}
      {scenarios.data && (
        <>
          <div className={css.actions}>
            <ButtonLink to="/training/labs/write">{t('scenarios.new')}</ButtonLink>
            <ButtonLink variant="default" to="/training/labs/results">
              {t('results.title')}
            </ButtonLink>
            <TextLink to="/training/labs">{t('backToLabs')}</TextLink>
          </div>
          <FromTicket />
          {scenarios.data.length === 0 && <EmptyState title={t('scenarios.none')} />}
          <ul className={css.list}>
            {scenarios.data.map((line) => (
              <Line key={line.id} line={line} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** By the number of a ticket that has been solved. */
function FromTicket() {
  const { t } = useTranslation('lab');
  const go = useNavigate();
  const [number, setNumber] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const ticket = number.replace(/\D/g, '');
    if (ticket) void go({ to: '/training/labs/from-ticket/$ticket', params: { ticket } });
  };
  return (
    <form className={css.fromTicket} onSubmit={submit}>
      <TextInput
        label={t('scenarios.fromTicket')}
        description={t('scenarios.fromTicketText')}
        inputMode="numeric"
        maxLength={12}
        value={number}
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      <Button type="submit" variant="default">
        {t('scenarios.read')}
      </Button>
    </form>
  );
}

function Line({ line: { id, title, tier, area, state, isShipped, writtenBy } }: { line: ScenarioLine }) {
  const { t } = useTranslation('lab');
  const { t: common } = useTranslation();
  return (
    <li className={css.row}>
      <div>
        <TextLink to="/training/labs/write/$scenario" params={{ scenario: id }}>
          {title}
        </TextLink>
        <p className={css.quiet}>
          {[common(`area.${area}`), isShipped && t('scenarios.shipped'), writtenBy && t('scenarios.by', { name: writtenBy.name })]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <TierBadge tier={tier} />
      {state !== 'as-shipped' && (
        <span className="chip" data-tone={state === 'retired' ? 'quiet' : 'good'}>
          {t(`scenarios.${state}`)}
        </span>
      )}
    </li>
  );
}
