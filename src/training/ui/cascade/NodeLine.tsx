import { useTranslation } from 'react-i18next';
import { StandingChip } from '../../../certificate/ui/StandingChip.tsx';
import { TextLink } from '../../../platform/ui/links.tsx';
import type { CascadeNode, CascadeStanding, CascadeTier } from '../../cascade/contract.ts';
import css from './cascade.module.css';
import { useSaying } from './use-cascade.ts';

/** One person of a branch: the certificate, by which session it came or will come, and whether they may train. */
export function NodeLine({ node, programmes }: { node: CascadeNode; programmes: CascadeTier['programmes'] }) {
  const { t } = useTranslation('training');
  const { locale } = useSaying();
  const { person, isLead, known } = node;
  const trains = known?.mayTrain
    ? t(`cascade.mayTrain.${known.mayTrain}`)
    : isLead && known && known.lacks.length > 0
      ? t('cascade.lacks', { lacks: known.lacks.map((lack) => t(`cascade.lack.${lack}`)).join(', ') })
      : null;
  return (
    <li className={css.node} data-lead={isLead}>
      <div className={css.words}>
        <span>
          <strong>
            <bdi>{person.name}</bdi>
          </strong>{' '}
          {isLead && (
            <span className="chip" data-tone="quiet">
              {t('cascade.leads')}
            </span>
          )}
        </span>
        {trains && <span className="quiet">{trains}</span>}
      </div>
      {known?.of.map((standing) => (
        <div key={standing.programme} className={css.standing}>
          {programmes.length > 1 && (
            <span className="quiet">
              <bdi>{programmes.find(({ id }) => id === standing.programme)?.name[locale]}</bdi>
            </span>
          )}
          <StandingChip standing={standing.standing} />
          <Details standing={standing} />
        </div>
      ))}
    </li>
  );
}

function Details({ standing: { until, exceptionUntil, trained, planned, need, standing } }: { standing: CascadeStanding }) {
  const { t } = useTranslation('training');
  const { day, time } = useSaying();
  const lines = [
    until !== null && standing !== 'revoked' && t(standing === 'ended' ? 'cascade.ended' : 'cascade.until', { day: day(until) }),
    exceptionUntil && t('cascade.exception', { day: day(exceptionUntil) }),
    trained && t('cascade.trained', { day: time(trained.startsAt), name: trained.trainer.name }),
    (need === 'plan-changed' || need === 'runs-out') && t(`cascade.need.${need}`),
  ].filter(Boolean);
  return (
    <span className="quiet">
      {lines.join(' · ')}
      {planned && lines.length > 0 && ' · '}
      {planned && (
        <TextLink to="/training/sessions/$session" params={{ session: planned.id }} inherit>
          {t(planned.hasSeat ? 'cascade.seat' : 'cascade.waits', { day: time(planned.startsAt), name: planned.trainer.name })}
        </TextLink>
      )}
    </span>
  );
}
