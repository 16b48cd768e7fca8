import { Button, Popover } from '@mantine/core';
import { IconAlertTriangle, IconBellRinging } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PersonRef } from '../../../identity/contract.ts';
import { useNames } from '../../../plan/ui/use-names.ts';
import { TierBadge } from '../../../platform/ui/marks.tsx';
import { sayRefusal, useMove } from '../../../platform/ui/use-move.ts';
import { type Bridge, ringTier } from '../../contract.ts';
import css from './room.module.css';

/** So many are named; the others stand behind their number. */
const NAMED_MAX = 6;

/** Who is there, tier by tier, and before it begins who is asked to come; a tier of which nobody is there is said loudly. */
export function PeopleByTier({ bridge }: { bridge: Bridge }) {
  const { t } = useTranslation('bridge');
  const { tierName } = useNames();
  const { state, tiers, people, invited, missingTiers } = bridge;
  const isLive = state === 'live';
  const all = isLive ? people.filter(({ leftAt }) => leftAt === null) : invited;
  const groups = [...tiers, null].map((tier) => ({
    tier,
    people: all.filter((one) => (tier === null ? one.tier === null || !tiers.includes(one.tier) : one.tier === tier)),
  }));
  return (
    <section className={css.people} data-ahead={!isLive || undefined} aria-label={t(isLive ? 'people.here' : 'people.invited')}>
      <h2 className={css.peopleTitle}>{t(isLive ? 'people.here' : 'people.invited')}</h2>
      {groups.map(({ tier, people: own }) => {
        const isMissing = tier !== null && missingTiers.includes(tier);
        if (tier === null && own.length === 0) return null;
        return (
          <div key={tier ?? 'none'} className={css.tier} data-missing={isMissing || undefined}>
            {tier === null ? <span className="quiet">{t('people.others')}</span> : <TierBadge tier={tier} name={tierName(tier)} />}
            <Names people={own.map(({ person }) => person)} />
            {isMissing && (
              <>
                <strong className={css.missing} role="status">
                  <IconAlertTriangle size={16} aria-hidden />
                  {t('people.missing')}
                </strong>
                <Ring bridge={bridge.id} tier={tier} />
              </>
            )}
            {tier !== null && !isMissing && own.length === 0 && <span className="quiet">{t('people.nobody')}</span>}
          </div>
        );
      })}
    </section>
  );
}

function Names({ people }: { people: readonly PersonRef[] }) {
  const { t } = useTranslation('bridge');
  const shown = people.length > NAMED_MAX + 1 ? people.slice(0, NAMED_MAX) : people;
  const rest = people.slice(shown.length);
  return (
    <>
      {shown.map(({ id, name }) => (
        <bdi key={id} className={css.person}>
          {name}
        </bdi>
      ))}
      {rest.length > 0 && (
        <Popover shadow="md" trapFocus returnFocus>
          <Popover.Target>
            <Button size="compact-xs" variant="subtle">
              {t('people.more', { count: rest.length })}
            </Button>
          </Popover.Target>
          <Popover.Dropdown aria-label={t('people.more', { count: rest.length })}>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
            <ul className={css.allPeople} tabIndex={0}>
              {rest.map(({ id, name }) => (
                <li key={id}>
                  <bdi>{name}</bdi>
                </li>
              ))}
            </ul>
          </Popover.Dropdown>
        </Popover>
      )}
    </>
  );
}

function Ring({ bridge, tier }: { bridge: string; tier: number }) {
  const { t } = useTranslation('bridge');
  const { tierName } = useNames();
  const ring = useMove(ringTier, { done: t('people.rung', { tier: tierName(tier) }) });
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconBellRinging size={14} aria-hidden />}
      loading={ring.isPending}
      onClick={() => ring.mutate({ id: bridge, tier }, { onError: sayRefusal })}
    >
      {t('people.ring', { tier: tierName(tier) })}
    </Button>
  );
}
