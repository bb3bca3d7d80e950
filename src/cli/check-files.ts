import type { CheckOptions, PolicyInput } from '../index'
import type { CheckSettings } from './check-settings'
import { readRegistry, textOf } from './registry-files'
import type { Streams } from './streams'
import { UsageError } from './usage-error'

/** Reads the files that the settings name: registries over the shipped one, and the policy. */
export const checkOptions = async (
  settings: Pick<CheckSettings, 'registries' | 'on' | 'policy' | 'rules'>,
  streams: Streams,
): Promise<CheckOptions> => {
  const { registries, on, policy, rules } = settings
  const { layer, loadRegistry } = await import('../registry')
  const written = policy === undefined ? undefined : await readPolicy(policy)
  await refuseUnknown(rules, written)
  const own = []
  for (const file of registries) own.push((await readRegistry(file, streams)).registry)
  return {
    registry: layer(await loadRegistry(), ...own),
    rules,
    ...(on !== undefined && { on }),
    ...(written && { policy: written }),
  }
}

/** A misspelt rule would switch nothing. */
const refuseUnknown = async (
  rules: CheckSettings['rules'],
  policy: PolicyInput | undefined,
): Promise<void> => {
  const { unknownRule } = await import('../check/unknown-rule')
  const reason = unknownRule([
    ...Object.keys({ ...policy?.rules, ...rules }),
    ...(policy?.suppress?.map(({ rule }) => rule) ?? []),
  ])
  if (reason !== null) throw new UsageError(reason)
}

const readPolicy = async (file: string): Promise<PolicyInput> => {
  const { policySchema } = await import('../index')
  const written = jsonOf(file, await textOf(file))
  const { success, data, error } = policySchema.safeParse(written)
  if (success) return data
  const { path, message } = error.issues[0]!
  throw new UsageError(`${file}: ${[path.join('.'), message].filter(Boolean).join(': ')}`)
}

const jsonOf = (file: string, text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''))
  } catch {
    throw new UsageError(`${file}: no JSON, expected one object`)
  }
}

/** The fingerprints of a baseline file, one a line. */
export const readBaseline = async (file: string | undefined): Promise<ReadonlySet<string> | null> => {
  if (file === undefined) return null
  const text = await textOf(file)
  return new Set(text.replaceAll('\r', '').split('\n').filter(Boolean))
}
