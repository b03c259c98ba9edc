import { z } from 'zod'

/** https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow */
export const entraResponseSchema = z.looseObject({
  access_token: z.string().optional(),
  expires_in: z.coerce.number().optional(),
  // Shown in messages, so only words of the protocol pass.
  error: z
    .string()
    .regex(/^[a-z_]{1,60}$/)
    .optional()
    .catch(undefined),
  error_codes: z.array(z.number()).optional(),
  error_description: z.string().optional(),
  trace_id: z
    .string()
    .regex(/^[\da-f-]{1,60}$/i)
    .optional()
    .catch(undefined),
})
export type EntraResponse = z.infer<typeof entraResponseSchema>

/** https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderMetadata */
export const openIdConfigurationSchema = z.looseObject({ issuer: z.string() })

/** https://docs.github.com/actions/reference/security/oidc */
export const oidcClaimsSchema = z.looseObject({
  iss: z.string().optional(),
  sub: z.string().optional(),
  aud: z.union([z.string(), z.array(z.string())]).optional(),
})

/** https://learn.microsoft.com/graph/errors */
export const graphErrorSchema = z.looseObject({
  error: z.looseObject({
    code: z.string(),
    message: z.string().optional(),
    innerError: z
      .looseObject({ 'request-id': z.string().optional() })
      .optional(),
  }),
})

/** One page of anything: https://learn.microsoft.com/graph/paging */
export const graphPageSchema = z.looseObject({
  value: z.array(z.unknown()),
  '@odata.nextLink': z.string().optional(),
})

/** https://learn.microsoft.com/graph/api/resources/subscribedsku */
export const subscribedSkuSchema = z.looseObject({
  skuId: z.string(),
  skuPartNumber: z.string(),
  consumedUnits: z.number(),
  prepaidUnits: z.looseObject({
    enabled: z.number(),
    warning: z.number().optional(),
  }),
  servicePlans: z.array(
    z.looseObject({
      servicePlanId: z.string(),
      servicePlanName: z.string().nullish(),
    }),
  ),
})
export type SubscribedSku = z.infer<typeof subscribedSkuSchema>
