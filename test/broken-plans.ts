/** The worked plan as plain data, which a test may change as it likes. */
type Plan = any;
type Broken = { change: (plan: Plan) => unknown; path: string };

const each = (rows: object[], change: object) => rows.map((row) => Object.assign(row, change));
const areasOf = (plan: Plan): any[] => plan.responsibilities.map((one: Plan) => one.areas);
const packet = (plan: Plan, index: number) => plan.process.packet[index];
const without = (plan: Plan, index: number, field: string) => {
  packet(plan, index).fields = packet(plan, index).fields.filter((one: Plan) => one.field !== field);
};
const programme = (plan: Plan) => plan.training.programmes[0];

/** For each check of lint, the one change to the worked plan that it must notice, and where it says so. */
export const BROKEN_PLANS: Record<string, Broken> = {
  'no-teams': { change: (plan) => delete plan.teams, path: 'teams' },
  'tier-without-team': { change: (plan) => plan.teams.pop(), path: 'tiers[2]' },
  'duplicate-id': { change: (plan) => plan.teams.push(plan.teams[0]), path: 'teams' },
  'duplicate-tier': { change: (plan) => plan.tiers.push(plan.tiers[0]), path: 'tiers' },
  'unknown-calendar': { change: (plan) => (plan.teams[1].calendar = 'nights'), path: 'teams[1].calendar' },
  'unknown-time-zone': { change: (plan) => (plan.calendars[0].timeZone = 'Europe/Nowhere'), path: 'calendars[0].timeZone' },
  'hours-end-before-they-begin': { change: (plan) => (plan.calendars[0].hours[1].to = '07:00'), path: 'calendars[0].hours[1]' },
  'calendar-without-hours': { change: (plan) => (plan.calendars[0].hours = []), path: 'calendars[0]' },
  'unknown-team': { change: (plan) => (plan.rota[0].team = 'nobody'), path: 'rota[0].team' },
  'contact-tier-without-team': { change: (plan) => plan.teams.shift(), path: 'process.contactTier' },
  'packet-bar-unreachable': {
    change: (plan) => each(plan.process.packet[0].fields, { weight: 0 }),
    path: 'process.packet[0]',
  },
  'duplicate-packet': { change: (plan) => (plan.process.packet[1].toTier = 2), path: 'process.packet' },
  'phase-ends-before-it-begins': { change: (plan) => (plan.phases[1].to = '2026-06-30'), path: 'phases[1]' },
  'day-not-in-calendar': { change: (plan) => (plan.phases[0].to = '2026-06-31'), path: 'phases[0]' },
  'unknown-phase': {
    change: (plan) => (plan.communication.waves[0].pieces[0].phase = 'beta'),
    path: 'communication.waves[0].pieces[0].phase',
  },
  'answered-twice': { change: (plan) => plan.promises.toUser.push(plan.promises.toUser[0]), path: 'promises.toUser' },
  'timed-escalation-leads-nowhere': {
    change: (plan) => (plan.process.timedEscalations = [{ tier: 2, afterMinutes: 60, toTier: 4 }]),
    path: 'process.timedEscalations[0]',
  },
  'promise-beyond-calendar': {
    change: (plan) => (plan.calendars[0].hours = [{ days: ['monday'], from: '09:00', to: '09:01' }]),
    path: 'promises.toUser[0]',
  },
  'area-nobody-handles': {
    change: (plan) => each(areasOf(plan), { certificates: 'escalates' }),
    path: 'responsibilities[2].areas.certificates',
  },
  'no-responsibilities': { change: (plan) => delete plan.responsibilities, path: 'responsibilities' },
  'packet-asks-for-nothing': { change: (plan) => plan.process.packet.pop(), path: 'process.packet[1]' },
  'no-auto-close': { change: (plan) => delete plan.process.autoCloseDays, path: 'process.autoCloseDays' },
  'vendor-contact-missing': { change: (plan) => delete plan.process.vendor.contact, path: 'process.vendor.contact' },
  'promise-missing': { change: (plan) => plan.promises.toUser.pop(), path: 'promises.toUser' },
  'tier-promise-exceeds-user-promise': {
    change: (plan) => (plan.promises.betweenTiers[2].answerWithinMinutes = 2881),
    path: 'promises.betweenTiers[2]',
  },
  'tier-one-may-wipe': {
    change: (plan) => plan.responsibilities[0].deviceActions.push('wipe'),
    path: 'responsibilities[0].deviceActions',
  },
  'skype-is-retired': { change: (plan) => plan.teams[0].channels.push({ kind: 'skype' }), path: 'teams[0].channels' },
  'production-without-bridge': { change: (plan) => delete plan.phases[3].bridge, path: 'phases[3].bridge' },
  'pilot-without-support': { change: (plan) => delete plan.phases[1].involvement, path: 'phases[1].involvement' },
  'no-phases': { change: (plan) => (plan.phases = []), path: 'phases' },
  'tier-without-training': { change: (plan) => plan.training.programmes.pop(), path: 'training.programmes' },
  'training-length': { change: (plan) => (plan.training.programmes[0].modules[0].minutes = 200), path: 'training.programmes[0]' },
  'training-without-lab': {
    change: (plan) => (plan.training.programmes[0].modules[2].kind = 'lecture'),
    path: 'training.programmes[0]',
  },
  'text-in-one-language': { change: (plan) => delete plan.teams[0].name.es, path: 'teams[0].name' },

  'organisation-unnamed': { change: (plan) => delete plan.organisation.name, path: 'organisation.name' },
  'help-contact-missing': { change: (plan) => delete plan.organisation.contact, path: 'organisation.contact' },
  'tier-unnamed': { change: (plan) => plan.tiers.splice(1, 1), path: 'tiers[3]' },
  'team-without-lead': { change: (plan) => delete plan.teams[2].lead, path: 'teams[2].lead' },
  'team-without-channel': { change: (plan) => (plan.teams[0].channels = []), path: 'teams[0].channels' },
  'language-nobody-speaks': { change: (plan) => (plan.teams[0].languages = ['en']), path: 'organisation.languages[1]' },
  'platform-nobody-takes': { change: (plan) => plan.teams[2].platforms.pop(), path: 'teams[1]' },
  'team-area-escalated': { change: (plan) => (plan.teams[0].areas = ['enrollment', 'certificates']), path: 'teams[0].areas[1]' },
  'rota-ends-before-it-begins': {
    change: (plan) => Object.assign(plan.rota[1], { days: ['friday', 'sunday'], from: '22:00', to: '06:00' }),
    path: 'rota[1]',
  },
  'team-without-calendar': { change: (plan) => delete plan.teams[3].calendar, path: 'teams[3].calendar' },
  'promises-without-calendar': { change: (plan) => delete plan.promises.calendar, path: 'promises.calendar' },
  'calendar-without-holidays': { change: (plan) => delete plan.calendars[0].holidays, path: 'calendars[0].holidays' },
  'unknown-holiday-region': { change: (plan) => (plan.calendars[0].holidaysOf = ['ES-MD', 'ES-MA']), path: 'calendars[0].holidaysOf[1]' },
  'too-many-holiday-regions': {
    change: (plan) => {
      const codes = Array.from({ length: 21 }, (_, index) => `ES-${index}`);
      plan.calendars = codes.map((code) => ({ ...plan.calendars[0], id: code.toLowerCase(), holidaysOf: [code] }));
    },
    path: 'calendars',
  },
  'working-day-no-holiday': {
    change: (plan) => Object.assign(plan.calendars[0], { holidaysOf: ['ES-MD'], workingDays: ['2026-12-07', '2026-12-24'] }),
    path: 'calendars[0].workingDays[1]',
  },
  'holidays-not-known': { change: (plan) => (plan.calendars[0].holidaysOf = ['XK']), path: 'calendars[0].holidaysOf[0]' },
  'holidays-end-too-early': { change: (plan) => (plan.calendars[0].holidays = ['2026-08-15']), path: 'calendars[0].holidays' },
  'team-without-rota': { change: (plan) => plan.rota.splice(-2), path: 'teams[3]' },
  'hours-without-rota': { change: (plan) => (plan.rota[0].from = '09:00'), path: 'teams[0]' },
  'rota-outside-hours': { change: (plan) => (plan.rota[1].to = '16:00'), path: 'rota[1]' },
  'rota-without-people': { change: (plan) => delete plan.rota[2].people, path: 'rota[2].people' },
  'tier-without-responsibilities': { change: (plan) => plan.responsibilities.splice(1, 1), path: 'responsibilities[2]' },
  'areas-not-said': { change: (plan) => delete plan.responsibilities[0].areas.licensing, path: 'responsibilities[0].areas' },
  'tier-handles-nothing': {
    change: (plan) => (plan.responsibilities[0].areas = { enrollment: 'escalates' }),
    path: 'responsibilities[0].areas',
  },
  'escalates-to-nobody': {
    change: (plan) => each(areasOf(plan), { licensing: 'escalates' }),
    path: 'responsibilities[1].areas.licensing',
  },
  'top-tier-escalates': {
    change: (plan) => (plan.responsibilities[2].areas.licensing = 'escalates'),
    path: 'responsibilities[2].areas.licensing',
  },
  'higher-tier-may-do-less': {
    change: (plan) => plan.responsibilities[2].deviceActions.splice(0, 2),
    path: 'responsibilities[2].deviceActions',
  },
  'unknown-move': { change: (plan) => (plan.responsibilities[0].moves = ['take', 'escalte']), path: 'responsibilities[0].moves[1]' },
  'contact-tier-may-not-resolve': {
    change: (plan) => (plan.responsibilities[0].moves = ['take', 'reply', 'escalate']),
    path: 'responsibilities[0].moves',
  },
  'tier-without-intune-role': { change: (plan) => delete plan.responsibilities[2].intuneRole, path: 'responsibilities[2].intuneRole' },
  'tier-without-duties': { change: (plan) => (plan.responsibilities[1].duties = []), path: 'responsibilities[1].duties' },
  'bridge-rule-without-condition': {
    change: (plan) => (plan.process.bridge = [{ when: {}, tiers: [1, 2], withinMinutes: 15 }]),
    path: 'process.bridge[0]',
  },
  'timed-escalation-missing': { change: (plan) => (plan.promises.betweenTiers[1] = { tier: 2 }), path: 'process.timedEscalations' },
  'no-steps': { change: (plan) => delete plan.process.steps, path: 'process.steps' },
  'contact-tier-above-one': { change: (plan) => (plan.process.contactTier = 2), path: 'process.contactTier' },
  'may-contact-without-team': {
    change: (plan) => {
      plan.teams.splice(1, 2);
      plan.process.tiersThatMayContact = [1, 2];
    },
    path: 'process.tiersThatMayContact[1]',
  },
  'skip-without-reason': {
    change: (plan) => (plan.process.skip = { allowed: true, reasonMinLength: 0 }),
    path: 'process.skip.reasonMinLength',
  },
  'vendor-contract-missing': { change: (plan) => delete plan.process.vendor.contract, path: 'process.vendor.contract' },
  'vendor-without-severities': { change: (plan) => delete plan.process.vendor.severities, path: 'process.vendor.severities' },
  'priority-upside-down': {
    change: (plan) => (plan.process.priority = { site: { blocked: 'low' } }),
    path: 'process.priority.site.blocked',
  },
  'packet-without-question': { change: (plan) => without(plan, 1, 'question'), path: 'process.packet[1].fields' },
  'packet-bar-zero': { change: (plan) => (packet(plan, 0).bar = 0), path: 'process.packet[0].bar' },
  'packet-asks-no-more': {
    change: (plan) => (packet(plan, 1).fields = structuredClone(packet(plan, 0).fields)),
    path: 'process.packet[1].fields',
  },
  'required-field-without-weight': {
    change: (plan) => (packet(plan, 0).fields[1].weight = 0),
    path: 'process.packet[0].fields[1]',
  },
  'packet-field-twice': {
    change: (plan) => packet(plan, 0).fields.push(packet(plan, 0).fields[3]),
    path: 'process.packet[0].fields[6]',
  },
  'urgent-waits-longer': { change: (plan) => (plan.promises.toUser[0].responseWithinMinutes = 45), path: 'promises.toUser[0]' },
  'resolve-before-response': { change: (plan) => (plan.promises.toUser[3].resolveWithinMinutes = 200), path: 'promises.toUser[3]' },
  'tier-promises-add-up-beyond': {
    change: (plan) => each(plan.promises.betweenTiers.slice(1), { answerWithinMinutes: 1500 }),
    path: 'promises.betweenTiers',
  },
  'accept-promise-missing': {
    change: (plan) => delete plan.promises.betweenTiers[2].acceptWithinMinutes,
    path: 'promises.betweenTiers[2].acceptWithinMinutes',
  },
  'relay-without-acknowledge': {
    change: (plan) => plan.promises.betweenTiers.shift(),
    path: 'promises.betweenTiers[2].acknowledgeWithinMinutes',
  },
  'training-without-plan-review': { change: (plan) => programme(plan).modules.shift(), path: 'training.programmes[0].modules' },
  'training-without-questions': { change: (plan) => programme(plan).modules.pop(), path: 'training.programmes[0].modules' },
  'programme-trainer-missing': { change: (plan) => delete programme(plan).trainedBy, path: 'training.programmes[0].trainedBy' },
  'training-date-missing': { change: (plan) => delete programme(plan).heldOn, path: 'training.programmes[0].heldOn' },
  'training-too-late': { change: (plan) => (programme(plan).heldOn = '2026-07-02'), path: 'training.programmes[0].heldOn' },
  'no-trainer-of-trainers': { change: (plan) => delete plan.training.trainers, path: 'training.trainers' },
  'leads-nobody-trains': { change: (plan) => (plan.training.trainers[0].trains = [2]), path: 'training.trainers[0].trains' },
  'trainers-trained-too-late': { change: (plan) => (plan.training.trainers[0].on = '2026-06-10'), path: 'training.trainers[0].on' },
  'certificate-without-proof': { change: (plan) => (programme(plan).needs = ['attendance']), path: 'training.programmes[0].needs' },
  'gate-of-tier-without-team': {
    change: (plan) => {
      plan.teams.pop();
      plan.training.gates = [{ move: 'take', tier: 3, from: '2026-07-06' }];
    },
    path: 'training.gates[0]',
  },
  'gate-without-programme': {
    change: (plan) => {
      programme(plan).areas = ['email'];
      plan.training.gates = [{ move: 'take', tier: 1, areas: ['email', 'updates'], from: '2026-07-06' }];
    },
    path: 'training.gates[0]',
  },
  'gate-before-training': {
    change: (plan) => (plan.training.gates = [{ move: 'take', tier: 1, from: '2026-06-01' }]),
    path: 'training.gates[0].from',
  },
  'gate-without-day': { change: (plan) => (plan.training.gates = [{ move: 'take', tier: 1 }]), path: 'training.gates[0].from' },
  'gate-not-connected': {
    change: (plan) => (plan.training.gates = [{ move: 'wipe', tier: 2, from: '2026-07-06' }]),
    path: 'training.gates[0].move',
  },
  'resource-without-address': { change: (plan) => delete plan.resources[0].address, path: 'resources[0].address' },
  'resource-never-reviewed': { change: (plan) => delete plan.resources[0].reviewEveryMonths, path: 'resources[0].reviewEveryMonths' },
  'tier-without-resources': { change: (plan) => delete plan.resources, path: 'resources' },
  'no-pilot': { change: (plan) => each(plan.phases.slice(1, 3), { kind: 'planning' }), path: 'phases' },
  'tier-not-involved-early': {
    change: (plan) => plan.phases[1].involvement.pop(),
    path: 'phases[1].involvement[2]',
  },
  'vips-in-first-pilot': { change: (plan) => (plan.phases[1].groups[0].vip = true), path: 'phases[1].groups[0]' },
  'vips-enrol-by-themselves': {
    change: (plan) => (plan.phases[5].groups[2].approach = 'self-service'),
    path: 'phases[5].groups[2]',
  },
  'bridge-without-time': { change: (plan) => delete plan.phases[3].bridge.at, path: 'phases[3].bridge' },
  'bridge-in-words': {
    change: (plan) => (plan.phases[3].bridge = { minutes: 30, schedule: { en: 'Mondays at 09:00', es: 'Los lunes a las 9' } }),
    path: 'phases[3].bridge.schedule',
  },
  'bridge-ends-before-it-begins': {
    change: (plan) => Object.assign(plan.phases[3].bridge, { from: '2026-08-20', until: '2026-08-10' }),
    path: 'phases[3].bridge',
  },
  'bridge-outside-phase': { change: (plan) => (plan.phases[3].bridge.until = '2026-09-01'), path: 'phases[3].bridge.until' },
  'unknown-tier': {
    change: (plan) => {
      plan.tiers = plan.tiers.filter((one: Plan) => one.tier !== 4);
      plan.phases[3].bridge.tiers.push(4);
    },
    path: 'phases[3].bridge.tiers[3]',
  },
  'bridge-leaves-out': { change: (plan) => (plan.phases[3].bridge.tiers = [1, 3, 4]), path: 'phases[3].bridge.tiers' },
  'phase-without-end': { change: (plan) => delete plan.phases[4].to, path: 'phases[4].to' },
  'phases-leave-a-gap': { change: (plan) => (plan.phases[2].to = '2026-07-30'), path: 'phases[3].from' },
  'phases-overlap': { change: (plan) => (plan.phases[4].to = '2026-10-01'), path: 'phases[5].from' },
  'no-initial-production': { change: (plan) => (plan.phases[3].kind = 'production'), path: 'phases[3].kind' },
  'phase-without-groups': { change: (plan) => (plan.phases[4].groups = []), path: 'phases[4].groups' },
  'group-of-nobody': { change: (plan) => (plan.phases[4].groups[0].users = 0), path: 'phases[4].groups[0].users' },
  'phase-without-gate': { change: (plan) => delete plan.phases[2].gate, path: 'phases[2].gate' },
  'enrol-by-missing': { change: (plan) => delete plan.phases[4].enrolBy, path: 'phases[4].enrolBy' },
  'enrol-by-outside-phase': { change: (plan) => (plan.phases[4].enrolBy = '2026-10-01'), path: 'phases[4].enrolBy' },
  'more-tickets-than-hours': { change: (plan) => (plan.phases[4].expectedTickets = 50_000), path: 'phases[4].expectedTickets' },
  'no-communication': { change: (plan) => delete plan.communication, path: 'communication.waves' },
  'kickoff-missing': { change: (plan) => plan.communication.waves.shift(), path: 'communication.waves' },
  'enrolment-wave-missing': { change: (plan) => plan.communication.waves[3].pieces.pop(), path: 'communication.waves' },
  'feedback-wave-missing': { change: (plan) => plan.communication.waves.pop(), path: 'communication.waves' },
  'wave-without-stage': { change: (plan) => delete plan.communication.waves[1].stage, path: 'communication.waves[1].stage' },
  'wave-without-pieces': { change: (plan) => delete plan.communication.waves[1].pieces, path: 'communication.waves[1].pieces' },
  'wave-after-enrolment': {
    change: (plan) => (plan.communication.waves[2].pieces[1].on = '2026-09-01'),
    path: 'communication.waves[2].pieces[1].on',
  },
  'waves-out-of-order': {
    change: (plan) => (plan.communication.waves[0].pieces[0].on = '2026-07-03'),
    path: 'communication.waves[0].pieces[0].on',
  },
  'no-goals': { change: (plan) => delete plan.goals, path: 'goals.aims' },
  'aim-without-measure': { change: (plan) => delete plan.goals.aims[1].measure, path: 'goals.aims[1].measure' },
  'aim-without-target': { change: (plan) => delete plan.goals.aims[2].target, path: 'goals.aims[2].target' },
  'challenge-without-mitigation': {
    change: (plan) => delete plan.goals.challenges[0].mitigation,
    path: 'goals.challenges[0].mitigation',
  },
  'paging-of-tier-without-team': { change: (plan) => plan.teams.pop(), path: 'paging[2]' },
  'paging-twice': { change: (plan) => plan.paging.push(plan.paging[0]), path: 'paging[4]' },
  'paging-without-steps': { change: (plan) => (plan.paging[1].steps = []), path: 'paging[1].steps' },
  'paging-beyond-calendar': {
    change: (plan) =>
      Object.assign(plan.calendars[0], { hours: [{ days: ['monday'], from: '09:00', to: '09:01' }] }) &&
      each(plan.paging[0].steps, { after: 600 }),
    path: 'paging[0]',
  },
  'paging-step-too-early': { change: (plan) => (plan.paging[1].steps[1].after = 20), path: 'paging[1].steps[1]' },
  'paging-nobody-on-duty': {
    change: (plan) => (plan.rota = plan.rota.filter(({ team }: Plan) => team !== 'service-desk')),
    path: 'paging[0].steps[0].whom',
  },
  'paging-after-promise': { change: (plan) => each(plan.paging[1].steps, { after: 60 }), path: 'paging[1].steps' },
  'paging-channel-not-connected': { change: (plan) => plan.paging[0].steps[1].by.push('mail'), path: 'paging[0].steps[1].by' },
  'urgent-without-paging': { change: (plan) => plan.paging.shift(), path: 'paging[3]' },
  'maintenance-ends-before-it-begins': { change: (plan) => (plan.maintenance[0].until = '2026-07-11T19:00'), path: 'maintenance[0]' },
};
