import type { ResidentContext } from '../../kernel/context'
import { sql } from '../../kernel/database'
import { writeOnce } from '../../kernel/write'

/** Marks everything in the inbox as read. */
export async function markRead(
  context: ResidentContext,
  input: { requestId: string },
): Promise<{ unreadCount: number }> {
  return writeOnce(context, 'residents.markRead', {
    input,
    work: async (tx) => {
      await tx.query(sql`
        update notifications set read_at = ${context.now} where resident_id = ${context.residentId} and read_at is null`)
      return { unreadCount: 0 }
    },
  })
}
