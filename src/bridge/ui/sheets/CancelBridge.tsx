import { useTranslation } from 'react-i18next';
import { FormDrawer } from '../../../platform/ui/FormDrawer.tsx';
import { type Bridge, cancelBridge } from '../../contract.ts';
import { useRoomMove } from '../use-room-move.ts';

/** It will not be held; whoever was asked to come hears of it. */
export function CancelBridge({ bridge: { id, invited }, onClose }: { bridge: Bridge; onClose: () => void }) {
  const { t } = useTranslation('bridge');
  const cancel = useRoomMove(cancelBridge, { done: t('cancel.done'), onDone: onClose });
  return (
    <FormDrawer
      title={t('cancel.title')}
      submit={t('cancel.submit')}
      isBusy={cancel.isPending}
      error={cancel.error}
      onClose={onClose}
      onSubmit={() => cancel.mutate({ id })}
    >
      <p>{t('cancel.text', { count: invited.length })}</p>
    </FormDrawer>
  );
}
