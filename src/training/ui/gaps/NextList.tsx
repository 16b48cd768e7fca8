import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dateTime, duration, useLocale } from '../../../platform/ui/format.ts';
import { TextLink } from '../../../platform/ui/links.tsx';
import type { TrainingStep } from '../../gaps/contract.ts';
import css from './gaps.module.css';

/** What fits next: one thing of each kind, with how long it takes or when it is. */
export function NextList({ next }: { next: readonly TrainingStep[] }) {
  const { t } = useTranslation('training');
  const locale = useLocale();
  return (
    <ul className={css.steps}>
      {next.map((step) => (
        <li key={`${step.kind} ${step.id}`}>
          <span className={css.kind}>{t(`gaps.step.${step.kind}`)}</span>
          <span>
            <Place step={step} />
            {step.minutes !== null && <span className="quiet"> · {duration(step.minutes)}</span>}
            {step.startsAt && <span className="quiet"> · {dateTime(new Date(step.startsAt), locale)}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Place({ step: { kind, id, programme, title, address } }: { step: TrainingStep }) {
  const words = <bdi>{title}</bdi>;
  switch (kind) {
    case 'lab':
      return (
        <TextLink to="/training/labs" size="sm">
          {words}
        </TextLink>
      );
    case 'resource':
      return address ? (
        <Anchor href={address} target="_blank" rel="noreferrer" size="sm">
          {words}
        </Anchor>
      ) : (
        <TextLink to="/training/resources" size="sm">
          {words}
        </TextLink>
      );
    case 'session':
      return (
        <TextLink to="/training/sessions/$session" params={{ session: id }} size="sm">
          {words}
        </TextLink>
      );
    case 'module':
      return programme ? (
        <TextLink to="/training/programmes/$programme/$module" params={{ programme, module: id }} size="sm">
          {words}
        </TextLink>
      ) : (
        words
      );
  }
}
