.PHONY: web

# The look: styles, fonts and script islands, into server/web/dist.
web:
	cd server/web && npm ci --no-audit --no-fund && node build.mjs
