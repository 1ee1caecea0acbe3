import { index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

/** The organisation tree 市 → 区 → 街道 → 社区 → 网格 → 楼组. The root has no parent. */
export const organisationUnits = pgTable(
  'organisation_units',
  {
    id: uuid('id').primaryKey(),
    parentId: uuid('parent_id'),
    level: text('level').notNull(),
    name: text('name').notNull(),
    shortName: text('short_name').notNull(),
    /** Both are public: whom residents ring. */
    contactName: text('contact_name'),
    contactPhone: text('contact_phone'),
    /** Name, slogan, mark, colour, programme (contract/organisations.ts). */
    brand: jsonb('brand'),
    /** Among its siblings. */
    position: integer('position').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (table) => [
    index('organisation_units_children').on(table.parentId, table.position, table.id),
  ],
)
