/** How the app proves to Entra who it is. */
export type EntraCredential =
  | { readonly type: 'secret'; readonly secret: string }
  | {
      readonly type: 'certificate'
      readonly thumbprintSha256: string
      /** PEM, PKCS#8. */
      readonly privateKey: string
    }
  /** GitHub's OIDC token, made for an audience when it is needed. */
  | {
      readonly type: 'oidc'
      readonly getToken: (audience: string) => Promise<string>
    }
