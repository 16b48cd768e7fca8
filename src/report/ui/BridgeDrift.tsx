import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../plan/ui/use-names.ts';
import { regional, useLocale } from '../../platform/ui/format.ts';
import { TextLink } from '../../platform/ui/links.tsx';
import type { Drift } from '../contract.ts';
import css from './drift.module.css';

type Bridges = Drift['bridges'];
type Kind = Bridges['kinds'][number];

/** What was otherwise than the plan says of bridges: each number opens the calls behind it, week by week. */
export function BridgeDrift({ bridges: { due, kinds, items }, weeks }: { bridges: Bridges; weeks: Drift['weeks'] }) {
  if (due === 0 && items.length === 0) return null;
  return (
    <div className={css.kinds} data-below>
      {kinds.map((kind) => (
        <OfKind key={kind.kind} kind={kind} items={items.filter((one) => one.kind === kind.kind)} weeks={weeks} />
      ))}
    </div>
  );
}

function OfKind({
  kind: { kind, bridges, of, weeks: figures },
  items,
  weeks,
}: {
  kind: Kind;
  items: Bridges['items'];
  weeks: Drift['weeks'];
}) {
  const { t } = useTranslation('report');
  const id = useId();
  return (
    <section className={`sheet ${css.kind}`} aria-labelledby={id} data-calm={bridges === 0}>
      <div className={css.words}>
        <h2 id={id}>{t(`bridgeKind.${kind}.name`)}</h2>
        <p>{t(`bridgeKind.${kind}.means`)}</p>
        {bridges > 0 && <p className="quiet">{t(`bridgeKind.${kind}.change`)}</p>}
      </div>
      {bridges === 0 ? (
        <p className={css.never}>{t('never')}</p>
      ) : (
        <div>
          <p className={css.total}>
            <strong>{t('bridges', { bridges, of })}</strong>
          </p>
          {figures.map((figure, index) => {
            const week = weeks[index];
            if (!week || figure.bridges === 0) return null;
            return (
              <details key={week.week} className={css.calls}>
                <summary>{t('bridgesInWeek', { week: Number(week.week.slice(-2)), ...figure })}</summary>
                <ul>
                  {items
                    .filter((one) => one.week === week.week)
                    .map((one) => (
                      <Call key={one.bridge} call={one} />
                    ))}
                </ul>
              </details>
            );
          })}
        </div>
      )}
    </section>
  );
}

function Call({ call: { bridge, title, startsAt, version, detail } }: { call: Bridges['items'][number] }) {
  const { t } = useTranslation('report');
  const { tierName } = useNames();
  const region = regional(useLocale());
  const at = new Intl.DateTimeFormat(region, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(startsAt));
  const tiers = Array.isArray(detail.tiers) ? detail.tiers.map((tier) => tierName(Number(tier))) : [];
  const why = tiers.length > 0 ? t('without', { tiers: new Intl.ListFormat(region).format(tiers) }) : t(`notHeld.${String(detail.why)}`);
  return (
    <li>
      <TextLink to="/bridges/$bridge" params={{ bridge }}>
        <bdi>{title}</bdi>, {at}
      </TextLink>{' '}
      <span className="quiet">
        {why} · {t('version', { version })}
      </span>
    </li>
  );
}
