import * as clock from '../../clock/contract.ts';
import * as escalation from '../../escalation/contract.ts';
import * as followup from '../../followup/contract.ts';
import * as handout from '../../handout/contract.ts';
import * as identity from '../../identity/contract.ts';
import * as knowledge from '../../knowledge/contract.ts';
import * as notice from '../../notice/contract.ts';
import * as plan from '../../plan/contract.ts';
import * as report from '../../report/contract.ts';
import * as signature from '../../signature/contract.ts';
import * as staff from '../../staff/contract.ts';
import * as ticket from '../../ticket/contract.ts';

const CONTRACTS = [clock, escalation, followup, handout, identity, knowledge, notice, plan, report, signature, staff, ticket];

type Described = { method: string; path: string };
const isEndpoint = (value: unknown): value is Described =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value;

/** Each operation is called as its promise is in the code: `raiseEscalation`. Files come in beside the contracts. */
const NAMES = new Map([
  ['POST /attachments', 'uploadAttachment'],
  ...CONTRACTS.flatMap((contract) =>
    Object.entries<unknown>(contract).flatMap(([name, value]) =>
      isEndpoint(value) ? [[`${value.method} ${value.path}`, name] as const] : [],
    ),
  ),
]);

/** The name of an operation for whoever writes a client, by its method and its path below the base. */
export function operationName(method: string, path: string): string | undefined {
  return NAMES.get(`${method} ${path}`);
}
