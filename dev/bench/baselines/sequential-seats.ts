// What the action is compared with: a client that asks for one page of seats
// after the other and does nothing with them.
export {}

const { 'INPUT_GITHUB-API-URL': apiUrl, 'INPUT_GITHUB-TOKEN': token } =
  process.env
const headers = { authorization: `Bearer ${token}` }

let seats = 0
let url: string | undefined =
  `${apiUrl}/orgs/octo-org/copilot/billing/seats?per_page=100`
while (url !== undefined) {
  const response: Response = await fetch(url, { headers })
  seats += Object(await response.json()).seats.length
  const link = response.headers.get('link') ?? ''
  url = /<([^>]+)>; rel="next"/.exec(link)?.[1]
}
console.log(`${seats} seats`)
