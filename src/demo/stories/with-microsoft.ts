import { handedUp, taken } from '../courses.ts';
import { HELLO } from '../phrases.ts';
import type { Story } from '../story.ts';
import { DAY, HOUR } from '../working-time.ts';

/** Tier 3 keeps them, and the vendor has to answer. */
export const WITH_MICROSOFT: readonly Story[] = [
  {
    title: 'laptops bought second-hand still belong to another tenant',
    fault: 'ap-808-other-tenant',
    from: 'hannah',
    on: 'windows',
    device: 'VN-LT-0260',
    affected: 12,
    impact: 'several',
    subject: 'Twelve refurbished laptops cannot be prepared',
    says: 'We bought twelve refurbished laptops for the warehouse. At the first start they greet us with the name of another company.',
    ago: 4 * HOUR,
    steps: [
      ...taken('ruth', { after: 28 }),
      ...handedUp('ruth', { ask: 'Are these serial numbers registered with us or with somebody else?' }),
      [35, 'greta', 'accept'],
      [50, 'greta', 'check', 'fine'],
      [
        6,
        'greta',
        'escalate',
        {
          ask: 'Can Microsoft release the records of the former owner?',
          evidence: ['Import answers 808 ZtdDeviceAssignedToOtherTenant for all 12', 'No record with these serial numbers in our tenant'],
          guess: 'The seller never removed the laptops from its own tenant.',
        },
      ],
      [80, 'henrik', 'accept'],
      [45, 'henrik', 'check', 'fine'],
      [
        30,
        'henrik',
        'open-vendor-case',
        { caseNumber: '2611040050001234', severity: 'B', summary: 'Release 12 Autopilot records of a former owner' },
      ],
      [
        5,
        'henrik',
        'log-vendor-case',
        'to-vendor',
        'Sent the serial numbers, the invoice with the company name, and the diagnostics cab of VN-LT-0260.',
      ],
      [DAY, 'henrik', 'log-vendor-case', 'from-vendor', 'They ask for the invoice as a PDF with the chassis numbers, not a picture.'],
      [90, 'henrik', 'log-vendor-case', 'to-vendor', 'Sent the PDF from purchasing.'],
      [
        3 * HOUR,
        'henrik',
        'log-vendor-case',
        'from-vendor',
        'Ownership accepted. The release is with their Autopilot team, two working days.',
      ],
    ],
  },
  {
    title: 'urgent: phones everywhere hang at “checking compliance”',
    fault: 'comp-stuck-checking',
    from: 'priya',
    takenDownBy: 'daniel',
    on: 'android',
    device: 'VN-PH-0330',
    impact: 'everyone',
    urgency: 'slowed',
    affected: 180,
    subject: 'Phones hang at “checking compliance” in every office',
    says: 'Priya called, then eleven others. For half an hour now the phones stay at “checking compliance” and mail stops after a while. Different makers, Wi-Fi and mobile data.',
    ago: 50,
    steps: [
      ...taken('daniel', { after: 4, hello: HELLO.urgent }),
      [8, 'daniel', 'check', 'fault', 'fault', 'fault'],
      ...handedUp('daniel', { ask: 'Is this a fault of the service? Nothing on the devices helps.', exhibit: 'log' }, { after: 6 }),
      [9, 'aisha', 'accept'],
      [
        12,
        'aisha',
        'escalate',
        {
          ask: 'Is there an incident with compliance evaluation in our region?',
          evidence: [
            '12 of 12 phones, four makers, iOS and Android',
            'Sign-in log: compliance “unknown” for everybody at the same minute',
            'Service health shows nothing yet',
          ],
          guess: 'A service incident that is not published yet.',
        },
      ],
      [7, 'olga', 'accept'],
      [
        10,
        'olga',
        'open-vendor-case',
        { caseNumber: '2611250030007781', severity: 'A', summary: 'Compliance evaluation stops for the whole tenant' },
      ],
      [
        2,
        'olga',
        'log-vendor-case',
        'to-vendor',
        'Inquilino, hora de inicio y tres identificadores de dispositivo enviados. Pido llamada inmediata.',
      ],
      [25, 'olga', 'log-vendor-case', 'from-vendor', 'Confirman que lo ven en más inquilinos de la región; siguiente aviso en una hora.'],
      [
        3,
        'daniel',
        'reply',
        'Microsoft has confirmed a fault on their side. Your phone is fine; please do not enrol it again. I write as soon as I hear more.',
      ],
    ],
  },
];
