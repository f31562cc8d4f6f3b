import { states, type State } from '../../collections/BetaFeedback.states.ts'

/** Back to new is what is wanted least. */
const afterwards = [...states.filter(({ value }) => value !== 'new'), states[0]]

type MarkingProps = { count: number; all: number; onAll: (on: boolean) => void; onMark: (state: State) => void; words: string }

/** What can be done with the messages that are ticked. The buttons stay where they are, so that the focus does too. */
export function Marking({ count, all, onAll, onMark, words }: MarkingProps) {
  return (
    <div className="marking" id="marking" role="group" aria-label="Mark what is ticked" tabIndex={-1}>
      <label>
        <input type="checkbox" checked={count === all} onChange={(event) => onAll(event.target.checked)} /> Tick all {all} shown
      </label>
      <span className="quiet">{count} ticked</span>
      <p role="status">{words}</p>
      <div>
        {afterwards.map(({ value, label }) => (
          <button key={value} className="button plain" type="button" onClick={() => onMark(value)}>
            Mark as {label.toLowerCase()}
          </button>
        ))}
      </div>
    </div>
  )
}
