/** The mark of Blue Lamp, as the desk shows it. */
export function Lamp() {
  return (
    <svg viewBox="0 0 16 16" width="24" height="24" aria-hidden="true" focusable="false">
      <path className="lamp-frame" fillRule="evenodd" d="M7 0h2v1.5L14 5v1.5h-1L11.5 14H12v2H4v-2h.5L3 6.5H2V5l5-3.5zM4.9 7l1.2 6.5h3.8L11.1 7z" />
      <path fill="#ffb52e" d="M4.9 7h6.2l-1.2 6.5H6.1z" />
    </svg>
  )
}

export function Logo() {
  return (
    <p className="logo">
      <Lamp /> Blue Lamp
    </p>
  )
}
