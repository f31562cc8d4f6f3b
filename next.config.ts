import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  compress: false,
  // A page's head is complete when it is sent: nothing is moved there by script afterwards.
  htmlLimitedBots: /.*/,
  images: { unoptimized: true },
  // The lists of stolen passwords once, not in every chunk.
  serverExternalPackages: ['@zxcvbn-ts/core', '@zxcvbn-ts/language-common', '@zxcvbn-ts/language-en'],
  // `npm run check` does this for every file, not only for those that a page imports.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
  // Payload tells its errors, which officers read, by the names of their classes.
  experimental: { turbopackMinify: { server: false, client: true } },
}

export default withPayload(config, { devBundleServerPackages: false })
