import { ActionIcon, Tooltip } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconCheck,
  IconCloudOff,
  IconLoader2,
  IconPencil,
  IconUsers,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { promisedTime, useLocale } from '../../../../platform/ui/format.ts';
import own from './draft.module.css';
import { conflictsOf, type DraftState } from './draft-state.ts';
import type { DraftStore, Saving } from './draft-store.ts';

const ICONS = {
  saved: IconCheck,
  unsaved: IconPencil,
  saving: IconLoader2,
  offline: IconCloudOff,
  undecided: IconUsers,
  refused: IconAlertTriangle,
  gone: IconAlertTriangle,
};
const TONES: Partial<Record<Saving['status'], string>> = { saved: 'good', offline: 'warn', undecided: 'warn', refused: 'bad', gone: 'bad' };

/** What stays in sight while one writes: whether it is saved, and the way back. */
export function DraftBar({ store, state, saving }: { store: DraftStore; state: DraftState; saving: Saving }) {
  const { t } = useTranslation('plan');
  const locale = useLocale();
  const Icon = ICONS[saving.status];
  const when = promisedTime(new Date(state.base.changedAt), new Date(), locale);
  const [undo, redo] = [state.undo.at(-1), state.redo.at(-1)];
  return (
    <div className={`${own.bar} no-print`}>
      <p className={own.saving} data-tone={TONES[saving.status]} data-status={saving.status} role="status">
        <Icon size={16} stroke={2} aria-hidden />
        <span>
          {t(`draft.saving.${saving.status}`, { when, count: conflictsOf(state).length })}{' '}
          {saving.error && saving.status === 'refused' && saving.error.message}
        </span>
        {saving.status === 'undecided' && <a href="#merge-title">{t('merge.show')}</a>}
      </p>
      <Back
        words={undo ? t('draft.undo', { step: t(`short.${undo.chapter}`) }) : t('draft.undoNone')}
        isOpen={Boolean(undo)}
        icon={IconArrowBackUp}
        onPress={store.undo}
      />
      <Back
        words={redo ? t('draft.redo', { step: t(`short.${redo.chapter}`) }) : t('draft.redoNone')}
        isOpen={Boolean(redo)}
        icon={IconArrowForwardUp}
        onPress={store.redo}
      />
    </div>
  );
}

type BackProps = { words: string; isOpen: boolean; icon: typeof IconCheck; onPress: () => void };

/** Says which step it would take. Without one it stays in its place, and does nothing. */
function Back({ words, isOpen, icon: Icon, onPress }: BackProps) {
  return (
    <Tooltip label={words}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={34}
        aria-label={words}
        aria-disabled={!isOpen || undefined}
        data-disabled={!isOpen || undefined}
        onClick={() => isOpen && onPress()}
      >
        <Icon size={19} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
