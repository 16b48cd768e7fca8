import type { FastifyInstance } from 'fastify';
import { verifyCertificate as verify } from '../../certificate/contract.ts';
import { verifyCertificate } from '../../certificate/verify-certificate.ts';
import type { DeskAct } from '../../identity/act.ts';
import * as contract from '../../identity/contract.ts';
import { acceptInvitation, readInvitation } from '../../identity/invitations.ts';
import { isSetupOpen, maySetUp, setUp } from '../../identity/set-up.ts';
import { findingsIn } from '../../plan/spoken/findings-in.ts';
import { publishPlan } from '../../plan/versions/publish-plan.ts';
import { cleanTexts } from '../../platform/http/clean-text.ts';
import type { Endpoint, InputOf } from '../../platform/http/endpoint.ts';
import { networkOf } from '../../platform/http/network-of.ts';
import type { Locale } from '../../platform/http/shapes.ts';
import { isRefusal } from '../../platform/outcome.ts';
import { inDeskAct } from '../act.ts';
import type { Desk } from '../desk.ts';
import type { LimitName } from '../limits.ts';
import { startingPlan } from '../starting-plan.ts';
import { localeFor } from './admit.ts';
import { limiting } from './limiting.ts';
import { nowKnown } from './places.ts';
import { problemOf, sendProblem } from './problem.ts';
import { API } from './serve-routes.ts';

/** Loads the demo organisation, and answers with who can sign in. The command that starts a desk hands it in, for no slice knows the demo. */
export type LoadDemo = (desk: Desk) => Promise<readonly string[]>;

type Means = { loadDemo: LoadDemo; locale: Locale };
type Door = {
  endpoint: Endpoint<never>;
  open(desk: Desk, asked: unknown, means: Means): Promise<unknown>;
  /** How often it is opened from one network; without, as often as somebody looks. */
  limit: LimitName | null;
  /** Whoever came has set a password, so the desk knows them where they are. */
  letsIn: boolean;
};

/** The few endpoints that nobody has to be signed in for. What they show or change, a secret link opens. */
export const DOORS: readonly Door[] = [
  door(contract.readSetup, async ({ db }) => ({ isOpen: await isSetupOpen(db) }), { limit: null }),
  door(contract.setUp, setUpDesk, { letsIn: true }),
  door(contract.readInvitation, (desk, body) => readInvitation({ db: desk.db, at: desk.now() }, body)),
  door(contract.acceptInvitation, accept, { letsIn: true }),
  door(verify, (desk, asked, { locale }) => verifyCertificate({ db: desk.db, at: desk.now(), locale }, asked), {
    limit: 'verify-certificate',
  }),
];

function door<Input>(
  endpoint: Endpoint<Input>,
  open: (desk: Desk, asked: Input, means: Means) => Promise<unknown>,
  { letsIn = false, limit = 'open-door' }: { letsIn?: boolean; limit?: LimitName | null } = {},
): Door {
  return { endpoint, open: (desk, asked, means) => open(desk, asked as Input, means), letsIn, limit };
}

/** A name, an address, a password and a secret: whatever is longer comes from somebody whom nobody knows. */
export const BODY_LIMIT_AT_DOORS_BYTES = 8 * 1024;

export function serveOpenDoors(app: FastifyInstance, desk: Desk, loadDemo: LoadDemo): void {
  for (const { endpoint, open, letsIn, limit } of DOORS) {
    app.route({
      method: endpoint.method,
      url: API + endpoint.path,
      bodyLimit: BODY_LIMIT_AT_DOORS_BYTES,
      schema: {
        summary: endpoint.summary,
        tags: ['open'],
        ...(endpoint.path.includes(':') && { params: endpoint.params }),
        querystring: endpoint.query,
        ...(endpoint.method === 'GET' ? {} : { body: endpoint.body }),
        response: { [endpoint.status]: endpoint.answer },
      },
      ...(limit && { onRequest: limiting(desk, limit, networkOf) }),
      preValidation: async (request) => {
        request.body = cleanTexts(request.body);
      },
      handler: async (request, reply) => {
        const locale = localeFor(request);
        const asked = { ...(request.params as object), ...(request.body as object) };
        const outcome = await open(desk, asked, { loadDemo, locale });
        if (isRefusal(outcome)) return sendProblem(reply, problemOf(desk.sentences, locale, outcome));
        if (letsIn) await nowKnown(desk, request, reply, (outcome as { email: string }).email);
        return reply.code(endpoint.status).send(outcome);
      },
    });
  }
}

/** The link is asked before the password is hashed, so that whoever has none costs nothing; and again with what it changes. */
async function accept(desk: Desk, { password, ...body }: InputOf<typeof contract.acceptInvitation>) {
  const invitation = await readInvitation({ db: desk.db, at: desk.now() }, body);
  if (isRefusal(invitation)) return invitation;
  const passwordHash = await desk.hashing.hash(password);
  return inDeskAct(desk, 'invitation', (act) => acceptInvitation(act, { ...body, passwordHash }));
}

/** The first administrator, and what they chose to start from. */
async function setUpDesk(desk: Desk, { password, ...body }: InputOf<typeof contract.setUp>, { loadDemo }: Means) {
  const link = await maySetUp(desk, body.token);
  if (isRefusal(link)) return link;
  const passwordHash = await desk.hashing.hash(password);
  const outcome = await inDeskAct(desk, 'set-up', async (act: DeskAct) => {
    const admin = await setUp(act, { ...body, passwordHash });
    if (isRefusal(admin) || body.startFrom !== 'worked-plan') return admin;
    const published = await publishPlan(act, { source: await startingPlan('support-plan') }, findingsIn(desk.sentences, body.locale));
    return isRefusal(published) ? published : admin;
  });
  if (!isRefusal(outcome) && body.startFrom === 'demo') {
    // The demo's people share a password: it is shown where the desk was started, to whoever runs it.
    for (const line of await loadDemo(desk)) process.stdout.write(`${line}\n`);
  }
  return outcome;
}
