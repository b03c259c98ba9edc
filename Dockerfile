# The command line as an image. It installs nothing: dist/ has everything.
# Node 24 by digest; Dependabot updates both.
FROM node:24.21.0-slim@sha256:0e0ff40c39bc087845bfb27465a0df4ea419520094bc35842ff83dd8cbe6f9b6
LABEL org.opencontainers.image.title="Copilot Usage for Port" \
      org.opencontainers.image.licenses="MIT"
WORKDIR /app
COPY LICENSE package.json ./
COPY dist/ dist/
# The folder of the program is read-only, so the report goes to /tmp.
ENV COPILOT_USAGE_OUTPUT_DIR=/tmp/copilot-usage-for-port
USER node
# Without the hyphens, Node itself would read the file of --env-file.
ENTRYPOINT ["node", "--", "/app/dist/cli.js"]
