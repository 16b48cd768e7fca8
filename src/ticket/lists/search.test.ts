import { afterAll, beforeAll, expect, test } from 'vitest';
import { openedTicket, openStage, type Stage } from '../../../test/cast.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** What people copy from a screen, and what they then type to find it. */
test.each([
  ['deviceName', 'LAPTOP-1234', ['LAPTOP-1234', 'laptop 1234', '1234']],
  ['deviceName', 'VN-LT-0042', ['VN-LT-0042', '0042']],
  ['errorCode', '-2016281112', ['-2016281112', '2016281112']],
  ['errorCode', '0x87D1FDE8', ['0x87D1FDE8', '0x87d1']],
  ['subject', 'Cannot reach outlook.office.com', ['outlook.office.com', 'office']],
  ['subject', 'Mail from una@velanorte.example bounces', ['una@velanorte.example', 'velanorte']],
  ['subject', 'Update 10.0.19045.3803 fails', ['10.0.19045.3803', '19045']],
  ['subject', 'Look at /var/log/intune/agent.log', ['agent.log', 'intune']],
  ['subject', 'C:\\Windows\\Temp\\x.log is missing', ['C:\\Windows', 'x.log']],
  ['subject', 'https://portal.manage.microsoft.com/devices fails', ['portal.manage.microsoft.com', 'devices']],
  ['subject', 'ΝΙΚΟΣ cannot sign in', ['ΝΙΚΟΣ', 'νικοσ']],
  ['subject', 'नमस्ते दुनिया', ['नमस्ते']],
  ['subject', 'Contraseña caducada', ['contraseña', 'CONTRASEÑA']],
])('%s “%s” is found by what one types of it', async (field, value, typed) => {
  const { id } = await openedTicket(stage, { errorCode: '0x1', subject: 'Nothing else', description: '', [field]: value });
  for (const q of typed) {
    const { body } = await stage.as('tina').get(`/tickets?q=${encodeURIComponent(q)}`);
    expect({ q, found: body.items.some((item: { id: string }) => item.id === id) }).toEqual({ q, found: true });
  }
});
