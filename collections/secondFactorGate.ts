import type { Access, CollectionBeforeOperationHook, CollectionConfig, Endpoint, GlobalConfig } from 'payload'
import { isolateObjectProperty } from 'payload'
import { lacksFactor, refuseWithoutFactor } from './secondFactor.ts'

/** The one place where somebody who must set up a second factor first is stopped, whatever they ask of these collections. */
export const gated = (collections: CollectionConfig[]): CollectionConfig[] =>
  collections.map((collection) => ({
    ...collection,
    access: { ...collection.access, ...(collection.upload && { read: filesAsStranger(collection.access?.read) }) },
    hooks: { ...collection.hooks, beforeOperation: [refuse, ...(collection.hooks?.beforeOperation ?? [])] },
    endpoints: collection.endpoints && collection.endpoints.map(gatedEndpoint),
  }))

export const gatedGlobals = (globals: GlobalConfig[]): GlobalConfig[] =>
  globals.map((global) => ({
    ...global,
    access: { ...global.access, readVersions: notWithoutFactor(global.access?.readVersions) },
    hooks: {
      ...global.hooks,
      beforeOperation: [
        async ({ args, req }) => {
          await refuseWithoutFactor(req)
          return args
        },
        ...(global.hooks?.beforeOperation ?? []),
      ],
    },
  }))

const signing = ['login', 'refresh', 'forgotPassword', 'resetPassword']
/** One's own sessions are on the same page, and to end them is never too early. */
const open = ['/forgot-password', '/reset-password', '/sessions']

/** Their own account they must be able to see: that is where they set it up. */
const refuse: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  const isOwn = collection.slug === 'users' && operation === 'read' && 'id' in args && args.id === req.user?.id
  if (!isOwn && !signing.includes(operation)) await refuseWithoutFactor(req)
  return args
}

/** No hook runs before Payload reads the versions of a global. It asks this for the desk's own pages too: nothing is thrown. */
const notWithoutFactor =
  (access: Access | undefined): Access =>
  async (args) =>
    access && !(await lacksFactor(args.req, args.req.user)) ? access(args) : false

/** Nor before it serves a file: whoever must set up a second factor first gets what anybody gets, what is published. */
const filesAsStranger =
  (access: Access | undefined): Access =>
  async (args) => {
    if (!access) return false
    if (!args.isReadingStaticFile || !(await lacksFactor(args.req, args.req.user))) return access(args)
    const stranger = isolateObjectProperty(args.req, 'user')
    stranger.user = null
    return access({ ...args, req: stranger })
  }

export const gatedEndpoint = (endpoint: Endpoint): Endpoint =>
  endpoint.path.startsWith('/second-factor') || open.includes(endpoint.path)
    ? endpoint
    : {
        ...endpoint,
        async handler(req) {
          await refuseWithoutFactor(req)
          return endpoint.handler(req)
        },
      }
