import { useTranslation } from 'react-i18next';
import { TextLink } from '../../../platform/ui/links.tsx';
import type { Bridge } from '../../contract.ts';
import { stopwatch } from '../room/timer.ts';
import css from './minutes.module.css';

const TONES: Record<string, string> = {
  solved: 'good',
  relayed: 'good',
  escalated: 'tier-2',
  action: 'tier-1',
  carried: 'warn',
  dropped: 'quiet',
};

/** The agenda with what came of each item. */
export function AgendaOutcomes({ bridge: { agenda } }: { bridge: Bridge }) {
  const { t } = useTranslation('bridge');
  if (agenda.length === 0) return <p className="quiet">{t('agenda.wasEmpty')}</p>;
  return (
    <ol className={css.plain}>
      {agenda.map(({ id, ticket, title, source, outcome, note, focusedSeconds }) => (
        <li key={id} className={css.item}>
          <span className={css.name}>
            {ticket && (
              <TextLink to="/desk/tickets/$ticket" params={{ ticket: String(ticket.number) }}>
                #{ticket.number}
              </TextLink>
            )}
            <bdi>{title}</bdi>
          </span>
          <span className={css.facts}>
            {outcome && (
              <span className="chip" data-tone={TONES[outcome] ?? 'quiet'}>
                {t(`outcome.${outcome}`)}
              </span>
            )}
            <span>{t(`source.${source}`)}</span>
            {focusedSeconds > 0 && <span>{stopwatch(focusedSeconds)}</span>}
          </span>
          {note && (
            <span className={css.note} dir="auto">
              {note}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
