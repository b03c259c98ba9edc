// What Kubernetes takes as a CronJob, of the fields that are in use; any other
// key is a mistake, as `kubectl apply --dry-run=server` would have it.
// https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/cron-job-v1/
import { z } from 'zod'

const label = z.string().regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/)
const labels = z.record(
  z.string().regex(/^([a-z0-9.-]{1,253}\/)?[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/),
  z.string().regex(/^[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/),
)
/** A CronJob's name gets 11 characters more in its jobs. */
const cronJobName = label.max(52)
const count = z.int().min(0)
const id = z.int().min(0).max(2_147_483_647)
const quantity = z
  .string()
  .regex(/^\d+(\.\d+)?(m|k|M|G|T|Ki|Mi|Gi|Ti)?$/, 'is no quantity')
const resources = z.strictObject({
  cpu: quantity,
  memory: quantity,
  'ephemeral-storage': quantity.optional(),
})
const cronField = String.raw`(\*|\d+(-\d+)?)(\/\d+)?(,\d+(-\d+)?)*`

const secretVariable = z.strictObject({
  name: z.string().regex(/^[A-Z][A-Z0-9_]*$/),
  valueFrom: z.strictObject({
    secretKeyRef: z.strictObject({
      name: label,
      key: z.string().regex(/^[A-Za-z0-9._-]{1,253}$/),
    }),
  }),
})
const plainVariable = z.strictObject({
  name: z.string().regex(/^[A-Z][A-Z0-9_]*$/),
  value: z.string(),
})

const container = z.strictObject({
  name: label,
  image: z.string().regex(/^[a-z0-9.-]+(\/[a-z0-9._-]+)+:[A-Za-z0-9._-]+$/),
  args: z.array(z.string()),
  env: z.array(z.union([plainVariable, secretVariable])),
  securityContext: z.strictObject({
    allowPrivilegeEscalation: z.boolean(),
    readOnlyRootFilesystem: z.boolean(),
    capabilities: z.strictObject({ drop: z.array(z.string()) }),
  }),
  resources: z.strictObject({ requests: resources, limits: resources }),
  volumeMounts: z.array(
    z.strictObject({ name: label, mountPath: z.string().startsWith('/') }),
  ),
})

const podSpec = z.strictObject({
  restartPolicy: z.enum(['Never', 'OnFailure']),
  automountServiceAccountToken: z.boolean(),
  enableServiceLinks: z.boolean(),
  securityContext: z.strictObject({
    runAsNonRoot: z.boolean(),
    runAsUser: id,
    runAsGroup: id,
    fsGroup: id,
    seccompProfile: z.strictObject({
      type: z.enum(['RuntimeDefault', 'Unconfined', 'Localhost']),
    }),
  }),
  containers: z.array(container).min(1),
  volumes: z.array(
    z.strictObject({
      name: label,
      emptyDir: z.strictObject({ sizeLimit: quantity }),
    }),
  ),
})

/** A CronJob of `batch/v1`. */
export const cronJobSchema = z.strictObject({
  apiVersion: z.literal('batch/v1'),
  kind: z.literal('CronJob'),
  metadata: z.strictObject({ name: cronJobName, labels }),
  spec: z.strictObject({
    schedule: z.string().regex(new RegExp(`^${cronField}( ${cronField}){4}$`)),
    timeZone: z.enum(['Etc/UTC', ...Intl.supportedValuesOf('timeZone')]),
    concurrencyPolicy: z.enum(['Allow', 'Forbid', 'Replace']),
    startingDeadlineSeconds: count,
    successfulJobsHistoryLimit: count,
    failedJobsHistoryLimit: count,
    jobTemplate: z.strictObject({
      spec: z.strictObject({
        backoffLimit: count,
        activeDeadlineSeconds: count,
        template: z.strictObject({
          metadata: z.strictObject({ labels }),
          spec: podSpec,
        }),
      }),
    }),
  }),
})
