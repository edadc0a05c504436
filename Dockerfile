# The explorer as an image: built in one stage, its packages for running fetched in another, and of both only what runs.
# The container needs nothing writable but DATA_DIR: docker run --read-only -v explorer:/data -p 4000:4000 …

FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 DATA_DIR=/data
WORKDIR /app
RUN install --directory --owner=node --group=node /data
COPY package.json LICENSE ./
COPY --from=packages /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY cypher ./cypher
COPY seed ./seed
USER node
VOLUME /data
EXPOSE 4000
# Whether the process answers, not whether the store does: a store that is gone is no reason to restart the container.
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s CMD ["node", "--eval", "fetch(`http://127.0.0.1:${process.env.PORT}/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Young objects in small spaces: many projects are read at the start, and their rows should not stay in memory.
CMD ["node", "--max-semi-space-size=4", "dist/server/main.js"]
