# The command line as an image. Nothing is installed: dist/ has all it needs.
FROM node:24-slim
LABEL org.opencontainers.image.title="Copilot Usage for Port" \
      org.opencontainers.image.licenses="MIT"
WORKDIR /app
COPY LICENSE package.json ./
COPY dist/ dist/
# The program's folder cannot be written, so the report goes elsewhere.
ENV COPILOT_USAGE_OUTPUT_DIR=/tmp/copilot-usage-for-port
USER node
# Without the hyphens Node would look for the file of --env-file itself.
ENTRYPOINT ["node", "--", "/app/dist/cli.js"]
