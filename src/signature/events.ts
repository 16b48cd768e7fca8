import { recorder } from '../platform/event-log.ts';
import { happens } from '../platform/happens.ts';

export const SIGNATURE_EVENTS = { 'part-signed': happens<{ version: number }>({ concerns: [] }) };

export const recordSignatureEvent = recorder(SIGNATURE_EVENTS);
