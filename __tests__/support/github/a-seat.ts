type WireSeat = Readonly<Record<string, unknown>>

/** A row of GitHub's seat list with the fields that we read. */
export function aSeat(overrides: WireSeat = {}): WireSeat {
  return {
    created_at: '2026-02-01T08:00:00Z',
    last_activity_at: '2026-11-20T10:00:00Z',
    last_activity_editor: 'vscode/1.126.0/copilot-chat/0.35.3',
    plan_type: 'business',
    assignee: anAssignee(1001, 'mona'),
    ...overrides,
  }
}

/** A person as a seat names them. */
export function anAssignee(id: number, login = `user-${id}`): WireSeat {
  return { id, login, type: 'User' }
}

/** Seats of a number of different people, ids from `firstId` on. */
export function seatsOf(count: number, firstId: number): WireSeat[] {
  return Array.from({ length: count }, (_, index) =>
    aSeat({ assignee: anAssignee(firstId + index) }),
  )
}
