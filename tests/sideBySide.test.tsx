import { describe, expect, test } from '@jest/globals'
import { renderToStaticMarkup } from 'react-dom/server'
import { SideBySide } from '../components/desk/SideBySide.tsx'

const headings = { mine: 'Your words', theirs: 'Saved by editor@example.org' }
const text = (words: string, label = 'Title', path = 'title') => ({ path, label, words })

describe('two texts beside each other', () => {
  test('mark in each what only it has, and leave out what both say', () => {
    const [mine, theirs] = [
      [text('Gas leak on Quay Street'), text('Same', 'Kind', 'kind')],
      [text('Gas leak on Mill Street'), text('Same', 'Kind', 'kind')],
    ]
    const html = renderToStaticMarkup(<SideBySide mine={mine} theirs={theirs} headings={headings} />)
    expect(html).toContain('<h4>Your words</h4><p><span>Gas leak on </span><mark>Quay</mark><span> Street</span></p>')
    expect(html).toContain('<h4>Saved by editor@example.org</h4><p><span>Gas leak on </span><mark>Mill</mark><span> Street</span></p>')
    expect(html).not.toContain('Same')
  })

  test('offer a choice for each field, also where one says nothing', () => {
    const html = renderToStaticMarkup(
      <SideBySide mine={[text('Mine')]} theirs={[]} headings={headings} choice={(path) => <button>Keep {path}</button>} />,
    )
    expect(html).toContain('<mark>Mine</mark>')
    expect(html).toContain('<i>Nothing</i>')
    expect(html).toContain('<button>Keep title</button>')
  })

  test('say so when they are the same', () => {
    expect(renderToStaticMarkup(<SideBySide mine={[text('A')]} theirs={[text('A')]} headings={headings} />)).toContain('Both say the same.')
  })
})
