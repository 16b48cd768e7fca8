import { useTranslation } from 'react-i18next';
import { FormDrawer } from '../../../platform/ui/FormDrawer.tsx';
import { type Bridge, endBridge } from '../../contract.ts';
import { useRoomMove } from '../use-room-move.ts';
import css from './sheets.module.css';

/** Ends it for all, once it is read what is carried over. */
export function EndBridge({ bridge, onClose }: { bridge: Bridge; onClose: () => void }) {
  const { t } = useTranslation('bridge');
  const { t: common } = useTranslation();
  const { id, agenda, actions, kind } = bridge;
  const end = useRoomMove(endBridge, { onDone: onClose });
  const open = agenda.filter(({ outcome }) => outcome === null);
  const given = actions.filter(({ state }) => state === 'open').length;
  return (
    <FormDrawer
      title={t('end.title')}
      submit={t('end.submit')}
      cancel={common('cancel')}
      isBusy={end.isPending}
      error={end.error}
      onClose={onClose}
      onSubmit={() => end.mutate({ id })}
    >
      <p>{t(kind === 'standing' ? 'end.carried' : 'end.leftOpen', { count: open.length })}</p>
      {open.length > 0 && (
        <ul className={css.carried}>
          {open.map(({ id: item, ticket, title }) => (
            <li key={item}>
              {ticket && <span className="quiet">#{ticket.number} </span>}
              <bdi>{title}</bdi>
            </li>
          ))}
        </ul>
      )}
      {given > 0 && <p>{t('end.actions', { count: given })}</p>}
      <p className="quiet">{t('end.forAll')}</p>
    </FormDrawer>
  );
}
