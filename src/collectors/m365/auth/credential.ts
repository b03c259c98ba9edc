/** How the app proves its identity to Entra. */
export type EntraCredential =
  | { readonly type: 'secret'; readonly secret: string }
  | {
      readonly type: 'certificate'
      readonly thumbprintSha256: string
      /** PEM, PKCS#8. */
      readonly privateKey: string
    }
  /** GitHub's OIDC token, requested for an audience when Entra needs it. */
  | {
      readonly type: 'oidc'
      readonly getToken: (audience: string) => Promise<string>
    }
