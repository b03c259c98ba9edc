import type { CLOUDS, REGIONS } from './inputs.ts'

type CloudHosts = { readonly authority: string; readonly graph: string }

/** https://learn.microsoft.com/graph/deployments */
export const CLOUD_HOSTS: Readonly<
  Record<(typeof CLOUDS)[number], CloudHosts>
> = {
  public: {
    authority: 'https://login.microsoftonline.com',
    graph: 'https://graph.microsoft.com',
  },
  usgov: {
    authority: 'https://login.microsoftonline.us',
    graph: 'https://graph.microsoft.us',
  },
  'usgov-dod': {
    authority: 'https://login.microsoftonline.us',
    graph: 'https://dod-graph.microsoft.us',
  },
  china: {
    authority: 'https://login.chinacloudapi.cn',
    graph: 'https://microsoftgraph.chinacloudapi.cn',
  },
}

/** https://docs.port.io/api-reference/port-api/ */
export const PORT_API_URLS: Readonly<Record<(typeof REGIONS)[number], string>> =
  {
    eu: 'https://api.port.io',
    us: 'https://api.us.port.io',
  }
