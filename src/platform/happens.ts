/** `leads`: who lead the team. `stand-ins`: whoever leads anywhere, for what has no team. */
export const TICKET_PARTIES = ['requester', 'assignee', 'team', 'leads', 'stand-ins'] as const;
type TicketParty = (typeof TICKET_PARTIES)[number];
/**
 * Whom an event can concern: the parties of its ticket, the people whom it names, those whose part of the plan it changed, those who look
 * after the desk, those who lead a team whose people are to be trained.
 */
export type Party = TicketParty | 'named' | 'readers' | 'administrators' | 'branch-leads';

declare const DATA: unique symbol;

/** All that a slice says of one kind of event; `Data` is the shape of what is written with it. */
export type Kind<Data, Ringing extends Party = Party> = {
  /** Whom it rings at; never at the one who did it. */
  concerns: readonly Ringing[] | ((data: Data) => readonly TicketParty[]);
  /** The team that is meant, where it may be another than the one that has the ticket. */
  team?: (data: Data) => string | undefined;
  /** The fields that the requester may read. A kind without this line is internal: a requester never hears of it. */
  shows?: readonly (keyof Data & string)[] | ((data: Data) => readonly (keyof Data & string)[]);
  /** About people and what is theirs: it concerns no page of others. */
  isAboutPeople?: true;
  readonly [DATA]?: Data;
};

/** Any declaration, whatever is written with it. */
export type AnyKind = {
  concerns: readonly Party[] | ((data: never) => readonly TicketParty[]);
  team?: (data: never) => string | undefined;
  shows?: readonly string[] | ((data: never) => readonly string[]);
  isAboutPeople?: true;
};
export type Kinds = Readonly<Record<string, AnyKind>>;
export type DataOf<K> = K extends { readonly [DATA]?: infer Data extends object } ? Data : never;

type Nothing = Record<never, never>;

/** What names nobody cannot ring at those named. */
type Ringing<Data> = Data extends { people: readonly string[] } ? Party : Exclude<Party, 'named'>;

/** Declares a kind of event: what is written with it is the type, what else there is to know the value. */
export function happens<Data extends object = Nothing>(kind: Kind<Data, Ringing<Data>>): Kind<Data> {
  return kind;
}
