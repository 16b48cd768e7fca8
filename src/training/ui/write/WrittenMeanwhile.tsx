import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dateTime, useLocale } from '../../../platform/ui/format.ts';
import type { Material } from '../../contract.ts';
import css from './write.module.css';

/** Somebody saved another text since this one was begun: whose, and what is to become of one’s own. */
export function WrittenMeanwhile({ material, onTake, onKeep }: { material: Material | null; onTake: () => void; onKeep: () => void }) {
  const { t } = useTranslation('training');
  const locale = useLocale();
  const { writtenBy, writtenAt } = material ?? {};
  return (
    <div role="alert" className={css.meanwhile}>
      <p>
        {writtenBy && writtenAt
          ? t('write.meanwhile', { name: writtenBy.name, at: dateTime(new Date(writtenAt), locale) })
          : t('write.meanwhileGone')}
      </p>
      <div className={css.moves}>
        <Button size="xs" variant="default" onClick={onTake}>
          {t('write.takeTheirs')}
        </Button>
        <Button size="xs" variant="default" onClick={onKeep}>
          {t('write.keepMine')}
        </Button>
      </div>
    </div>
  );
}
