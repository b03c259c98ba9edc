import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Secrets } from '../credentials/secrets.ts'
import { isObject } from '../server/json.ts'
import { Account } from './account.ts'
import { readBlueprint } from './blueprints/blueprint.ts'
import { addTeams, addUsers } from './blueprints/users.ts'
import type { PortOptions } from './options.ts'
import { createKey, readWebhook } from './webhooks/webhook.ts'

const WEBHOOK_FILES = {
  seats: 'webhook_github_seats.json',
  m365Summary: 'webhook_m365_summary.json',
  m365Users: 'webhook_m365_users.json',
} as const

/** Setup leaves these to administrators and moderators. */
const PERSON_BLUEPRINTS = [
  'github_copilot_seat',
  'github_copilot_user_usage',
  'github_copilot_user_credits',
  'm365_copilot_user',
]

export type WebhookName = keyof typeof WEBHOOK_FILES

export type AccountOptions = PortOptions & {
  readonly secrets: Secrets
  /** Folder with `blueprints/` and `mappings/`. */
  readonly configsFolder: string
  readonly processesDeliveries: boolean
}

/**
 * Secret parts of the webhook URLs. In an empty account no webhook has them.
 */
export type WebhookKeys = Readonly<Record<WebhookName, string>>

export type ReadyAccount = {
  readonly account: Account
  readonly webhookKeys: WebhookKeys
}

/** Creates an account with the product's blueprints and webhooks. */
export async function createAccount(
  options: AccountOptions,
): Promise<ReadyAccount> {
  const account = new Account(
    {
      isOn: options.processesDeliveries,
      delayMs: options.processingDelayMs ?? 0,
      refusesEmptySearch: options.refusesEmptySearch ?? false,
      lateScopes: options.lateScopes,
      identifierRule: options.identifierRule,
      keepsOnly: options.keepsOnly,
    },
    options.now ?? (() => new Date()),
  )
  const { isMissing, addresses } = options.users ?? {}
  addTeams(account)
  if (!isMissing) addUsers(account, addresses)
  const webhookKeys = {
    seats: createKey(),
    m365Summary: createKey(),
    m365Users: createKey(),
  }
  if (!options.isEmpty) await addProduct(account, options, webhookKeys)
  for (const document of options.blueprints ?? []) {
    addBlueprint(account, document)
  }
  for (const document of options.webhooks ?? []) {
    addForeignWebhook(account, document)
  }
  return { account, webhookKeys }
}

async function addProduct(
  account: Account,
  options: AccountOptions,
  keys: WebhookKeys,
): Promise<void> {
  const folder = join(options.configsFolder, 'blueprints')
  const names = await readdir(folder)
  for (const name of names.filter((each) => each.endsWith('.json'))) {
    addBlueprint(account, await readJson(join(folder, name)))
  }
  for (const blueprint of PERSON_BLUEPRINTS) account.permissions.lock(blueprint)
  await addWebhook(account, options, ['seats', keys.seats])
  await addWebhook(account, options, ['m365Summary', keys.m365Summary])
  await addWebhook(account, options, ['m365Users', keys.m365Users])
}

function addBlueprint({ catalog }: Account, document: unknown): void {
  const blueprint = readBlueprint(document)
  catalog.blueprints.set(blueprint.identifier, blueprint)
}

async function addWebhook(
  account: Account,
  { secrets, configsFolder }: AccountOptions,
  [name, key]: readonly [WebhookName, string],
): Promise<void> {
  const file = join(configsFolder, 'mappings', WEBHOOK_FILES[name])
  const document = await readJson(file)
  const secret = secrets.webhookSecrets[name]
  account.addWebhook(readWebhook(withSecret(document, secret), { key }))
}

/** Adds a webhook. It keeps the URL of a webhook with the same identifier. */
function addForeignWebhook(account: Account, document: unknown): void {
  const webhook = readWebhook(document, { key: createKey() })
  const replaced = account.webhook(webhook.identifier)
  account.addWebhook(replaced ? readWebhook(document, replaced) : webhook)
}

function withSecret(document: unknown, secret: string): unknown {
  if (!isObject(document)) return document
  const security = isObject(document.security) ? document.security : {}
  return { ...document, security: { ...security, secret } }
}

async function readJson(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8'))
}
