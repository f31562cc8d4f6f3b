import { accessibility } from './pages/accessibility.ts'
import { frontDesks } from './pages/frontDesks.ts'
import { privacy } from './pages/privacy.ts'
import { staySafe } from './pages/staySafe.ts'
import type { DemoPage } from './shapes.ts'

export const pages: DemoPage[] = [staySafe, frontDesks, privacy, accessibility]
