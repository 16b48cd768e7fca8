/** The place of the solution on the page of its ticket, for who comes to read it. */
export const SOLUTION_PLACE = 'solution';
