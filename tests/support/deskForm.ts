import type { Locator, Page } from 'playwright-core'
import { emailOf, passwordOf, person, type Role } from './cast.ts'
import { siteUrl } from './site.ts'

/** What a person does in the desk, as a person does it: by what stands on the screen. */
export async function signIn(page: Page, role: Role) {
  await person(role)
  await page.goto(`${await siteUrl()}/admin/login`)
  await page.getByLabel('Email').fill(emailOf(role))
  await page.getByLabel('Password').fill(passwordOf(role))
  await page.getByRole('button', { name: 'Login' }).click()
  await page.waitForURL('**/admin')
}

/** Adds a part to the body and returns its row. */
export async function addPart(page: Page, name: string): Promise<Locator> {
  const rows = page.locator('[id^="body-row-"]')
  const count = await rows.count()
  await page.getByRole('button', { name: 'Add Part' }).click()
  await page
    .locator('.blocks-drawer__block')
    .filter({ hasText: new RegExp(`^${name}$`) })
    .getByRole('button')
    .click()
  const row = rows.nth(count)
  await row.waitFor()
  return row
}

/** Types paragraphs into a rich text field, as pasted text comes. */
export async function type(field: Locator, paragraphs: string[]) {
  const editor = field.locator('[contenteditable="true"]').first()
  await editor.click()
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index > 0) await field.page().keyboard.press('Enter')
    await field.page().keyboard.insertText(paragraph)
  }
}

/** Chooses in a list by the words of the option. */
export async function choose(field: Locator, words: string) {
  await field.locator('.rs__control').first().click()
  await field.locator('.rs__input').first().fill(words)
  await field.page().locator('.rs__option').filter({ hasText: words }).first().click()
}

/** Waits until what was typed is kept. */
export async function saved(page: Page) {
  await page.getByText('Last saved').waitFor()
  await page.waitForFunction(() => document.querySelector('#action-save-draft')?.hasAttribute('disabled') ?? true, undefined, { timeout: 15_000 })
}

/** Waits until the desk has taken on its colours: it starts in light ones, and its buttons change slowly. */
export const settled = (page: Page, colorScheme: 'light' | 'dark') =>
  page.waitForFunction(
    (theme) => document.documentElement.dataset.theme === theme && document.getAnimations().every(({ playState }) => playState !== 'running'),
    colorScheme,
  )
