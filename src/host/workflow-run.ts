/** Returns the page of the workflow run; undefined outside of a workflow. */
export function workflowRunUrl(
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID } = env
  if (!GITHUB_SERVER_URL || !GITHUB_REPOSITORY || !GITHUB_RUN_ID) {
    return undefined
  }
  const page = `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}`
  return URL.canParse(page) ? page : undefined
}
