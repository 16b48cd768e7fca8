import { CloseButton } from '@mantine/core';
import { IconWritingSign } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../../platform/ui/links.tsx';
import css from './part.module.css';
import { useMyPart } from './use-my-part.ts';

/** Put off until the browser is closed; another change of the part asks again, since its digest is another. */
const PUT_OFF = 'relevo.part-put-off';

/** For who has something to sign: one line, and the way there. Whoever has not, sees nothing of it. */
export function PartReminder() {
  const { t } = useTranslation('signature');
  const { data: mine } = useMyPart();
  const [putOff, setPutOff] = useState(() => sessionStorage.getItem(PUT_OFF));
  if (!mine?.digest || mine.signed || putOff === mine.digest) return null;
  const { digest } = mine;
  const wait = () => {
    sessionStorage.setItem(PUT_OFF, digest);
    setPutOff(digest);
  };
  return (
    <aside className={css.reminder} aria-label={t('reminder.label')}>
      <IconWritingSign size={20} stroke={1.7} aria-hidden />
      <p>{t(mine.earlier ? 'reminder.changed' : 'reminder.new')}</p>
      <ButtonLink to="/plan/mine" variant="light" size="compact-sm">
        {t('reminder.open')}
      </ButtonLink>
      <CloseButton aria-label={t('reminder.later')} onClick={wait} />
    </aside>
  );
}
