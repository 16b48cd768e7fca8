import { Kbd, Modal, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFocusReturn } from '../../../platform/ui/use-focus-return.ts';
import css from './keys-sheet.module.css';
import { useSingleKeys } from './use-keys.ts';

const GROUPS = {
  anywhere: [
    ['goAnywhere', ['Ctrl K', '⌘ K']],
    ['newTicket', ['c']],
    ['search', ['/']],
    ['keys', ['?']],
  ],
  list: [
    ['next', ['j', '↓']],
    ['previous', ['k', '↑']],
    ['open', ['↵']],
    ['act', ['a']],
  ],
  ticket: [
    ['accept', ['a']],
    ['escalate', ['e']],
    ['solve', ['s']],
    ['reply', ['r']],
    ['note', ['n']],
    ['otherTicket', ['j', 'k']],
  ],
  bridge: [
    ['nextItem', ['j']],
    ['previousItem', ['k']],
    ['focusItem', ['↵']],
    ['moveItem', ['Alt ↑', 'Alt ↓']],
  ],
} as const;

/** The keys of the desk, and the switch for those who want none of the single ones. */
export function KeysSheet({ onClose }: { onClose: () => void }) {
  useFocusReturn();
  const { t } = useTranslation('staff');
  const { t: common } = useTranslation();
  const [areOn, setOn] = useSingleKeys();
  return (
    <Modal opened onClose={onClose} title={t('keys.title')} size={880} closeButtonProps={{ 'aria-label': common('close') }}>
      <div className={css.keys} data-off={!areOn}>
        {(Object.keys(GROUPS) as (keyof typeof GROUPS)[]).map((group) => (
          <section key={group} aria-label={t(`keys.group.${group}`)}>
            <h3 className={css.keysHeading}>{t(`keys.group.${group}`)}</h3>
            <dl className={css.keyList}>
              {GROUPS[group].map(([name, signs]) => (
                <div key={name} className={css.keyLine}>
                  <dt>{t(`keys.${name}`)}</dt>
                  <dd>
                    {signs.map((sign) => (
                      <Kbd key={sign}>{sign}</Kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Switch
        mt="lg"
        checked={areOn}
        onChange={(event) => setOn(event.currentTarget.checked)}
        label={t('keys.single')}
        description={<span className="quiet">{t('keys.singleText')}</span>}
      />
    </Modal>
  );
}
