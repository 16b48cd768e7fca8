import { type EventOf, recorder } from '../platform/event-log.ts';
import { happens } from '../platform/happens.ts';

/** `people` are those who hear of it; `person` is whose certificate it is. */
type Told = { people: readonly string[] };
type OfPerson = Told & { person: string; programme: string; tier: number };

export const CERTIFICATE_EVENTS = {
  'certificate-issued': happens<OfPerson & { until: string | null; renews: string | null }>({ concerns: ['named'], isAboutPeople: true }),
  'certificate-revoked': happens<OfPerson & { reason: string }>({ concerns: ['named'], isAboutPeople: true }),
  'certificate-ends-soon': happens<OfPerson & { daysLeft: number; until: string }>({ concerns: ['named'], isAboutPeople: true }),
  /** The same, for those who lead the person: it is no certificate of theirs. */
  'certificate-of-member-ends-soon': happens<OfPerson & { daysLeft: number; until: string }>({ concerns: ['named'], isAboutPeople: true }),
  'certificate-ended': happens<OfPerson & { until: string }>({ concerns: ['named'], isAboutPeople: true }),
  'exception-granted': happens<OfPerson & { planVersion: number; until: string; reason: string }>({
    concerns: ['named'],
    isAboutPeople: true,
  }),
  'exception-ended': happens<OfPerson>({ concerns: ['named'], isAboutPeople: true }),
};
export type CertificateEvent = EventOf<typeof CERTIFICATE_EVENTS>;

export const recordCertificateEvent = recorder(CERTIFICATE_EVENTS);
