/** Says the same as the video, for whoever cannot or will not play it. */
export function Transcript({ words }: { words?: string | null }) {
  if (!words?.trim()) return null
  return (
    <details>
      <summary>Read the video instead</summary>
      <div>
        {words
          .split(/\n\s*\n/)
          .filter((paragraph) => paragraph.trim() !== '')
          .map((paragraph, index) => (
            <p key={index}>{paragraph.trim()}</p>
          ))}
      </div>
    </details>
  )
}

const many = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`

/** @returns `2 minutes 10 seconds` for 130 */
export function videoLength(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  const rest = Math.round(seconds % 60)
  return [minutes > 0 && many(minutes, 'minute'), rest > 0 && many(rest, 'second')].filter(Boolean).join(' ')
}
