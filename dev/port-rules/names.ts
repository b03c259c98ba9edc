import { z } from 'zod'

/** Colors of enum values, levels and conditional formats. */
export const COLORS = [
  'blue',
  'turquoise',
  'orange',
  'purple',
  'pink',
  'yellow',
  'green',
  'red',
  'gold',
  'silver',
  'paleBlue',
  'darkGray',
  'lightGray',
  'bronze',
  'lime',
  'olive',
  'brown',
] as const

/** An identifier, except that of an entity; or the key of a property. */
export const keySchema = z
  .string()
  .regex(/^[A-Za-z0-9@_=\\-]+$/)
  .max(100)

export const textSchema = z.string().min(1)
export const titleSchema = textSchema.max(100)
export const descriptionSchema = z.string().max(200)
export const combinatorSchema = z.enum(['and', 'or'])
