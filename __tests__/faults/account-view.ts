// What setup looks after in an account at Port, to compare and to empty.
import { PORTS_OWN } from '../../dev/emulators/port/blueprints/users.ts'
import type { Account } from '../../dev/emulators/start.ts'

/** The objects of an account, by kind and identifier. */
export type AccountView = Readonly<Record<string, unknown>>

/** Copies what the account holds. */
export function viewAccount(account: Account): AccountView {
  const { catalog, pages, actions, workflows, permissions } = account
  const scorecards = [...catalog.blueprints.keys()].flatMap((blueprint) => {
    const store = account.scorecards(blueprint)
    return store.identifiers().map((name) => [name, store.get(name)] as const)
  })
  return Object.fromEntries([
    ...[...catalog.blueprints.values()].map(({ identifier, document }) => [
      `blueprint ${identifier}`,
      document,
    ]),
    ...[...catalog.blueprints.keys()].map((name) => [
      `permissions ${name}`,
      permissions.blueprint(name),
    ]),
    ...account
      .webhooks()
      .map(({ identifier, document }) => [`webhook ${identifier}`, document]),
    ...scorecards.map(([name, document]) => [`scorecard ${name}`, document]),
    ...pages.identifiers().map((name) => [`page ${name}`, pages.get(name)]),
    ...actions
      .identifiers()
      .map((name) => [`action ${name}`, actions.get(name)]),
    ...workflows
      .identifiers()
      .map((name) => [`workflow ${name}`, workflows.get(name)]),
  ])
}

/** Takes everything out of an account but what is Port's own. */
export function emptyAccount(account: Account): void {
  const { catalog, pages, actions, workflows } = account
  for (const blueprint of catalog.blueprints.keys()) {
    const scorecards = account.scorecards(blueprint)
    for (const name of scorecards.identifiers()) scorecards.delete(name)
    if (!PORTS_OWN.includes(blueprint)) catalog.blueprints.delete(blueprint)
  }
  for (const { identifier } of account.webhooks()) {
    account.removeWebhook(identifier)
  }
  for (const name of pages.identifiers()) pages.delete(name)
  for (const name of actions.identifiers()) actions.delete(name)
  for (const name of workflows.identifiers()) workflows.delete(name)
}
