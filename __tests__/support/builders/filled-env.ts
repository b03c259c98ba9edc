import { readFileSync } from 'node:fs'

/** Returns `config.example.env` with these settings filled in. */
export function filledEnv(settings: Readonly<Record<string, string>>): string {
  const lines = readFileSync('config.example.env', 'utf8').split('\n')
  const filled = lines.map((line) => {
    const [name = ''] = line.split('=')
    return settings[name] === undefined ? line : `${name}=${settings[name]}`
  })
  return filled.join('\n')
}
