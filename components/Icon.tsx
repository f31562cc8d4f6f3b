const paths = {
  cross: <path fill="none" stroke="currentColor" strokeWidth="2.5" d="M2.5 2.5l11 11m0-11l-11 11" />,
  play: <path fill="currentColor" d="M3 1.5l11 6.5-11 6.5z" />,
  warning: <path fill="currentColor" fillRule="evenodd" d="M8 0l8 15H0zM7 5.5h2V10H7zm0 6h2v2H7z" />,
}

/** A sign beside words, never instead of them. */
export function Icon({ name }: { name: keyof typeof paths }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {paths[name]}
    </svg>
  )
}
