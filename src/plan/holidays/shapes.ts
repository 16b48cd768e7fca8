import { type Static, Type } from 'typebox';

/** The public holidays of a country or region from one year to another; half days are working time. */
export const HolidaysOfRegion = Type.Object({
  code: Type.String(),
  name: Type.String(),
  from: Type.Integer(),
  to: Type.Integer(),
  days: Type.Array(Type.Object({ day: Type.String(), name: Type.String(), isHalf: Type.Boolean() })),
});
export type HolidaysOfRegion = Static<typeof HolidaysOfRegion>;

const Named = { code: Type.String(), name: Type.String() };
export const Country = Type.Object({ ...Named, regions: Type.Array(Type.Object(Named)) });
export type Country = Static<typeof Country>;
