/** A first answer to each question that a plan may leave open, as it would stand in the plan file. */
export const EXAMPLE_ANSWERS = {
  teams: 'teams:\n  - id: service-desk\n    tier: 1\n    name: Service desk\n    lead: …',
  calendars:
    'calendars:\n  - id: office\n    timeZone: Europe/Madrid\n    hours:\n      - { days: [monday, friday], from: "08:00", to: "18:00" }',
  responsibilities:
    'responsibilities:\n  - tier: 1\n    intuneRole: Help Desk Operator\n    deviceActions: [sync, restart]\n    areas:\n      enrollment: handles\n      certificates: escalates',
  steps: 'process:\n  steps:\n    - The user reports the problem to tier 1.\n    - …',
  packet: 'process:\n  packet:\n    - toTier: 2\n      bar: 70\n      fields:\n        - { field: symptom, weight: 30, required: true }',
  vendor: 'process:\n  vendor:\n    name: Microsoft\n    contract: …\n    contact: …',
  promises: 'promises:\n  calendar: office\n  toUser:\n    - { priority: urgent, responseWithinMinutes: 15 }',
  training:
    'training:\n  programmes:\n    - id: tier-1-basics\n      tier: 1\n      name: First contact\n      modules:\n        - { name: Common problems, kind: lab, minutes: 50 }',
  phases: 'phases:\n  - id: pilot\n    kind: pilot\n    name: Limited pilot\n    from: 2027-01-11\n    to: 2027-01-24',
  communication:
    'communication:\n  waves:\n    - id: kickoff\n      name: Kickoff meeting\n      channel: meeting\n      pieces: [{ phase: pilot, on: 2027-01-11 }]',
  goals:
    'goals:\n  aims:\n    - id: first-contact\n      name: Most problems end with the service desk\n      measure: Tickets that tier 1 resolves by itself\n      target: 70 %',
} as const;

export type OpenQuestion = keyof typeof EXAMPLE_ANSWERS;
