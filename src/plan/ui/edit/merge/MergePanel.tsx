import { Button, Group } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { dateTime, useLocale } from '../../../../platform/ui/format.ts';
import { conflictsOf, type DraftState } from '../draft/draft-state.ts';
import type { DraftStore } from '../draft/draft-store.ts';
import css from './merge.module.css';
import { useConflictSentences } from './use-conflict-sentences.ts';

/** Where two people have written the same cell: both are shown, and one is chosen. Nothing is saved before every one is decided. */
export function MergePanel({ store, state }: { store: DraftStore; state: DraftState }) {
  const { t } = useTranslation('plan');
  const locale = useLocale();
  const { placeOf, saidOf } = useConflictSentences(state.document);
  const conflicts = conflictsOf(state);
  if (!state.theirs) return null;
  const addresses = conflicts.map(({ address }) => address);
  const open = addresses.filter((address) => !state.choices.has(address)).length;
  const name = state.theirs.changedBy?.name ?? t('draft.somebody');
  return (
    <section className={css.panel} aria-labelledby="merge-title">
      <h2 id="merge-title">
        <IconUsers size={20} stroke={1.7} aria-hidden />
        {t('merge.title', { name, when: dateTime(new Date(state.theirs.changedAt), locale) })}
      </h2>
      <p role="alert">{t('merge.lead', { count: conflicts.length })}</p>
      <ul>
        {conflicts.map(({ address, steps, base, mine, theirs }) => (
          <li key={address}>
            <fieldset>
              <legend>{placeOf(steps)}</legend>
              <p>
                <span>{t('merge.before')}</span> {saidOf(base, steps)}
              </p>
              {(['mine', 'theirs'] as const).map((side) => (
                <label key={side}>
                  <input
                    type="radio"
                    name={address}
                    checked={state.choices.get(address) === side}
                    onChange={() => store.choose([address], side)}
                  />
                  <span>
                    <small>{side === 'mine' ? t('merge.mine') : t('merge.theirs', { name })}</small>
                    {saidOf(side === 'mine' ? mine : theirs, steps)}
                  </span>
                </label>
              ))}
            </fieldset>
          </li>
        ))}
      </ul>
      <Group gap="xs">
        <Button disabled={open > 0} onClick={store.settle}>
          {open > 0 ? t('merge.open', { count: open }) : t('merge.settle')}
        </Button>
        <Button variant="default" onClick={() => store.choose(addresses, 'mine')}>
          {t('merge.allMine')}
        </Button>
        <Button variant="default" onClick={() => store.choose(addresses, 'theirs')}>
          {t('merge.allTheirs', { name })}
        </Button>
      </Group>
    </section>
  );
}
