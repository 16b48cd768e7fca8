import { useTranslation } from 'react-i18next';
import { TextLink } from '../../../platform/ui/links.tsx';
import type { AgendaItem, Bridge } from '../../contract.ts';
import type { Outcome } from '../../words.ts';
import { stopwatch } from '../room/timer.ts';
import css from './minutes.module.css';

const TONES: Record<Outcome, string> = {
  solved: 'good',
  relayed: 'good',
  escalated: 'tier-2',
  action: 'tier-1',
  carried: 'warn',
  dropped: 'quiet',
};

/** What nobody had time for stands behind a fold, when it is much. */
const FOLDED_MIN = 6;

/** The agenda with what came of each item; what was dealt with, first. */
export function AgendaOutcomes({ bridge: { agenda } }: { bridge: Bridge }) {
  const { t } = useTranslation('bridge');
  if (agenda.length === 0) return <p className="quiet">{t('agenda.wasEmpty')}</p>;
  const isDealtWith = ({ outcome, note, focusedSeconds }: AgendaItem) =>
    (outcome !== 'carried' && outcome !== 'dropped') || note !== null || focusedSeconds > 0;
  const first = agenda.filter(isDealtWith);
  const rest = agenda.filter((item) => !isDealtWith(item));
  if (rest.length < FOLDED_MIN) return <Items items={[...first, ...rest]} />;
  return (
    <>
      <Items items={first} />
      <details className={css.rest}>
        <summary>{t('agenda.rest', { count: rest.length })}</summary>
        <Items items={rest} />
      </details>
    </>
  );
}

function Items({ items }: { items: readonly AgendaItem[] }) {
  const { t } = useTranslation('bridge');
  return (
    <ol className={css.plain}>
      {items.map(({ id, ticket, title, source, outcome, note, focusedSeconds }) => (
        <li key={id} className={css.item}>
          <span className={css.name}>
            {ticket && (
              <TextLink to="/desk/tickets/$ticket" params={{ ticket: String(ticket.number) }} inherit>
                #{ticket.number}
              </TextLink>
            )}
            <bdi>{title}</bdi>
          </span>
          <span className={css.facts}>
            {outcome && (
              <span className="chip" data-tone={TONES[outcome]}>
                {t(`cameOf.${outcome}`)}
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
