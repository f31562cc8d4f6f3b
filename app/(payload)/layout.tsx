import '@payloadcms/next/css'
import config from '../../payload.config.ts'
import { env } from '../../env.ts'
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts'
import type { ServerFunctionClient } from 'payload'
import type { ReactNode } from 'react'
import { importMap } from './admin/importMap.js'
import './desk.css'
import './review.css'
import './versions.css'
import './inbox.css'
import './quick.css'
import './signIn.css'
import './receipt.css'
import './dashboard.css'
import './checklist.css'

const serverFunction: ServerFunctionClient = async (args) => {
  'use server'
  return handleServerFunctions({ ...args, config, importMap })
}

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <RootLayout config={config} htmlProps={env.SMTP_URL ? {} : { className: 'no-mail' }} importMap={importMap} serverFunction={serverFunction}>
      {children}
    </RootLayout>
  )
}
