import { useTranslation } from 'react-i18next';
import { EachTier, PartChapter, type PartView } from './PartChapter.tsx';
import { PartPacket } from './PartPacket.tsx';

/** What those below must bring, and how a solution from above arrives. */
export function TakesChapter({ part, earlier }: PartView) {
  const { t } = useTranslation('signature');
  return (
    <PartChapter id="takes" earlier={earlier}>
      <EachTier part={part}>
        {({ tier, takes, handsOver, contactsUser, relay }) => (
          <>
            {contactsUser && <p>{t('takes.fromUser')}</p>}
            {takes.fields.length > 0 && (
              <>
                <p>{t('takes.packet')}</p>
                <PartPacket toTier={tier} packet={takes} />
              </>
            )}
            {(handsOver.length > 0 || !contactsUser) && <p>{t(`takes.relay.${relay}`)}</p>}
          </>
        )}
      </EachTier>
    </PartChapter>
  );
}
