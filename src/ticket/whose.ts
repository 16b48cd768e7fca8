/** Whether it is this person's own ticket: they have the problem, and what is said to them is said about it. */
export function isOwn(person: { id: string }, ticket: { requesterId: string }): boolean {
  return ticket.requesterId === person.id;
}
